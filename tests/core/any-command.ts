import { meetingStream } from '#shared/core/stream.ts'
import { addPhoto } from '#shared/issues/add-photo.ts'
import { approveProtocol } from '#shared/documents/approve-protocol.ts'
import { joinIssue } from '#shared/issues/join-issue.ts'
import { acceptIssue, editIssue, hideIssue, restoreIssue } from '#shared/issues/moderate-issue.ts'
import { raiseAloud } from '#shared/issues/raise-aloud.ts'
import { raiseIssue } from '#shared/issues/raise-issue.ts'
import { setOutcome } from '#shared/issues/set-outcome.ts'
import { supportIssue } from '#shared/issues/support-issue.ts'
import { withdrawAcceptance } from '#shared/issues/withdraw-acceptance.ts'
import { withdrawOutcome } from '#shared/issues/withdraw-outcome.ts'
import { askMeeting } from '#shared/meetings/ask-meeting.ts'
import { cancelMeeting } from '#shared/meetings/cancel-meeting.ts'
import { acceptAtOnce } from '#shared/meetings/accept-at-once.ts'
import { changeMeeting } from '#shared/meetings/change-meeting.ts'
import { closeMeeting } from '#shared/meetings/close-meeting.ts'
import { openMeeting } from '#shared/meetings/open-meeting.ts'
import { planMeeting } from '#shared/meetings/plan-meeting.ts'
import { setScreens } from '#shared/meetings/set-screens.ts'
import { showPicture } from '#shared/meetings/show-picture.ts'
import { cancelAnswer } from '#shared/tasks/cancel-answer.ts'
import { promiseAnswer } from '#shared/tasks/promise-answer.ts'
import { anId, aPlan, theLights, theMeeting, theYard } from '../support/rule.ts'
import { askInAdvance } from './any-ahead.ts'
import { approving } from './any-protocol.ts'
import { aboutInitiatives } from './any-initiative.ts'
import { aboutInstructions } from './any-instruction-command.ts'
import { aboutAgenda, aboutFloor, aboutTeam } from './any-meeting-command.ts'
import { aboutPolls } from './any-poll-command.ts'
import { aboutTasks, aboutTown, chosen, due, words, type Acts } from './any-city-command.ts'
import { factsOf, homeOf, issueOf, send, type TownInMemory } from './town-in-memory.ts'

/** What chance has chosen: a command, the thing it is about, and a number for the rest. */
export type Chance = readonly [which: number, thing: number, more: number]

/** Plans the meeting and opens it, so that something can happen. */
export function beginMeeting(town: TownInMemory): void {
  const asked = { placeKnown: true, waiting: false, own: 0 }
  send(town, 'city', askMeeting, asked, { place: theYard, subjects: ['lighting'], contact: '+7 900' })
  const [request] = Object.values(town.city.requests)
  const about = { id: request.id, state: request.state, around: [theYard] }
  send(
    town,
    here,
    planMeeting,
    { around: [theYard], houses: [], nextNumber: 7, request: about, initiatives: new Set<string>() },
    { ...aPlan({ agenda: [{ id: anId('item 0'), text: 'Разное' }] }), request: request.id },
  )
  send(
    town,
    here,
    changeMeeting,
    { meeting: factsOf(town), around: [theYard], houses: [], initiatives: new Set<string>() },
    aPlan({
      agenda: [
        { id: anId('item 0'), text: 'Свет' },
        { id: anId('item 1'), text: words(town, 1), internal: true },
        { id: anId('item 2'), text: 'Разное', sub: true },
      ],
    }),
  )
  askInAdvance(town, factsOf(town))
  send(town, here, openMeeting, { meeting: factsOf(town), freeCode: '402917' }, {})
}

/** Sends the command that chance chose about the thing it chose, sensible or not: the rule decides. */
export function sendAny(town: TownInMemory, [which, thing, more]: Chance): void {
  const all = [
    aboutIssues,
    aboutPolls,
    aboutInstructions,
    aboutMeeting,
    aboutTasks,
    aboutTown,
    aboutInitiatives,
  ].flatMap(about => about(town, thing, more))
  all[which % all.length]()
}

/** Ends the evening, if the rules let it end. */
export function endMeeting(town: TownInMemory): void {
  const supports = Object.values(town.truth.issues)
    .filter(i => i.state === 'accepted')
    .map(i => [i.id, i.support + 1] as const)
  const runningPolls = Object.values(town.truth.polls).filter(p => p.state === 'open').length
  send(
    town,
    here,
    closeMeeting,
    { meeting: factsOf(town), runningPolls, issuesLeft: 0, attendance: 41, supports },
    { leaveIssues: true },
  )
}

const here = meetingStream(theMeeting)
const house = anId('house')
const pin: [number, number] = [39.9, 59.2]

function aboutIssues(town: TownInMemory, thing: number, more: number): Acts {
  const meeting = factsOf(town)
  const text = words(town, more)
  const raise = () =>
    send(
      town,
      here,
      raiseIssue,
      { meeting, point: pin, participant: { id: anId('anna'), house, issues: 0 } },
      { text, category: 'yard' },
    )
  const aloud = { text, category: 'roads' as const, house, name: 'Тайное Имя', phone: '+7 900' }
  const raising = [raise, raise, () => send(town, here, raiseAloud, { meeting, point: pin, houses: [house] }, aloud)]
  const issue = issueOf(town, chosen(town.truth.issues, thing))
  if (!issue) return raising
  const to = chosen(town.truth.issues, more)
  const made = [...Object.values(town.truth.instructions), ...Object.values(town.city.tasks)]
    .filter(each => each.issue === issue.id)
    .map(each => ({ id: each.id, text: each.text, isPublic: each.state !== 'prepared' }))
  const known = {
    made,
    keptDecided: false,
    joined: [],
    supportTogether: more % 9,
    aheadTogether: more % 4,
    aheadApart: more % 3 ? ([to, more % 5] as const) : undefined,
    supportsApart: [[issue.id, 1]] as const,
  }
  const support = town.supports.get(issue.id) ?? 0
  const targetAccepted = town.truth.issues[to]?.state === 'accepted'
  const about = { ...known, meeting, issue, support, targetAccepted, bodyKnown: true }
  const outcome = { kind: 'explained' as const, text }
  const home = homeOf(town)
  const instructed = made.length > 0
  const acceptedAt = new Date(town.clock).toISOString()
  const justAccepted = { ...about, acceptedAt, supportedByOthers: support > 1, inPoll: false, instructed }
  const owed = Object.values(town.city.tasks).find(each => each.issue === issue.id && each.kind === 'answer')
  const accept = () => send(town, home, acceptIssue, about, { issue: issue.id })
  return [
    ...raising,
    accept,
    accept,
    () => send(town, home, editIssue, about, { issue: issue.id, text, category: 'snow' }),
    () => send(town, home, hideIssue, about, { issue: issue.id, reason: text }),
    () => send(town, home, restoreIssue, about, { issue: issue.id }),
    () => send(town, here, supportIssue, { ...about, participant: anId('anna') }, { issue: issue.id, on: true }),
    () => send(town, home, setOutcome, about, { issue: issue.id, outcome }),
    () =>
      send(
        town,
        home,
        addPhoto,
        { ...about, isAuthor: true, photos: issue.photos ?? [] },
        { issue: issue.id, photo: anId(`photo ${more}`) },
      ),
    () => send(town, home, joinIssue, about, { issue: issue.id, to }),
    () => send(town, home, withdrawOutcome, about, { issue: issue.id }),
    () => send(town, home, withdrawAcceptance, justAccepted, { issue: issue.id }),
    () => send(town, home, cancelAnswer, { ...about, task: owed }, { issue: issue.id, why: text }),
    () => send(town, home, promiseAnswer, about, { issue: issue.id, body: theLights, deadline: due(town, more) }),
  ]
}

function aboutMeeting(town: TownInMemory, thing: number, more: number): Acts {
  const picture = { scene: 'issue' as const, of: chosen(town.truth.issues, thing) }
  const meeting = factsOf(town)
  return [
    () => send(town, here, acceptAtOnce, { meeting }, { on: more % 2 > 0 }),
    ...aboutAgenda(town, thing, more),
    aboutFloor(town, thing, more),
    () => send(town, here, showPicture, { meeting, ofKnown: true }, { picture }),
    aboutTeam(town, more),
    () => send(town, here, setScreens, { meeting, screens: {}, ofKnown: true }, { message: words(town, more) }),
    () =>
      send(
        town,
        here,
        cancelMeeting,
        { meeting: { ...meeting, phase: 'planned', id: anId('another') } },
        { because: words(town, more) },
      ),
    () => send(town, here, approveProtocol, approving(town, meeting), {}),
  ]
}
