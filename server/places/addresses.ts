import type { Id, Point } from '#shared/core/value.ts'
import { searchable } from '../core/searchable.ts'
import type { Sql } from '../core/store.ts'

export type Address = { id: Id; address: string; point: Point }

const mostShown = 10
const mostWords = 10

/**
 * Buildings whose address has a word beginning with each word asked for, in any order: «садовая 8» finds «Садовая улица, 8».
 * Houses whose words are exactly those come before those that only begin so.
 */
export async function findAddresses(sql: Sql, asked: string): Promise<Address[]> {
  const words = wordsOf(asked)
  if (words.length === 0) return []
  const rows = await sql<Address[]>`
    select id, address, array[st_x(point), st_y(point)] as point
    from building, concat(' ', search, ' ') as words
    where address is not null and words like all(${words.map(word => `% ${word}%`)}::text[])
    order by (select count(*) from unnest(${words}::text[]) as word where words like '% ' || word || ' %') desc,
      length(address), address collate "und-x-icu"
    limit ${mostShown}`
  return rows.map(row => ({ ...row }))
}

const wordsOf = (asked: string): string[] =>
  searchable(asked)
    .split(' ')
    .filter(word => word !== '')
    .slice(0, mostWords)
