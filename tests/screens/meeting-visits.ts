import { button, buttonFrom, dialogBy, settled, shows } from './steps.ts'
import { askIn } from './town.ts'
import type { Visits } from './visit.ts'

/** The schedule, a meeting in each phase, its papers. */
export const meetingVisits: Visits = ({ planned, open, published, system, sql }, say) => [
  {
    name: 'schedule',
    path: '/meetings',
    paper: true,
    ready: settled(say),
    states: [
      {
        name: 'schedule-subscribe',
        dialog: true,
        sizes: ['phone', 'desktop'],
        reach: page => page.getByText(say.meetings.schedule.subscribe, { exact: true }).first().click(),
      },
    ],
  },
  {
    name: 'schedule-calendar',
    path: '/meetings?view=calendar',
    paper: true,
    ready: page => page.getByRole('grid').waitFor(),
  },
  { name: 'schedule-map', path: '/meetings?view=map', ready: page => page.locator('.leaflet-container').waitFor() },
  { name: 'meeting-open', path: `/meetings/${open.id}`, ready: shows(say.meetings.meeting.agenda) },
  {
    name: 'meeting-planned',
    path: `/meetings/${planned}`,
    paper: true,
    ready: shows(say.ahead.title),
    states: [
      { name: 'meeting-ask-ahead', reach: page => button(page, say.ahead.ask).click() },
      { name: 'meeting-ask-ahead-faults', sizes: ['phone'], reach: page => button(page, say.ahead.send).click() },
    ],
  },
  { name: 'meeting-published', path: `/meetings/${published}`, paper: true, ready: settled(say) },
  {
    name: 'ask-for-a-meeting',
    path: '/meetings/ask',
    ready: page => page.getByRole('combobox').waitFor(),
    states: [
      {
        name: 'ask-for-a-meeting-faults',
        sizes: ['phone', 'desktop'],
        reach: page => button(page, say.requests.submit).click(),
      },
    ],
  },
  {
    name: 'poster',
    path: `/meetings/${planned}/poster`,
    paper: true,
    ready: page => page.locator('.town-map canvas').first().waitFor(),
  },
  { name: 'results-poster', path: `/meetings/${published}/results-poster`, paper: true, ready: settled(say) },
  {
    name: 'replay',
    path: `/meetings/${published}/replay`,
    ready: page => page.getByRole('slider').first().waitFor(),
    states: [
      {
        name: 'replay-middle',
        reach: async page => {
          for (let n = 0; n < 3; n++) await button(page, say.replay.forth).click()
        },
      },
    ],
  },
  {
    name: 'protocol-approved',
    path: `/meetings/${published}/protocol`,
    paper: true,
    ready: shows(say.documents.verify.action),
    states: [
      {
        name: 'protocol-verified',
        sizes: ['desktop'],
        reach: async page => {
          await button(page, say.documents.verify.action).click()
          await shows(say.documents.verify.right)(page)
        },
      },
    ],
  },
  {
    name: 'protocol-not-yet',
    path: `/meetings/${open.id}/protocol`,
    expects: /404 \(Not Found\)/,
    ready: shows(say.documents.notYet),
  },
  {
    name: 'meeting-for-staff',
    who: 'moderator',
    path: `/meetings/${published}`,
    ready: shows(say.schedule.next.title),
  },
  {
    name: 'meeting-planned-for-staff',
    who: 'moderator',
    before: () => askIn({ system, sql, planned }),
    path: `/meetings/${planned}`,
    ready: async page => {
      await shows(say.meetings.meeting.edit)(page)
      await buttonFrom(page, say.console.incoming.accept).first().waitFor()
    },
    states: [
      { ...dialogBy('meeting-cancel', say.meetings.meeting.cancel) },
      { ...dialogBy('meeting-edit-ahead', say.console.incoming.edit) },
      {
        name: 'meeting-team',
        dialog: true,
        reach: page => button(page, say.team.set).or(button(page, say.team.change)).first().click(),
      },
    ],
  },
  {
    name: 'schedule-for-staff',
    who: 'moderator',
    path: '/meetings',
    ready: shows(say.meetings.schedule.plan),
    states: [{ ...dialogBy('request-decline', say.requests.decline), sizes: ['phone', 'desktop'] }],
  },
  {
    name: 'plan',
    who: 'moderator',
    path: '/meetings/new',
    ready: page => button(page, say.meetings.plan.submit).waitFor(),
    states: [{ name: 'plan-faults', reach: page => button(page, say.meetings.plan.submit).click() }],
  },
  {
    name: 'edit',
    who: 'moderator',
    path: `/meetings/${planned}/edit`,
    ready: settled(say),
    sizes: ['phone', 'desktop'],
  },
]
