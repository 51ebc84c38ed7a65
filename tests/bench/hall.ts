import { randomBytes } from 'node:crypto'
import type { Sql as Postgres } from 'postgres'
import { v4, v7 } from 'uuid'
import { systemActor } from '#shared/core/actor.ts'
import { meetingStream, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Choices } from '#shared/votes/poll.ts'
import { openDoor } from '../../server/core/execute.ts'
import { createLog } from '../../server/core/log.ts'
import { tokenOf } from '../../server/core/session.ts'
import { handlers, saves } from '../../server/handlers.ts'

/** A voter: the secret of its session's cookie, whom the session stands for, and who that is in the meeting. */
export type Voter = { readonly secret: string; readonly actor: Id; readonly participant: Id }

export type Hall = {
  readonly meeting: Id
  readonly stream: StreamName
  readonly poll: Id
  readonly issues: readonly Id[]
  readonly voters: readonly Voter[]
  /** The secret of a session that may run the meeting: the projector's driver. */
  readonly head: string
}

/** Eight issues stand in the running vote. */
const issueCount = 8

/**
 * An open meeting with a running priority vote on eight issues, made by commands through the one door, and its voters:
 * sessions and participants, which a device gets by joining, are written straight into their tables.
 */
export async function fillHall(sql: Postgres, voterCount: number): Promise<Hall> {
  const does = commandsOf(sql)
  await does('places.set-town', 'city', { town })
  await does('places.put-places', 'city', { places: [yard] })
  const meeting = v7()
  const stream = meetingStream(meeting)
  await does('meetings.plan-meeting', stream, plan, meeting)
  await does('meetings.open-meeting', stream, {})
  const issues: Id[] = []
  for (let i = 1; i <= issueCount; i++)
    issues.push(await does('issues.raise-aloud', stream, { text: `Вопрос ${i}`, category: 'lighting' }))
  const poll = await does('votes.start-poll', stream, {
    title: 'Рейтинг вопросов',
    mode: 'taps',
    points: 1,
    visibility: 'live',
  })
  const [head] = await beginSessions(sql, [v7()], true)
  return { meeting, stream, poll, issues, voters: await addVoters(sql, meeting, voterCount), head }
}

/** What voter `voter` chooses the `n`th time: two to six of the eight issues, another choice each time. */
export function choicesOf(issues: readonly Id[], voter: number, n: number): Choices {
  const count = 2 + ((voter + n) % 5)
  return Array.from({ length: count }, (_, k) => [issues[(voter * 3 + n * 5 + k) % issues.length], 1])
}

/** Sends commands as the town's own clockwork; gives the command's id, and throws what was refused. */
function commandsOf(sql: Postgres) {
  const door = openDoor({
    sql,
    saves,
    handlers,
    clock: () => new Date(),
    log: createLog('fatal'),
    timeZone: () => town.timeZone,
    committed: () => {},
    away: () => {},
  })
  return async (name: string, stream: StreamName, input: unknown, id = v7()): Promise<Id> => {
    const answer = await door.execute({ id, stream, name, input }, systemActor)
    if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.details)}`)
    return id
  }
}

async function addVoters(sql: Postgres, meeting: Id, count: number): Promise<Voter[]> {
  const actors = Array.from({ length: count }, () => v4())
  const participants = actors.map(() => v7())
  const groups = actors.map((_, i) => (['yard', 'neighbours', 'guests'] as const)[i % 3])
  await sql`
    insert into participant (id, meeting, actor, voter_group, joined_at)
    select p.id, ${meeting}, p.actor, p.voter_group, ${new Date()}
    from unnest(${participants}::uuid[], ${actors}::uuid[], ${groups}::text[]) as p (id, actor, voter_group)`
  const secrets = await beginSessions(sql, actors, false)
  return secrets.map((secret, i) => ({ secret, actor: actors[i], participant: participants[i] }))
}

/** Sessions of strangers, or of heads of the town; gives the secrets for their cookies. */
async function beginSessions(sql: Postgres, actors: readonly Id[], areHeads: boolean): Promise<string[]> {
  const now = new Date()
  if (areHeads) {
    await sql`insert into person (id, created_at) select id, ${now} from unnest(${actors}::uuid[]) as p (id)`
    await sql`insert into role_grant (id, person, role) select gen_random_uuid(), id, 'head' from unnest(${actors}::uuid[]) as p (id)`
  }
  const secrets = actors.map(() => randomBytes(32).toString('base64url'))
  await sql`
    insert into session (token, actor, person, created_at, expires_at)
    select decode(s.token, 'hex'), s.actor, case when ${areHeads} then s.actor end, ${now}, ${new Date(now.getTime() + 86_400_000)}
    from unnest(${secrets.map(secret => tokenOf(secret).toString('hex'))}::text[], ${actors}::uuid[]) as s (token, actor)`
  return secrets
}

const town = {
  name: 'Приречный',
  timeZone: 'Europe/Moscow',
  bounds: [39.7, 59.1, 39.9, 59.3],
  centre: [39.8, 59.2],
  basemap: 'bench',
  attribution: 'Выдуманный город',
}

const yard = {
  id: v7(),
  kind: 'yard' as const,
  key: 'Садовая, 8',
  name: 'Двор на Садовой',
  boundary: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [39.81, 59.21],
        [39.82, 59.21],
        [39.82, 59.22],
        [39.81, 59.22],
        [39.81, 59.21],
      ],
    ],
  },
  point: [39.815, 59.215],
  within: [],
}

const plan = {
  kind: 'yard',
  title: 'Встреча во дворе',
  place: yard.id,
  address: 'Садовая улица, 8',
  startsAt: '2030-05-20T15:00:00.000Z',
  agenda: [{ text: 'Рейтинг вопросов', minutes: 10 }],
}
