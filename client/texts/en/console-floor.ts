import type { StaffTexts } from '../types.ts'

/** The queue for the floor on the moderator's screen. */
export const consoleFloor: StaffTexts['console']['floor'] = {
  title: 'The floor',
  none: 'Nobody asks for the floor',
  speaks: 'Speaks',
  give: 'Give the floor',
  pause: 'Pause',
  resume: 'Go on',
  addMinute: '+ 1 minute',
  end: 'End',
  muted: 'Without sound',
  byHand: 'A raised hand',
  add: 'Write in',
  label: 'How to call them on the screen',
  labelHint: 'A house or an office; a resident’s name only if they allow it. Empty: a number is shown.',
  order: 'point of order',
  first: label => `Put first: ${label}`,
  remove: label => `Take out of the queue: ${label}`,
  drag: label => `Drag: ${label}`,
}
