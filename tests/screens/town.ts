import { v7 } from 'uuid'
import { addDays } from '#shared/core/calendar.ts'
import { meetingStream, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Picture } from '#shared/meetings/picture.ts'
import type { Sql } from 'postgres'
import { keepPaper } from './keep-paper.ts'

/** Who sits at a device: a visitor has no account, a resident has joined the meeting from their house. */
export type Who = 'visitor' | 'resident' | 'moderator' | 'executor' | 'controller' | 'admin'
export type Login = { login: string; password: string }

/** Does something in the town as the program itself; answers with the id of what it made. */
export type Deed = (stream: StreamName, name: string, input: object, id?: Id) => Promise<Id>

/** A town with something on every screen: the hamlet of the tests, or the demonstration. */
export type WalkedTown = {
  readonly system: Deed
  readonly sql: Sql
  readonly now: () => Date
  readonly logins: Partial<Record<Who, Login>>
  /** Under way, with a running vote. */
  readonly open: { id: Id; code: string; stream: StreamName; house: string; issue: string; pictures: Picture[] }
  /** Under way too: nobody votes yet, some ask for the floor. */
  readonly quiet: { id: Id; code: string; stream: StreamName; house: string; issue: string }
  readonly planned: Id
  /** Over, its protocol is being written. */
  readonly closed: Id
  readonly published: Id
  readonly yard: Id
  /** In the bank of ideas; and a draft in whose group the moderator is. */
  readonly idea: Id
  readonly draft: Id
  /** A task whose whole way can be seen; one for the executor to work at; one for control to check. */
  readonly task: Id
  readonly ownTask: Id
  readonly reported: Id
  readonly person: string
  readonly body: string
}

/** A meeting under way without a vote: an issue to decide, and people who ask for the floor. */
export async function holdQuiet({ system, sql }: Pick<WalkedTown, 'system' | 'sql'>, id: Id, issue: string) {
  const stream = meetingStream(id)
  await system(stream, 'meetings.open-meeting', {})
  await system(stream, 'issues.raise-aloud', { text: issue, category: 'lighting' })
  await system(stream, 'issues.raise-aloud', { text: 'Скамейки сломаны, детям негде посидеть', category: 'yard' })
  const [first] = await Promise.all([
    system(stream, 'meetings.add-to-floor', { label: 'старшая по дому, подъезд 2' }),
    system(stream, 'meetings.add-to-floor', {}),
    system(stream, 'meetings.add-to-floor', { label: 'совет дома', order: true }),
  ])
  await system(stream, 'meetings.give-floor', { request: first, minutes: 30 })
  const [row] = await sql<{ code: string; houses: { address: string }[] }[]>`
    select code, houses from meeting where id = ${id}`
  return { id, stream, code: row?.code ?? '', house: row?.houses[0]?.address ?? '', issue }
}

/** An idea, and a draft whose group the moderator has come into. */
export async function haveIdeas({ system, sql }: Pick<WalkedTown, 'system' | 'sql'>, place: Id, login: string) {
  const words = 'Спуск к реке глиняный, в дождь не пройти. Нужна лестница с перилами.'
  const idea = await system('city', 'initiatives.drop-idea', { title: 'Лестница к набережной', words, place })
  for (const [side, text] of [
    ['for', 'По спуску ходят к школе двести детей, зимой он обледенел.'],
    ['for', 'Рядом остановка: лестница нужна и тем, кто едет с работы.'],
    ['against', 'Сначала нужно укрепить склон, иначе лестницу смоет за две весны.'],
  ])
    await system('city', 'initiatives.add-argument', { initiative: idea, side, text })
  const draft = await system('city', 'initiatives.begin-draft', { title: 'Сквер на месте пустыря' })
  const line = { kind: 'budget', line: v7(), name: 'Скамейка', unit: 'шт.', quantity: 3000, price: 1_400_000 }
  const paper = await keepPaper({ sql, now: () => new Date() }, draft, 'Смета от озеленителей с доставкой')
  for (const part of [line, { kind: 'funding', source: 'town', sum: 4_000_000 }, paper])
    await system('city', 'initiatives.write-part', { initiative: draft, version: 0, part })
  await sql`
    insert into initiative_member (initiative, actor, role, joined_at)
    select ${draft}, id, 'member', created_at from person where login = ${login}`
  return { idea, draft }
}

/** A meeting that is over; `approved`: its protocol too. */
export async function holdOver(deed: Deed, id: Id, body: Id, today: string, approved: boolean): Promise<Id> {
  const stream = meetingStream(id)
  await deed(stream, 'meetings.open-meeting', {})
  const [dark, roof] = [
    await deed(stream, 'issues.raise-aloud', { text: 'Темно у подъезда', category: 'lighting' }),
    await deed(stream, 'issues.raise-aloud', { text: 'Протекает крыша над третьим подъездом', category: 'house' }),
  ]
  const wording = { issue: dark, text: 'Восстановить освещение у подъезда', body, deadline: addDays(today, 20) }
  const instruction = await deed(stream, 'meetings.prepare-instruction', { ...wording, source: 'town' })
  await deed(stream, 'tasks.give-instruction', { instruction })
  const outcome = { kind: 'explained', text: 'Кровельщики придут на этой неделе' }
  await deed(stream, 'issues.set-outcome', { issue: roof, outcome })
  const vote = { kind: 'open', title: 'Просить город о ремонте двора', mode: 'one', points: 1, visibility: 'live' }
  const poll = await deed(stream, 'votes.start-poll', vote)
  await deed(stream, 'votes.stop-poll', { poll })
  await deed(stream, 'meetings.close-meeting', { leaveIssues: false })
  if (approved) await deed(stream, 'documents.approve-protocol', {})
  return id
}

/** Plans a meeting; it begins at a moment, or it is only there to be opened at once. */
export async function plan(deed: Deed, place: Id, name: string, startsAt: Date): Promise<Id> {
  const id = v7()
  const input = {
    kind: 'yard',
    title: `Встреча во дворе: ${name}`,
    place,
    address: name,
    startsAt: startsAt.toISOString(),
    agenda: [{ text: 'Что сделано по прошлой встрече', minutes: 10 }, { text: 'Вопросы жителей' }],
  }
  return deed(meetingStream(id), 'meetings.plan-meeting', input, id)
}

export const promisedWords = 'Когда пустят вечерний автобус?'

/** Has an answer to a question of the quiet meeting promised in writing, once. */
export async function promiseIn({ system, sql, quiet }: WalkedTown): Promise<void> {
  const [known] = await sql`select 1 from issue where meeting = ${quiet.id} and text = ${promisedWords}`
  if (known) return
  const [body] = await sql<{ id: Id }[]>`select id from body limit 1`
  const said = { text: promisedWords, category: 'transport' }
  const issue = await system(quiet.stream, 'issues.raise-aloud', said)
  await system(quiet.stream, 'tasks.promise-answer', { issue, body: body?.id, deadline: '2040-01-15' })
}

/** Has a question asked in advance of the planned meeting, which waits for its moderator, once. */
export async function askIn({ system, sql, planned }: Pick<WalkedTown, 'system' | 'sql' | 'planned'>): Promise<void> {
  const text = 'Будет ли зимой каток?'
  const [known] = await sql`select 1 from issue where meeting = ${planned} and text = ${text}`
  if (!known) await system(`meeting:${planned}`, 'issues.ask-ahead', { text, category: 'yard' })
}

export type VoteState = 'none' | 'running' | 'counted' | 'revealed'

/** Brings the quiet meeting's own vote, hidden until it is revealed, to a state; answers with the vote. */
export async function voteIn({ system, sql, quiet }: WalkedTown, state: VoteState): Promise<Id | undefined> {
  const { id, stream } = quiet
  const [running] = await sql<{ id: Id }[]>`select id from poll where meeting = ${id} and state = 'open'`
  if (running) await system(stream, 'votes.stop-poll', { poll: running.id })
  if (state === 'none') return undefined
  const rules = {
    kind: 'open',
    title: 'Поддержать заявку на ремонт двора?',
    mode: 'one',
    points: 1,
    visibility: 'hidden',
  }
  const poll = await system(stream, 'votes.start-poll', rules)
  if (state === 'running') return poll
  await system(stream, 'votes.stop-poll', { poll })
  if (state === 'revealed') await system(stream, 'votes.reveal-poll', { poll })
  return poll
}
