import { v7 } from 'uuid'
import type { Id } from '#shared/core/value.ts'
import type { Frozen } from '#shared/initiatives/submit.ts'
import type { Sql } from '../../server/core/store.ts'

/** An initiative that was submitted and is supported; how one comes to be so is proved elsewhere. */
export async function aSupported(
  sql: Sql,
  place: Id,
  at: Date,
  title: string,
  funding: Frozen['funding'] = [],
): Promise<Id> {
  const id = v7()
  const texts = { problem: title, importance: '', result: `${title}: 2028`, participation: '', more: '' }
  await sql`
    insert into initiative (id, number, title, state, since, listed, place, point, cost)
    select ${id}, (select coalesce(max(number), 0) + 1 from initiative), ${title}, 'supported', ${at}, true, id, point, 10000000
    from place where id = ${place}`
  await sql`
    insert into initiative_text (initiative, content, hash, at, by_actor)
    values (${id}, ${JSON.stringify({ texts, photos: [], funding })}, ${'0'.repeat(64)}, ${at}, ${id})`
  return id
}
