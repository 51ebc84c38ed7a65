import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { categories } from '#shared/core/category.ts'
import type { Sequenced } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { proposeBody } from '#shared/people/body.ts'
import { placesAround } from '#shared/places/place.ts'
import type { VecheEvent } from '#shared/registry.ts'
import {
  emptyMeetingState,
  evolveCityState,
  evolveMeetingState,
  viewMeetingState,
  type CityState,
  type MeetingState,
} from '#shared/state.ts'
import { pdfFault } from '#shared/initiatives/pdf.ts'
import { isOverdue, type Task } from '#shared/tasks/task.ts'
import { filmOf } from '../../client/screens/replay/film.ts'
import { fillDemonstration } from '../../seeds/demonstration.ts'
import type { Database } from '../../server/database/connect.ts'
import { loadCityState, loadMeetingState } from '../../server/states.ts'
import { loadRoundNews } from '../../server/rounds/news.ts'
import { loadPublicLog } from '../../server/meetings/public-log.ts'
import { hashOf } from '../initiatives/a-paper.ts'
import { testDatabase } from '../support/database.ts'

const now = new Date('2026-11-18T15:40:00.000Z')
const said: string[] = []
let database: Database
let city: CityState
let meeting: MeetingState

beforeAll(async () => {
  database = await testDatabase()
  await fillDemonstration({ sql: database.sql, now, say: text => said.push(text) })
  city = (await loadCityState(database.sql)) ?? expect.fail('no town')
  const open = meetings('open')[0] ?? expect.fail('no open meeting')
  meeting = (await loadMeetingState(database.sql, open.id)) ?? expect.fail('no state')
}, 180_000)
afterAll(() => database?.close())

const meetings = (phase: string) => Object.values(city.meetings).filter(m => m.phase === phase)
const places = (kind: string) => Object.values(city.places).filter(p => p.kind === kind)
const tasks = () => Object.values(city.tasks)

describe('the demonstration', () => {
  it('has the town that was promised', async () => {
    expect(places('yard').length).toBeGreaterThanOrEqual(60)
    expect(places('district')).toHaveLength(4)
    expect(places('tos')).toHaveLength(8)
    expect(places('centre')).toHaveLength(4)
    const [{ n } = { n: 0 }] = await database.sql<
      { n: number }[]
    >`select count(*)::int as n from building where address is not null`
    expect(n).toBeGreaterThanOrEqual(400)
  })

  it('has held 12 meetings, holds one now and plans three', () => {
    expect(meetings('published')).toHaveLength(12)
    expect(meetings('open')).toHaveLength(1)
    expect(meetings('planned')).toHaveLength(3)
    expect(meetings('planned').every(m => Date.parse(m.startsAt) > now.getTime() && m.agenda.length >= 4)).toBe(true)
    // One yard is met in again, so that there is a last time to speak of.
    expect(new Set(Object.values(city.meetings).map(m => m.place)).size).toBe(15)
    expect(meetings('published').map(m => m.kind)).toContain('field-session')
    expect(meetings('published').every(m => (m.attendance ?? 0) >= 25 && (m.attendance ?? 0) <= 60)).toBe(true)
  })

  it('has heard 250 issues with every outcome, no two in the same words', async () => {
    const rows = await database.sql<
      { text: string; state: string; reason: string | null }[]
    >`select text, state, hidden_reason as reason from issue`
    expect(rows.length).toBeGreaterThanOrEqual(250)
    const shown = rows.filter(r => r.state !== 'hidden').map(r => r.text)
    expect(new Set(shown).size).toBe(shown.length)
    expect(rows.filter(r => r.state === 'hidden' && r.reason).length).toBeGreaterThanOrEqual(5)
    const outcomes = new Set(Object.values(city.issues).flatMap(i => i.outcome?.kind ?? []))
    expect([...outcomes].sort()).toEqual(['explained', 'instruction', 'joined', 'not-ours', 'written-answer'])
  })

  it('has 150 tasks in every state, some overdue, some returned, some given more time', () => {
    expect(tasks().length).toBeGreaterThanOrEqual(150)
    const states = new Set(tasks().map(t => t.state))
    expect([...states].sort()).toEqual(['cancelled', 'declined', 'done', 'given', 'in-work', 'reported'])
    expect(tasks().filter(t => isOverdue(t, '2026-11-18')).length).toBeGreaterThanOrEqual(5)
    for (const kind of ['returned', 'extended', 'reassigned', 'progress'] as const) {
      expect(tasks().some(t => t.steps.some(s => s.kind === kind))).toBe(true)
    }
    expect(tasks().every(t => inOrder(t))).toBe(true)
  })

  it('shows the work in photographs that are there', async () => {
    const asked = [...Object.values(city.issues), ...Object.values(meeting.issues)].flatMap(i => i.photos ?? [])
    expect(new Set(asked).size).toBeGreaterThanOrEqual(6)
    const used = [...tasks().flatMap(t => t.steps.flatMap(s => s.photos ?? [])), ...asked]
    const known = await database.sql<
      { id: string }[]
    >`select id from photo where octet_length(picture) > 5000 and octet_length(thumb) > 500`
    expect(used.length).toBeGreaterThan(50)
    expect(new Set(known.map(k => k.id))).toEqual(new Set(used))
  })

  it('gives three initiatives papers that open and say what they say', async () => {
    const papers = await database.sql<{ content: Buffer; sha256: string; named: boolean }[]>`
      select p.content, p.sha256, strpos(t.content, p.sha256) > 0 as named
      from initiative_paper p join initiative_text t on t.initiative = p.initiative`
    expect(papers.length).toBeGreaterThanOrEqual(4)
    for (const { content, sha256, named } of papers)
      expect([pdfFault(content), hashOf(content), named]).toEqual([undefined, sha256, true])
  })

  it('knows a body for every category in every yard', () => {
    const bodies = Object.values(city.bodies)
    for (const yard of places('yard'))
      for (const c of categories) expect(proposeBody(bodies, c, placesAround(yard)), `${c} ${yard.name}`).toBeDefined()
  })

  it('holds a meeting in a yard of many houses, with a vote that runs', async () => {
    const [open] = Object.values(meeting.meetings)
    expect(open?.houses.length).toBeGreaterThanOrEqual(4)
    expect(open?.code).toMatch(/^\d{6}$/)
    expect(now.getTime() - Date.parse(open?.openedAt ?? '')).toBeLessThan(31 * 60_000)
    const issues = Object.values(meeting.issues)
    expect(issues.filter(i => i.state === 'accepted')).toHaveLength(14)
    expect(issues.filter(i => i.state === 'pending')).toHaveLength(3)
    expect(Object.values(meeting.instructions).map(i => i.state)).toEqual(['given'])
    expect(Object.values(meeting.polls).map(p => [p.state, p.mode, p.visibility])).toEqual([['open', 'taps', 'live']])
    const [{ ballots, joined } = { ballots: 0, joined: 0 }] = await database.sql<{ ballots: number; joined: number }[]>`
      select (select count(*)::int from ballot where poll = any(${Object.keys(meeting.polls)}::uuid[])) as ballots,
        (select count(*)::int from participant where meeting = ${open?.id ?? ''}) as joined`
    expect(ballots).toBeGreaterThan(15)
    expect(joined).toBeGreaterThanOrEqual(30)
  })

  it('has an evening of which everything is recorded: speeches, votes decided with hands and paper, second thoughts', async () => {
    const last = meetings('published').toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))[0] ?? expect.fail('none')
    const state = (await loadMeetingState(database.sql, last.id)) ?? expect.fail('no state')
    const polls = Object.values(state.polls).toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    expect(polls.map(p => [p.kind, p.state])).toEqual([
      ['priority', 'revealed'],
      ['open', 'revealed'],
      ['choice', 'revealed'],
    ])
    expect(polls[1]?.channels).toEqual(['hands', 'paper'])
    const instructions = Object.values(state.instructions)
    expect(instructions.filter(i => i.state === 'cancelled')).toHaveLength(1)
    expect(instructions.filter(i => i.state === 'given' && i.history)).toHaveLength(1)
    expect(instructions.filter(i => i.planYear === 2027)).toHaveLength(1)
    expect(Object.values(state.issues).filter(i => (i.ahead ?? 0) > 0)).toHaveLength(3)
    const events = (await logOf(`meeting:${last.id}`)).map(([, , event]) => event)
    const speeches = events.flatMap(e => (e?.type === 'meetings.floor-changed' && e.floor.now ? [e.floor.now.id] : []))
    expect(new Set(speeches).size).toBe(4)
    const scenes = new Set(events.flatMap(e => (e?.type === 'meetings.picture-shown' ? [e.picture.scene] : [])))
    expect([...scenes].sort()).toEqual(['floor', 'instruction', 'rating', 'summary', 'vote', 'waiting'])
    expect(events.filter(e => e?.type === 'meetings.screens-set').length).toBeGreaterThanOrEqual(4)
  })

  it('names a team for every meeting, and people wait for the floor in the one that is on', () => {
    for (const { title, team = [] } of Object.values(city.meetings))
      expect(team.map(member => member.job)[0], title).toBe('chair')
    const { queue } = Object.values(meeting.meetings)[0]?.floor ?? expect.fail('no queue')
    expect(queue.map(each => [each.order, each.guest, each.address !== undefined])).toEqual([
      [true, undefined, true],
      [undefined, undefined, true],
      [undefined, undefined, true],
      [undefined, true, false],
    ])
  })

  it('gathers support on-line and on sheets, has money that residents paid and got back, and arguments', async () => {
    const { sql } = database
    expect(new Set(Object.values(city.initiatives).map(each => each.state))).toContain('gathering')
    const support = await sql`
      select i.state, (select count(*)::int from initiative_signature s where s.initiative = i.id) as signed,
        (select sum(valid)::int from initiative_sheet s where s.initiative = i.id and checked) as valid
      from initiative i where exists (select from initiative_sheet s where s.initiative = i.id) order by i.state`
    expect(support.map(row => ({ ...row }))).toEqual([
      { state: 'gathering', signed: 34, valid: 9 },
      { state: 'submitted', signed: 0, valid: 56 },
    ])
    expect(city.town.payee).toBeDefined()
    const settled = await sql<{ paid: number; used: number; refunds: number; returned: number }[]>`
      select used::float8 as used,
        (select sum(sum)::float8 from initiative_payment p where p.initiative = s.initiative) as paid,
        (select sum(sum)::float8 from initiative_refund r where r.initiative = s.initiative) as refunds,
        (select sum(returned)::float8 from initiative_refund r where r.initiative = s.initiative) as returned
      from initiative_settlement s`
    expect(settled).toHaveLength(2)
    for (const { paid, used, refunds } of settled) expect(paid - used - refunds).toBe(0)
    expect(new Set(settled.map(({ refunds, returned }) => refunds === returned))).toEqual(new Set([true, false]))
    const argued = await sql<{ sides: number }[]>`
      select count(distinct side)::int as sides from initiative_argument group by initiative`
    expect(argued.map(({ sides }) => sides)).toEqual([2, 2])
  })

  it('has an officer and an elder who follow their territories: a vote waits among their news, its turnout is known there', async () => {
    const people = await database.sql<{ id: Id; login: string; place: Id; key: string }[]>`
      select n.id, n.login, f.place, p.key from person n join role_grant g on g.person = n.id and g.role = 'activist'
        join place_follower f on f.person = n.id and f.place = g.place join place p on p.id = f.place order by n.login`
    expect(people.map(({ login, key }) => [login, key])).toEqual([
      ['elder', 'tos-jubilee'],
      ['officer', 'beat-06'],
    ])
    for (const { id, place, login } of people) {
      const news = await loadRoundNews(database.sql, id, new Date(0))
      const open = news.find(each => each.state === 'voting')
      expect(open, login).toMatchObject({ fresh: 1, places: [place], changes: [{ state: 'voting-opened' }] })
      const [{ electors, voters } = { electors: 0, voters: 0 }] = await database.sql<
        { electors: number; voters: number }[]
      >`
        select count(*)::int as electors, count(r.person)::int as voters
        from resident l join place home on home.id = l.place
          left join round_roll r on r.person = l.person and r.round = ${open?.id ?? ''}
        where ${place} = any(home.within)`
      expect(voters, login).toBeGreaterThanOrEqual(5)
      expect(electors).toBeGreaterThan(voters)
    }
  })

  it('is told by the log exactly as the tables tell it', async () => {
    const told = fold(await logOf('city'), emptyCity, evolveCityState)
    for (const part of ['town', 'places', 'bodies', 'meetings', 'requests', 'issues', 'polls', 'tasks'] as const)
      expect(plain(told[part])).toEqual(plain(city[part]))
    const [open] = meetings('open')
    expect(plain(fold(await logOf(`meeting:${open?.id}`), emptyMeetingState, evolveMeetingState))).toEqual(
      plain(meeting),
    )
  })

  it('can be replayed: every published meeting ends in its public log as it ended', async () => {
    for (const { id } of meetings('published')) {
      const { events } = (await loadPublicLog(database.sql, id, 0)) ?? expect.fail('no log')
      const final = viewMeetingState((await loadMeetingState(database.sql, id)) ?? expect.fail('no state'), 'public')
      expect(JSON.parse(JSON.stringify(filmOf(events).frames.at(-1)?.state))).toEqual(JSON.parse(JSON.stringify(final)))
    }
  })

  it('happened in order of time, and before now', async () => {
    const times = (await logOf('city')).map(([, at]) => at)
    expect(times).toEqual([...times].sort())
    expect((times.at(-1) ?? '') <= now.toISOString()).toBe(true)
  })

  it('says how far it is', () => {
    expect(said).toContain('Заполняю город: встречи 5 из 12…')
  })
})

const emptyCity: CityState = {
  town: { name: '', timeZone: '', bounds: [0, 0, 0, 0], centre: [0, 0], basemap: '', attribution: '' },
  places: {},
  bodies: {},
  meetings: {},
  issues: {},
  polls: {},
  requests: {},
  tasks: {},
  initiatives: {},
}

async function logOf(stream: string): Promise<Sequenced<VecheEvent>[]> {
  const rows = await database.sql<
    { seq: number; at: Date; data: VecheEvent }[]
  >`select seq, at, data from event where stream = ${stream} order by seq`
  return rows.map(r => [Number(r.seq), r.at.toISOString(), r.data])
}

const fold = <S>(
  log: readonly Sequenced<VecheEvent>[],
  from: S,
  evolve: (s: S, event: VecheEvent, at: string) => S,
): S => log.reduce((state, [, at, event]) => (event ? evolve(state, event, at) : state), from)

/** As it travels: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const inOrder = ({ steps }: Task): boolean => steps.every((step, i) => i === 0 || (steps[i - 1]?.at ?? '') < step.at)
