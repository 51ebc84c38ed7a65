import type { procedure as ru } from '../ru/procedure.ts'

/** Milestones, and how they come to be. */
export const work: (typeof ru)['work'] = {
  title: 'Work',
  milestones: 'Milestones',
  plan: 'Milestones of the work',
  planWords: 'Each milestone becomes a tracked task: with an executor, a deadline and photographs on the map.',
  milestone: (n: number) => `Milestone ${n}`,
  text: 'What is to be done',
  textHint: 'For example: “Lay the court’s surface”',
  body: 'Executor',
  chooseBody: 'Choose an organisation',
  deadline: 'Deadline',
  add: 'Add a milestone',
  remove: (n: number) => `Remove milestone ${n}`,
  removeWord: 'Remove',
  begin: 'Begin the work',
  begun: 'The work has begun: its milestones are tracked',
  cancel: 'Cancel',
  errors: {
    text: 'Write what is to be done',
    body: 'Choose an executor',
    deadline: 'Give today or a day to come',
  },
  done: (done: number, all: number) => `${done} of ${all} done`,
  photos: 'Photographs',
  photo: (n: number, milestone: string) => `${milestone}, photograph ${n}`,
  report: 'Report',
}

/** The work is over, and what it has cost. */
export const complete: (typeof ru)['complete'] = {
  title: 'Is the work done?',
  words: 'All milestones are closed. Write down what was spent: everybody sees the sum.',
  spent: 'Spent, ₽',
  planned: (sum: string) => `Planned: ${sum}`,
  error: 'Write a sum in roubles: 95 000 or 95 000,50',
  action: 'Write down',
  done: 'The project is carried out; the report is left',
}

/** The work is given up. */
export const giveUp: (typeof ru)['giveUp'] = {
  title: 'Give the work up?',
  words:
    'The project stays undone and goes to the archive; milestones that are not closed are cancelled. It cannot be brought back.',
  refunds: (paid: string) =>
    `Residents have paid ${paid}: write down afterwards what was used, the rest goes back to them.`,
  spent: 'Spent so far, ₽',
  spentHint: 'Nothing: 0. Everybody sees the sum.',
  spentWrong: 'Write a sum in roubles: 95 000 or 0',
  why: 'Why the work is given up',
  whyHint: 'Everybody reads it',
  whyWrong: 'Write the reason: residents will read it',
  action: 'Give up',
  done: 'The work is given up, open milestones are cancelled',
}

/** What was done, and what the money went on. */
export const report: (typeof ru)['report'] = {
  title: 'Report',
  label: 'What was done and where the money went',
  hint: 'Everybody reads the report. The milestones’ photographs are on the page already.',
  action: 'Publish the report',
  empty: 'Write the report',
  done: 'The report is published',
}
