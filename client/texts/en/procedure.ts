import { count } from '../plural.ts'
import { complete, giveUp, report, work } from './carrying-out.ts'
import { decide, examination, remarks } from './consideration.ts'
import { initiativeDesk } from './initiative-desk.ts'
import type { procedure as ru } from '../ru/procedure.ts'

const workingDays = (n: number) => count('en', n, { one: 'working day', other: 'working days' })
const days = (n: number) => count('en', n, { one: 'day', other: 'days' })

export const procedure: typeof ru = {
  now: {
    title: 'Now',
    who: 'Who answers for it',
    until: 'Deadline',
    states: {
      idea: '',
      draft: '',
      gathering: '',
      submitted: 'The project is submitted and waits to be published. Then everybody may remark on it.',
      remarks: 'The project is published. Write what worries you or what could be better: every remark is answered.',
      examination:
        'Specialists look at the law, the cost and the land. When all have concluded, the administration decides.',
      supported: 'The project is supported. It goes into a competition, or the work begins at once.',
      returned: 'The project went back to its group, who rework it and submit it again under the same number.',
      refused: 'Support was refused. The ground and the reason are below.',
      'in-round': 'The project is in a competition: residents vote on what is done with the town’s money.',
      won: 'The project has won. The administration sets milestones, executors and dates.',
      reserve: 'The project is in reserve: when there is money, it is next.',
      lost: 'The project did not get through. It can be improved and submitted again.',
      'under-way': 'Work is under way. Milestones, executors, dates and photographs are below.',
      done: 'The work is done. The administration prepares a report on it and on the money.',
      reported: 'The report is published: what was done and what it cost is below.',
      archived: 'The project is over and is kept in the archive.',
    },
    inRound: {
      opening:
        'The project is in a competition: once the vote opens, residents say what is done with the town’s money.',
      voting: 'The project is in a competition: residents vote on what is done with the town’s money.',
      counting: 'The vote is over: the ballots are counted.',
    },
    begins: 'the first day of the work by the project’s own plan',
    givenUp: 'The work was given up, the project is not carried out. Open milestones are cancelled. The reason:',
    responsible: {
      nobody: '',
      group: 'its group',
      town: 'the administration',
      everybody: 'the group and the administration answer remarks',
      examiners: 'examiners and the administration',
      voters: 'the administration runs the round, residents vote',
      bodies: 'executors of the milestones',
    },
    sources: {
      submitted: (n: number) => `published within ${workingDays(n)} after submission (Federal Law 33)`,
      remarks: (n: number) => `remarks are taken for ${workingDays(n)} after publication (Federal Law 33)`,
      examination: (n: number) => `decided within ${days(n)} after submission (Federal Law 131, article 26.1, part 6)`,
      returned: (n: number) => `${days(n)} to rework it (the town’s rule)`,
      supported: (n: number) => `taken into a round or begun within ${days(n)} after the decision (the town’s rule)`,
      opening: () => 'the day the vote of the round opens',
      voting: () => 'the last day of the vote',
      counting: (n: number) => `counted within ${workingDays(n)} after the vote (the town’s rule)`,
      won: (n: number) => `the work begins within ${days(n)} after the count (the town’s rule)`,
      reserve: (n: number) => `waits for money for ${days(n)} after the count (the town’s rule)`,
      'under-way': () => 'the last milestone’s deadline',
      done: (n: number) => `reported within ${days(n)} after completion (Federal Law 33)`,
    },
    rework: 'What to rework',
    offer: 'The town offers to rework it together',
    ground: 'Ground',
  },
  steps: {
    publish: 'Publish',
    'begin-examination': 'Begin the examination',
    decide: 'Decide',
    'accept-offer': 'Accept the offer',
    'begin-work': 'Begin the work',
    complete: 'The work is done',
    'give-up': 'Give the work up',
    report: 'Publish the report',
    archive: 'Archive',
  },
  blocked: {
    'remarks-over': 'The days for remarks are over.',
    'remarks-not-over': 'The days for remarks must end first.',
    'no-examiners': 'Name at least one examiner first.',
    'remarks-unanswered': 'Answer all remarks first.',
    'opinions-missing': 'Not all examiners have concluded yet.',
    'milestones-left': 'Close the tasks of all milestones first.',
    'rework-not-over': 'The group still has time to rework it.',
  },
  publish: {
    title: 'Publish the project?',
    words: (n: number) =>
      `Everybody sees the project already; from today residents may remark on it for ${workingDays(n)}.`,
    done: 'The project is published, remarks are taken',
  },
  begin: {
    title: 'Begin the examination?',
    words: 'The days for remarks are over. The examiners conclude, then it can be decided.',
    done: 'The examination has begun',
  },
  offer: {
    title: 'Accept the town’s offer?',
    words: 'The project is being written again: the group reworks it with the administration and submits it anew.',
    done: 'The group has the project in hand again',
  },
  archive: {
    title: 'Archive the project?',
    words: 'Its page stays open to everybody, but nothing more is expected of it.',
    done: 'The project is archived',
  },
  remarks,
  examination,
  decide,
  work,
  complete,
  giveUp,
  report,
  way: {
    issue: 'The residents’ question',
    meeting: (n: number) => `Meeting No. ${n}`,
    round: 'The competition: rules, votes and results',
    calledOff: (title: string, because: string) => `The round “${title}” is called off: ${because}`,
    milestones: 'Milestones and executors',
    remarks: 'Remarks and answers',
    opinions: 'The examiners’ conclusions',
    givenUp: 'The work was given up',
    ahead: {
      remarks: 'Publication and residents’ remarks',
      examination: 'Examination',
      supported: 'The administration’s decision',
      returned: 'Rework and a new submission',
      'in-round': 'Competition, or the work begins',
      'under-way': 'Work',
      done: 'Acceptance of the work',
      reported: 'Report',
    },
  },
  desk: initiativeDesk,
}
