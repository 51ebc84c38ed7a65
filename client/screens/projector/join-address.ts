import type { Meeting } from '#shared/meetings/meeting.ts'

/** Where the QR code leads: into an open meeting; before it to its page, after it to the town's map, where what was promised stands. */
export function joinAddress({ id, phase, code }: Pick<Meeting, 'id' | 'phase' | 'code'>): string {
  if (code) return `${location.origin}/m/${code}`
  return phase === 'planned' ? `${location.origin}/meetings/${id}` : `${location.origin}/`
}
