import type { StaffTexts } from '../types.ts'
import { count } from '../plural.ts'

/** What whoever holds the microphone reads from a phone. */
export const prompter: StaffTexts['prompter'] = {
  title: 'Prompter',
  signIn: 'Sign in to open the prompter',
  now: 'Now',
  nothing: 'No issue is chosen yet',
  nothingWords: 'It appears here by itself as soon as the moderator shows it on the screen or begins an agenda item.',
  item: number => `Agenda item ${number}`,
  ownItem: 'Internal item, not to be read aloud',
  byIssue: text => `On the issue: ${text}`,
  noHouse: 'house not named',
  staffOnly: 'Only the staff see the house',
  earlier: 'Promised here before',
  earlierWords: (all, done) => `${count('en', all, { one: 'instruction', other: 'instructions' })}, ${done} done`,
  earlierNone: 'No instructions have been given here before',
  more: n => `${n} more`,
  next: 'Next',
  nextItem: 'On the agenda',
  nextIssues: 'By ranking',
  nextSpeakers: 'Asking for the floor',
  nextNone: 'Nothing else is waiting',
  runs: (hours, minutes) => `running for ${hours > 0 ? `${hours}\u00a0h ` : ''}${minutes}\u00a0min`,
  starts: when => `starts: ${when}`,
  dark: 'Dark screen',
  light: 'Light screen',
  toPhone: 'Prompter for the head',
  scan: 'Point the phone’s camera here and sign in: the issue in large text, the house, earlier promises, what comes next.',
  open: 'Open the prompter',
  qr: 'QR code of the prompter',
}
