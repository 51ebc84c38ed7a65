import { meetingStream } from '#shared/core/stream.ts'
import { addPhoto } from '#shared/issues/add-photo.ts'
import { approveProtocol } from '#shared/documents/approve-protocol.ts'
import { joinIssue } from '#shared/issues/join-issue.ts'
import { acceptIssue, editIssue, hideIssue, restoreIssue } from '#shared/issues/moderate-issue.ts'
import { raiseAloud } from '#shared/issues/raise-aloud.ts'
import { raiseIssue } from '#shared/issues/raise-issue.ts'
import { setOutcome } from '#shared/issues/set-outcome.ts'
import { supportIssue } from '#shared/issues/support-issue.ts'
import { withdrawOutcome } from '#shared/issues/withdraw-outcome.ts'
import { askMeeting } from '#shared/meetings/ask-meeting.ts'
import { cancelMeeting } from '#shared/meetings/cancel-meeting.ts'
import { acceptAtOnce } from '#shared/meetings/accept-at-once.ts'
import { changeMeeting } from '#shared/meetings/change-meeting.ts'
import { closeMeeting } from '#shared/meetings/close-meeting.ts'
import { openMeeting } from '#shared/meetings/open-meeting.ts'
import { planMeeting } from '#shared/meetings/plan-meeting.ts'
import { discardInstruction, prepareInstruction, reviseInstruction } from '#shared/meetings/prepare-instruction.ts'
import { setScreens } from '#shared/meetings/set-screens.ts'
import { showPicture } from '#shared/meetings/show-picture.ts'
import { cancelInstruction, changeInstruction, type ChangeInstructionFacts } from '#shared/tasks/change-instruction.ts'
import { giveInstruction, withdrawInstruction, type GiveFacts } from '#shared/tasks/give-instruction.ts'
import { promiseAnswer } from '#shared/tasks/promise-answer.ts'
import { castBallot } from '#shared/votes/cast-ballot.ts'
import { addOption, changeRules } from '#shared/votes/change-rules.ts'
import { enterCount } from '#shared/votes/enter-count.ts'
import { startPoll } from '#shared/votes/start-poll.ts'
import { cancelPoll } from '#shared/votes/cancel-poll.ts'
import { revealPoll, stopPoll } from '#shared/votes/stop-poll.ts'
import { aMeeting, anId, aPlan, theLights, theMeeting, theRoads, theYard } from '../support/rule.ts'
import { askInAdvance } from './any-ahead.ts'
import { approving } from './any-protocol.ts'
import { aboutAgenda, aboutFloor } from './any-meeting-command.ts'
import { aboutTasks, aboutTown, chosen, due, words, type Acts } from './any-city-command.ts'
import { homeOf, issueOf, meetingOf, send, type TownInMemory } from './town-in-memory.ts'

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
    { around: [theYard], houses: [], nextNumber: 7, request: about },
    { ...aPlan({ agenda: [{ id: anId('item 0'), text: 'Разное' }] }), request: request.id },
  )
  send(
    town,
    here,
    changeMeeting,
    { meeting: facts(town), around: [theYard], houses: [] },
    aPlan({
      agenda: [
        { id: anId('item 0'), text: 'Свет' },
        { id: anId('item 1'), text: words(town, 1), internal: true },
        { id: anId('item 2'), text: 'Разное', sub: true },
      ],
    }),
  )
  askInAdvance(town, facts(town))
  send(town, here, openMeeting, { meeting: facts(town), freeCode: '402917' }, {})
}

/** Sends the command that chance chose about the thing it chose, sensible or not: the rule decides. */
export function sendAny(town: TownInMemory, [which, thing, more]: Chance): void {
  const all = [aboutIssues, aboutPolls, aboutInstructions, aboutMeeting, aboutTasks, aboutTown].flatMap(about =>
    about(town, thing, more),
  )
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
    { meeting: facts(town), runningPolls, issuesLeft: 0, attendance: 41, supports },
    { leaveIssues: true },
  )
}

const here = meetingStream(theMeeting)
const house = anId('house')
const pin: [number, number] = [39.9, 59.2]

const facts = (town: TownInMemory) => {
  const { phase = 'planned', agenda = [], item, done } = meetingOf(town) ?? {}
  return aMeeting({ phase, agenda, item, done, around: [theYard] })
}

function aboutIssues(town: TownInMemory, thing: number, more: number): Acts {
  const meeting = facts(town)
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
    () => send(town, home, promiseAnswer, about, { issue: issue.id, body: theLights, deadline: due(town, more) }),
  ]
}

function aboutPolls(town: TownInMemory, thing: number, more: number): Acts {
  const { issues, polls } = town.truth
  const openIssues = Object.values(issues)
    .filter(i => i.state === 'accepted' && !i.outcome)
    .map(i => i.id)
  const runningPolls = Object.values(polls).filter(p => p.state === 'open').length
  const mode = more % 2 ? ('points' as const) : ('taps' as const)
  const rules = {
    title: words(town, more),
    mode,
    points: 5,
    visibility: more % 3 ? ('hidden' as const) : ('live' as const),
  }
  const hall = { meeting: facts(town), runningPolls, openIssues, joined: more, knownElectors: [anId('anna')] }
  const question = { ...rules, mode: 'one' as const, ...(more % 2 && { issue: chosen(issues, more) }) }
  const starts = [
    () => send(town, here, startPoll, hall, rules),
    () => send(town, here, startPoll, hall, { ...rules, mode: 'taps', channels: ['hands'] }),
    () => send(town, here, startPoll, hall, { ...question, kind: 'open' }),
    () =>
      send(town, here, startPoll, hall, { ...question, kind: 'choice', texts: ['Липы', 'Ели'], item: anId('item 0') }),
    () =>
      send(town, here, startPoll, hall, { ...question, kind: 'open', electorate: 'list', electors: [anId('anna')] }),
  ]
  const poll = polls[chosen(polls, thing)]
  if (!poll) return starts
  const about = { meeting: facts(town), poll, ballots: town.ballots, openIssues, count: countOf(poll.options, more) }
  const choices: [string, number][] = [[poll.options[0], 1]]
  return [
    ...starts,
    () => send(town, here, changeRules, about, { poll: poll.id, ...rules }),
    () => {
      const rating = Object.values(polls).find(p => p.kind === 'priority' && p.state === 'open') ?? poll
      const late = openIssues.find(each => !rating.options.includes(each)) ?? chosen(issues, more)
      send(town, here, addOption, { ...about, poll: rating }, { poll: rating.id, issue: late })
    },
    () =>
      send(
        town,
        here,
        castBallot,
        { poll, voter: { participant: anId('anna'), group: 'yard', listed: true } },
        { poll: poll.id, choices },
      ),
    () =>
      send(town, here, enterCount, about, {
        poll: poll.id,
        channel: 'hands' as const,
        votes: poll.options.map(o => [o, more % 4] as [string, number]),
        people: (more % 4) + 1,
      }),
    () => send(town, here, cancelPoll, { ...about, ballots: more % 3 }, { poll: poll.id, because: words(town, more) }),
    () => send(town, here, stopPoll, about, { poll: poll.id }),
    () => send(town, here, revealPoll, about, { poll: poll.id }),
  ]
}

function aboutInstructions(town: TownInMemory, thing: number, more: number): Acts {
  const { instructions, issues } = town.truth
  const about = { meeting: facts(town), bodyKnown: true }
  const wording = {
    text: words(town, more),
    body: more % 2 ? theLights : theRoads,
    deadline: due(town, more),
    ...(more % 3 === 0 && { coExecutors: [theRoads] }),
    ...(more % 5 === 0 && { planYear: 2027 }),
  }
  const issue = issues[chosen(issues, thing)]
  const known = issue && { accepted: issue.state === 'accepted', decided: issue.outcome !== undefined }
  const prepare = [
    () => send(town, here, prepareInstruction, about, wording),
    () => send(town, here, prepareInstruction, { ...about, issue: known }, { ...wording, issue: issue?.id }),
  ]
  const instruction = instructions[chosen(instructions, thing)]
  if (!instruction) return prepare
  const named = { instruction: instruction.id }
  return [
    ...prepare,
    () => send(town, here, reviseInstruction, { ...about, instruction }, { ...named, ...wording, source: 'town' }),
    () => send(town, here, discardInstruction, { ...about, instruction }, named),
    () => send(town, here, giveInstruction, givingOf(town, instruction.id, more), named),
    () => send(town, here, withdrawInstruction, givingOf(town, instruction.id, more), named),
    () =>
      send(town, here, changeInstruction, changingOf(town, instruction.id), {
        ...named,
        ...wording,
        why: 'Так решили',
      }),
    () => send(town, here, cancelInstruction, changingOf(town, instruction.id), { ...named, why: 'Так решили' }),
    () => {
      send(town, here, giveInstruction, givingOf(town, instruction.id, more), named)
      send(town, here, withdrawInstruction, givingOf(town, instruction.id, more), named)
    },
  ]
}

function changingOf(town: TownInMemory, id: string): ChangeInstructionFacts {
  const { meeting, instruction, issue } = givingOf(town, id, 0)
  const task = Object.values(town.city.tasks).find(t => t.instruction === id)
  const decides = issue?.outcome?.kind === 'instruction' && issue.outcome.instruction === id
  return { meeting, instruction, ...(decides && { issue }), ...(task && { task }), bodyKnown: true }
}

function givingOf(town: TownInMemory, id: string, more: number): GiveFacts {
  const instruction = town.truth.instructions[id]
  const issue = issueOf(town, instruction.issue ?? '')
  const task = Object.values(town.city.tasks).find(t => t.instruction === id)?.id
  return {
    meeting: facts(town),
    point: pin,
    instruction,
    lastNumber: more % 9,
    issue: issue && { ...issue, supports: 2 },
    task,
  }
}

function aboutMeeting(town: TownInMemory, thing: number, more: number): Acts {
  const picture = { scene: 'issue' as const, of: chosen(town.truth.issues, thing) }
  const meeting = facts(town)
  return [
    () => send(town, here, acceptAtOnce, { meeting }, { on: more % 2 > 0 }),
    ...aboutAgenda(town, thing, more),
    aboutFloor(town, thing, more),
    () => send(town, here, showPicture, { meeting, ofKnown: true }, { picture }),
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

const countOf = (options: readonly string[], more: number) => {
  const counted = options.map((o, i) => [o, (more + i) % 7, (more + i) % 5] as [string, number, number])
  return {
    voters: more % 11,
    options: counted,
    groups: { yard: more % 11, neighbours: 0, guests: 0 },
    byGroup: { yard: counted, neighbours: [], guests: [] },
  }
}
