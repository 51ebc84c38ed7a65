import type { StaffTexts } from '../types.ts'
import { count } from '../plural.ts'

/** The year of working days. */
export const settingsYear: StaffTexts['settings']['year'] = {
  words:
    'Deadlines in working days are counted by this calendar: in the console, in instructions, on the projector. Deadlines already given do not move.',
  legendOff: 'weekday off',
  legendWorked: 'Saturday or Sunday worked',
  previous: 'Previous year',
  next: 'Next year',
  working: n => count('en', n, { one: 'working day', other: 'working days' }),
  workingShort: n => `${n} working`,
  source: (year, entered) =>
    !entered
      ? 'in the year: only Saturdays and Sundays are known'
      : year === 2025
        ? 'in the year, government decree of 04.10.2024 No. 1335'
        : year === 2026
          ? 'in the year, government decree of 24.09.2025 No. 1466 (compare with the published text)'
          : year === 2027
            ? 'in the year, article 112 of the Labour Code; weekends moved by the government are not entered yet'
            : 'in the year, entered by the town',
  notEntered: year =>
    `Nobody has entered the holidays of ${year}: for now only Saturdays and Sundays are off, and a deadline may fall on a holiday.`,
  enterByLaw: 'Enter the holidays of article 112',
  chosen: 'The chosen day',
  kind: 'Whether this day is worked',
  works: 'Worked',
  off: 'Off',
  dayName: 'Name',
  dayNameHint: 'If it has one: “Town Day”',
  dayWords: (works, moved, name) =>
    [
      works ? (moved ? 'working day (moved)' : 'working day') : moved ? 'weekday off' : 'day off',
      ...(name && !(works && !moved) ? [name] : []),
    ].join(', '),
  undo: 'As it was before',
  on: 'working day',
  free: 'day off',
}

/** Public holidays by month and day. */
export const settingsHolidays: StaffTexts['settings']['holidays'] = {
  '01-01': 'New Year holidays',
  '01-02': 'New Year holidays',
  '01-03': 'New Year holidays',
  '01-04': 'New Year holidays',
  '01-05': 'New Year holidays',
  '01-06': 'New Year holidays',
  '01-07': 'Christmas (Orthodox)',
  '01-08': 'New Year holidays',
  '02-23': 'Defender of the Fatherland Day',
  '03-08': 'International Women’s Day',
  '05-01': 'Spring and Labour Day',
  '05-09': 'Victory Day',
  '06-12': 'Russia Day',
  '11-04': 'National Unity Day',
}
