import { count } from '../plural.ts'
import type { ahead as ru } from '../ru/ahead.ts'

export const ahead: typeof ru = {
  title: 'Questions in advance',
  words: 'Ask before the meeting. Your question appears here once the moderator has seen it; no account is needed.',
  ask: 'Ask in advance',
  none: 'Nobody has asked yet. Yours will be the first.',
  text: 'Your question',
  textHint: 'No surnames, no telephones: everybody will see it',
  textMissing: 'Write what the question is about',
  category: 'Topic',
  categoryMissing: 'Choose a topic',
  send: 'Send to the moderator',
  cancel: 'Do not send',
  sent: 'The question is sent. The moderator will look at it before the meeting.',
  own: 'Your questions',
  states: { pending: 'waits for the moderator', accepted: 'accepted', hidden: 'hidden by the moderator' },
  follow: 'Private link to the question',
  yours: 'yours',
  supporters: (n: number) => `supported by ${count('en', n, { one: 'person', other: 'people' })}`,
  supportedBefore: 'You supported it before the meeting',
}
