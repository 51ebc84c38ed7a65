import type { Actor } from '#shared/core/actor.ts'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { admin, district, executorOf, houses, type Board } from './board.ts'
import { aheadDeeds } from './random-ahead.ts'
import { initiativeDeeds } from './random-initiatives.ts'
import { instructionDeeds, issueDeeds, taskDeeds, voteDeeds } from './random-deeds.ts'
import { meetingDeeds } from './random-meeting.ts'
import { payments } from './random-payments.ts'
import { procedureDeeds } from './random-procedure.ts'
import { townDeeds } from './random-town.ts'

/** People who do things at random, with the same dice every time. */
export async function randomEvening(board: Board) {
  const kit = await prepare(board)
  const deeds = [
    meetingDeeds,
    aheadDeeds,
    issueDeeds,
    voteDeeds,
    instructionDeeds,
    taskDeeds,
    initiativeDeeds,
    procedureDeeds,
    townDeeds,
  ].flatMap(deedsOf => deedsOf(kit))
  const pay = payments(kit)
  return {
    step: async () => {
      await kit.any(deeds)()
      await pay()
    },
    streams: (): StreamName[] => ['city', ...[...kit.meetings, ...kit.planned].map(m => m.stream)],
  }
}

/** What the deeds are made of. */
export type Kit = Awaited<ReturnType<typeof prepare>>

async function prepare({ sql, send, openMeeting, joins, approves, does, body }: Board) {
  const dice = seededRandom(7)
  const any = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]
  const bodies = [
    body,
    await does(
      'people.put-body',
      'city',
      { name: 'ЖЭУ', kind: 'management-company', categories: ['house'], places: [district.id] },
      admin,
    ),
  ]
  const executors = bodies.map(executorOf)
  const employs = async (login: string) => {
    const person = await does('people.create-person', 'city', { login, name: `Тест ${login}` }, admin)
    await does('people.grant-role', 'city', { person, role: 'deputy' }, admin)
    return person
  }
  const people = [await employs('anna'), await employs('oleg')]
  const photo = '01900000-0000-7000-8000-0000000000f0'
  await sql`insert into photo values (${photo}, ${photo}, '2026-05-18', '\\x00', '\\x00')`
  const meetings: { id: Id; stream: StreamName; code: string; people: Actor[] }[] = []
  /** Meetings that questions in advance are asked for. */
  const planned: { id: Id; stream: StreamName }[] = []
  /** The newest few, so that most deeds concern what is under way. */
  const ids = async (table: string, state?: string): Promise<Id[]> =>
    (
      await sql<
        { id: Id }[]
      >`select id from ${sql(table)} ${state ? sql`where state = ${state}` : sql``} order by id desc limit 6`
    ).map(row => row.id)
  const stage = async () => any(meetings.slice(-2))
  const home = (stream: StreamName): StreamName => (dice() < 0.5 ? stream : 'city')
  const rules = () => ({
    title: 'Рейтинг',
    mode: any(['taps', 'points']),
    points: 5,
    visibility: any(['live', 'hidden']),
  })
  const wording = () => ({
    text: any(['Починить фонарь', 'Вывезти снег']),
    body: any(bodies),
    deadline: '2026-07-01',
    coExecutors: any([undefined, [], bodies]),
    planYear: any([undefined, 2027]),
    source: any([undefined, 'town']),
  })
  const task = async (name: string, input: object, actor: Actor, state?: string) => {
    const of = any(await ids('task', state))
    return of && send(`tasks.${name}`, 'city', { task: of, ...input }, actor)
  }
  const arrive = async () => {
    const meeting = await openMeeting()
    meetings.push({
      ...meeting,
      people: await Promise.all([houses[0].id, houses[1].id, undefined].map(house => joins(meeting, house))),
    })
  }
  await arrive()
  return {
    sql,
    send,
    dice,
    any,
    ids,
    stage,
    home,
    rules,
    wording,
    task,
    arrive,
    approves,
    joins,
    meetings,
    planned,
    bodies,
    people,
    executors,
    photo,
  }
}
