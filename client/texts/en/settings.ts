import { count } from '../plural.ts'
import type { StaffTexts } from '../types.ts'

export const settings: StaffTexts['settings'] = {
  title: 'Settings of the town',
  town: 'Town',
  name: 'Name of the town',
  nameNeeded: 'Write the name of the town',
  zone: 'Time zone',
  zoneHint: 'Deadlines and times of meetings are counted by it',
  accent: 'Colour of the town',
  accentHint: 'Buttons and links. White letters on it must be readable',
  usualAccent: 'Back to the usual colour',
  saved: 'Saved',
  policy: 'Rules in numbers',
  policyWords: 'A new number holds from the day given; what was decided by the old one stays decided.',
  setPolicy: 'Change',
  value: 'New number',
  since: 'Holds from',
  holds: since => `since ${since}`,
  byDefault: 'by default',
  ahead: (value, since) => `from ${since}: ${value}`,
  sources: {
    habit: 'habit of the town',
    S: 'published source',
    M: 'from memory, ask a lawyer',
  },
  units: {
    seconds: n => count('en', n, { one: 'second', other: 'seconds' }),
    minutes: n => count('en', n, { one: 'minute', other: 'minutes' }),
    days: n => count('en', n, { one: 'day', other: 'days' }),
    'working-days': n => count('en', n, { one: 'working day', other: 'working days' }),
    pieces: n => `${n}`,
    people: n => count('en', n, { one: 'person', other: 'people' }),
  },
  rules: {
    takeBackSeconds: 'How long an announced instruction may be taken back',
    questionsAheadPerDevice: 'Questions of one device before a meeting',
    issuesPerParticipant: 'Issues of one participant in a meeting',
    photosPerIssue: 'Photographs of one issue',
    votersPerDevice: 'Voters one after another by one phone in a meeting',
    cancelVoteSeconds: 'How long a vote may be cancelled once people vote',
    smallestGroupShown: 'A smaller group is not shown apart while a vote runs',
    requestsPerPerson: 'Requests for a meeting of one person that may wait at a time',
    voteShareTop: 'Open vote: the part that decides, top of the fraction',
    voteShareBottom: 'Open vote: the part that decides, bottom of the fraction',
    electedDeputies: 'Elected deputies of the council (0: not set)',
    councilQuorumTop: 'Quorum of a session, top of the fraction (law 131, article 35)',
    councilQuorumBottom: 'Quorum of a session, bottom of the fraction (law 131, article 35)',
    usualDeadlineWorkingDays: 'Deadline proposed for an instruction',
    speechMinutesCouncil: 'How long one speaks at a session of the council',
    speechMinutesHearing: 'How long one speaks at public hearings',
    speechMinutes: 'How long one speaks at other meetings',
    usualMeetingMinutes: 'How long a meeting lasts whose agenda does not say',
    writtenAnswerDays: 'Written answer, from the day after registration (law 59, article 12)',
  },
  calendar: 'Working calendar',
  year: {
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
  },
  holidays: {
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
  },
  history: 'History of changes',
  noHistory: 'The settings have not been changed yet',
  changed: (before, after) => (before ? `${before} → ${after || 'usual'}` : after),
  itself: 'the program',
}
