import { createHash } from 'node:crypto'
import type { Id } from '#shared/core/value.ts'
import type { setFeed } from '#shared/people/set-feed.ts'
import { lastBy } from '../core/last-by.ts'
import type { Load, Save, Sql } from '../core/store.ts'

export const loadSetFeed: Load<typeof setFeed> = (_sql, items) => Promise.resolve(items.map(() => ({})))

/** What the table keeps of the private address: enough to know it again, too little to make it. */
const hashOf = (link: string): Buffer => createHash('sha256').update(link).digest()

export const saveFeed: Save<'people.feed-set'> = async (sql, happened) => {
  for (const { person, link } of lastBy(
    happened.map(h => h.event),
    event => event.person,
  ))
    await (link === undefined
      ? sql`delete from person_feed where person = ${person}`
      : sql`
          insert into person_feed (person, link) values (${person}, ${hashOf(link)})
          on conflict (person) do update set link = excluded.link`)
}

/** Whose private address it is; nobody's once their account is closed. */
export async function personOfFeed(sql: Sql, link: string): Promise<Id | undefined> {
  const [row] = await sql<{ person: Id }[]>`
    select f.person from person_feed f join person p on p.id = f.person and not p.disabled where f.link = ${hashOf(link)}`
  return row?.person
}

export async function hasFeed(sql: Sql, person: Id): Promise<boolean> {
  const rows = await sql`select from person_feed where person = ${person}`
  return rows.length > 0
}
