import type { StaffTexts } from '../types.ts'

export const documents: StaffTexts['documents'] = {
  notes: 'Notes of the hosts',
  placeholder: 'Seen only by those who run the meeting. You may write together.',
  saved: 'Saved by itself',
  offline: 'No connection: what you write merges when it is back',
  also: names => `writing together: ${names}`,
}
