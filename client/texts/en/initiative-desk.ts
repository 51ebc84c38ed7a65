import type { procedure as ru } from '../ru/procedure.ts'

/** What waits for whoever works for the town, among the initiatives. */
export const initiativeDesk: (typeof ru)['desk'] = {
  title: 'Initiatives: what waits for a decision',
  words: 'Projects that need your step. What is overdue stands first.',
  mine: 'Waiting for you',
  all: 'All under way',
  show: 'Show',
  link: 'Waiting for a decision',
  none: 'Nothing waits now',
  noneWords: 'When your step is needed, the project will be here.',
  noneAll: 'No project is being considered or carried out.',
  signIn: 'Sign in to see what waits',
  signInWords: 'This list is for the staff who lead initiatives or examine them.',
  deeds: {
    publish: 'publish',
    remark: 'remark',
    answer: 'answer remarks',
    'set-examiners': 'name examiners',
    'begin-examination': 'begin the examination',
    conclude: 'conclude',
    decide: 'decide',
    'accept-offer': 'accept the offer',
    'begin-work': 'set milestones and begin the work',
    complete: 'note that the work is done',
    'give-up': 'give the work up',
    report: 'publish the report',
    archive: 'archive',
  },
}
