import { expect, test } from 'vitest'
import type { Actor, Job } from '#shared/core/actor.ts'
import { meetingPhases } from '#shared/meetings/meeting.ts'
import { addToFloor, type FloorFacts } from '#shared/meetings/ask-floor.ts'
import { setTeam, type SetTeamFacts } from '#shared/meetings/set-team.ts'
import { publicTeam, type Team } from '#shared/meetings/team.ts'
import { mayHelpMeeting, mayRunMeeting, mayWriteProtocol } from '#shared/people/rights.ts'
import { raiseAloud } from '#shared/issues/raise-aloud.ts'
import {
  aMeeting,
  anId,
  aPerson,
  elsewhere,
  given,
  moderator,
  theLights,
  theMeeting,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const [anna, oleg] = [anId('anna'), anId('oleg')]
const facts = (known: Partial<SetTeamFacts> = {}): SetTeamFacts => ({
  meeting: aMeeting({ phase: 'planned' }),
  staff: { [anna]: 'Анна Ершова', [oleg]: 'Олег Ламповский' },
  bodiesKnown: true,
  ...known,
})
const head = { job: 'chair' as const, name: 'Виктор Березин', office: 'Глава города' }
const sets = (team: Team) => ({ type: 'meetings.team-set' as const, meeting: theMeeting, team })
const setting = (...team: Team) => given(facts()).by(moderator).when(setTeam, { team })

test('a team is named whole, who leads it first; whoever has an account is called as the account is', () => {
  setting(
    { job: 'helper', person: oleg, name: 'Чужое имя', duty: 'планшет' },
    { job: 'secretary', person: anna },
    head,
  ).makes(
    sets([
      head,
      { job: 'secretary', person: anna, name: 'Анна Ершова' },
      { job: 'helper', person: oleg, name: 'Олег Ламповский', duty: 'планшет' },
    ]),
  )
  setting().makes(sets([]))
})

test('who has no account is named by name and office, or not at all', () => {
  setting({ job: 'speaker', name: 'Иван Петров' }).refuses('bad-input')
  setting({ job: 'speaker', office: 'Главный энергетик' }).refuses('bad-input')
  setting({ job: 'speaker', name: 'Иван Петров', office: 'Главный энергетик', body: theLights }).events()
})

test('nobody is in the team twice, nor chosen who does not work for the town, nor from a body that is not there', () => {
  setting({ job: 'chair', person: anna }, { job: 'helper', person: anna }).refuses('bad-input')
  setting({ job: 'helper', person: anId('left the town') }).refuses('member-unknown')
  given(facts({ bodiesKnown: false }))
    .by(moderator)
    .when(setTeam, { team: [{ ...head, body: anId('no body') }] })
    .refuses('body-unknown')
})

test('telephones and e-mail do not get into the team', () => {
  for (const words of ['8 (927) 123-45-67', 'звоните +79271234567', 'ivan@town.example'])
    for (const field of ['name', 'office', 'duty']) setting({ ...head, [field]: words }).refuses('contact-in-team')
  setting({ ...head, duty: 'дома 12–16, с 18:00 до 19:30, 2026 год' }).events()
})

test('the team is set until the protocol is approved, where it then stands', () => {
  const answers = meetingPhases.map(phase => {
    try {
      return [phase, setTeam.decide(facts({ meeting: aMeeting({ phase }) }), { team: [head] }, {} as never).length]
    } catch (error) {
      return [phase, (error as { code: string }).code]
    }
  })
  expect(Object.fromEntries(answers)).toEqual({
    planned: 1,
    open: 1,
    closed: 1,
    published: 'protocol-approved',
    cancelled: 'meeting-not-open',
  })
})

test('only whoever may plan the meeting sets its team', () => {
  expect(whoMay(setTeam, facts(), { team: [head] })).toEqual(whoRunsIt)
})

test('everybody sees who acts in office; who only helps is named to the staff, and accounts are nobody else’s', () => {
  const all: Team = [head, { job: 'helper', person: oleg, name: 'Олег Ламповский', duty: 'планшет' }]
  expect(publicTeam(all)).toEqual([head, { job: 'helper', duty: 'планшет' }])
})

const withJob = (job: Job, actor = aPerson('member', 'executor', { body: theLights })): Actor =>
  actor.kind === 'person' ? { ...actor, duties: [{ meeting: theMeeting, job }] } : actor
const jobs: readonly Job[] = ['chair', 'secretary', 'helper', 'speaker', 'member']
const may = (right: (actor: Actor) => boolean) => jobs.filter(job => right(withJob(job)))

test('a job in the team gives help in the hall, the secretary the protocol, and nobody the meeting itself', () => {
  expect(may(actor => mayHelpMeeting(actor, theMeeting, [theYard]))).toEqual(['chair', 'secretary', 'helper'])
  expect(may(actor => mayWriteProtocol(actor, theMeeting, [theYard]))).toEqual(['secretary'])
  expect(may(actor => mayRunMeeting(actor, [theYard]))).toEqual([])
})

test('a job counts in its own meeting alone, and not without a role in the town', () => {
  const other = anId('another meeting')
  expect(mayHelpMeeting(withJob('helper'), other, [elsewhere])).toBe(false)
  for (const role of ['resident', 'activist'] as const)
    expect(mayHelpMeeting(withJob('helper', aPerson('former', role)), theMeeting, [theYard])).toBe(false)
  const former: Actor = { kind: 'person', id: anna, grants: [], duties: [{ meeting: theMeeting, job: 'secretary' }] }
  expect(mayWriteProtocol(former, theMeeting, [theYard])).toBe(false)
})

test('a helper writes down what is said aloud and who raises a hand', () => {
  const floor: FloorFacts = { meeting: aMeeting(), floor: { queue: [], next: 1 }, own: [], issueKnown: true }
  given(floor).by(withJob('helper')).when(addToFloor, { label: 'Дом 8' }).events()
  given(floor).by(withJob('speaker')).when(addToFloor, {}).refuses('forbidden')
  const aloud = { meeting: aMeeting(), point: [39.9, 59.2] as [number, number], houses: [] }
  given(aloud).by(withJob('helper')).when(raiseAloud, { text: 'Скользко', category: 'snow' }).events()
  given(aloud).by(withJob('member')).when(raiseAloud, { text: 'Скользко', category: 'snow' }).refuses('forbidden')
})
