import type { newsRu } from '../ru/news.ts'

/** What a screen reader says of a meeting the moment it happens: a sentence each. */
export const newsEn: typeof newsRu = {
  opened: 'The meeting has begun.',
  closed: 'The meeting is closed.',
  item: text => `Now on the agenda: ${text}.`,
  started: title => `The vote “${title}” has started.`,
  stopped: title => `The vote “${title}” is closed, the host will show the result.`,
  voteCancelled: title => `The vote “${title}” is cancelled.`,
  revealed: title => `The result of the vote “${title}” is shown.`,
  decided: (title, decided) => `The result of the vote “${title}”: ${decided}.`,
  given: (number, text) => `Instruction${number} is given: ${text}.`,
  changed: (number, text) => `Instruction${number} is changed: ${text}.`,
  takenBack: (number, text) => `Instruction${number} is taken back: ${text}.`,
  cancelled: (number, text) => `Instruction${number} is cancelled: ${text}.`,
}
