import type { Sql } from 'postgres'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { accounts } from '../../seeds/accounts.ts'
import { haveIdeas, holdOver, holdQuiet, plan, type Deed, type WalkedTown } from '../screens/town.ts'

/** The demonstration town as it is walked through: what it has, and two meetings more for what it has not. */
export async function demonstrationToWalk(sql: Sql, system: Deed, now: () => Date): Promise<WalkedTown> {
  const one = async (rows: PromiseLike<readonly { id: Id }[]>): Promise<Id> => {
    const [row] = await rows
    if (!row) throw new Error('The demonstration lacks what the pictures show')
    return row.id
  }
  const [open] = await sql<{ id: Id; code: string; place: Id; houses: { address: string }[] }[]>`
    select id, code, place, houses from meeting where phase = 'open' limit 1`
  if (!open) throw new Error('The demonstration lacks an open meeting')
  const stream = meetingStream(open.id)
  const planned = await one(sql`select id from meeting where phase = 'planned' order by starts_at limit 1`)
  const [issue] = await sql<{ id: Id; text: string }[]>`
    select issue.id, issue.text from issue where meeting = ${open.id} and state = 'accepted' and outcome is null
    order by length(text) desc limit 1`
  const body = await one(sql`select id from body where name like '%Горсвет%'`)
  const yard = await one(
    sql`select place as id from meeting where phase = 'published' and kind = 'yard' order by starts_at desc`,
  )
  const today = now().toISOString().slice(0, 10)
  const another = await one(sql`select id from place where name = 'Садовая, 24–28'`)
  const quiet = await plan(system, another, 'Садовая, 24–28', now())
  const closed = await plan(system, yard, 'Советская, 59–65', now())
  const given = await one(sql`select id from instruction where meeting = ${open.id} and state = 'given' limit 1`)
  const poll = await one(sql`select id from poll where meeting = ${open.id} and state = 'open'`)
  return {
    system,
    sql,
    now,
    logins: Object.fromEntries(
      (['moderator', 'controller', 'admin', 'executor'] as const).map(who => [
        who,
        accounts.find(({ login }) => login === (who === 'executor' ? 'lighting' : who)),
      ]),
    ),
    open: {
      id: open.id,
      code: open.code,
      stream,
      house: open.houses[1]?.address ?? '',
      issue: issue?.text ?? '',
      pictures: [
        { scene: 'waiting' },
        { scene: 'rating' },
        { scene: 'issue', of: issue?.id ?? '' },
        { scene: 'vote', of: poll },
        { scene: 'instruction', of: given },
      ],
    },
    quiet: await holdQuiet({ system, sql }, quiet, 'Когда починят лестницу к остановке у рынка?'),
    planned,
    closed: await holdOver(system, closed, body, today, false),
    published: await one(sql`select id from meeting where phase = 'published' order by starts_at desc limit 1`),
    yard,
    ...(await haveIdeas({ system, sql }, yard, 'moderator')),
    task: await one(sql`select id from task where state = 'done' and issue is not null order by number limit 1`),
    ownTask: await one(sql`
      select task.id from task join body on body.id = task.body
      where task.state = 'in-work' and body.name like '%Горсвет%' order by deadline limit 1`),
    reported: await one(sql`select id from task where state = 'reported' order by deadline limit 1`),
    person: 'Анна Дмитриевна Ершова',
    body: 'УК «Берег»',
  }
}
