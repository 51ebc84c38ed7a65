import type { StaffTexts } from '../types.ts'

/** The agenda on the moderator's screen. */
export const consoleAgenda: StaffTexts['console']['agenda'] = {
  title: 'Agenda',
  none: 'There is no agenda',
  minutes: n => `${n}\u00a0min`,
  spent: (n, of) => `${n} of ${of}\u00a0min`,
  markDone: 'Considered',
  notDone: 'Not considered after all',
  begin: 'Begin this item',
  addItem: 'Add an item',
  add: 'Add',
  text: 'Agenda item',
  minutesLabel: 'Minutes',
  minutesWrong: 'A whole number from 1 to 600',
  internal: 'Internal: only those who run the meeting see it, and it takes no time',
  internalMark: 'internal',
  edit: text => `Change the item: ${text}`,
  drag: text => `Drag the item: ${text}`,
  dragHelp: 'Space takes the item, arrows move it, space puts it down, Escape cancels.',
  up: 'Up',
  down: 'Down',
  indent: 'Put under the item above',
  outdent: 'Make it an item of its own',
  remove: 'Remove the item',
  removed: 'The item is removed',
}
