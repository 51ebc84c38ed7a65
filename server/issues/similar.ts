import type { Id } from '#shared/core/value.ts'
import type { Outcome } from '#shared/issues/issue.ts'
import { similarTo } from '#shared/issues/similar.ts'
import type { Sql } from '../core/store.ts'

/** A question like the one being written; `here`: of the same meeting, and open, so that it may be supported. */
export type Similar = { id: Id; text: string; here: boolean; outcome?: Outcome['kind'] }

/**
 * Accepted questions of a meeting, and of its place before, that are like a text: by Russian word forms, or by letters
 * where somebody mistyped. The most similar first, four at most.
 */
export async function findSimilar(sql: Sql, meeting: Id, text: string): Promise<Similar[]> {
  const rows = await sql<(Omit<Similar, 'outcome'> & { outcome: Outcome['kind'] | null; letters: number })[]>`
    with asked as (
      select to_tsquery('simple', coalesce(string_agg(quote_literal(lexeme), ' | '), '')) as words
      from unnest(to_tsvector('russian', ${text})))
    select i.id, i.text, i.meeting = m.id as here, i.outcome ->> 'kind' as outcome, similarity(i.text, ${text}) as letters
    from meeting m join issue i on i.place = m.place cross join asked
    where m.id = ${meeting} and i.state = 'accepted' and i.joined_to is null
      and (to_tsvector('russian', i.text) @@ asked.words or similarity(i.text, ${text}) > ${alikeByLetters})
    order by here desc, ts_rank(to_tsvector('russian', i.text), asked.words) + similarity(i.text, ${text}) desc, i.id desc
    limit 60`
  const byWords = similarTo(text, rows, 4)
  const byLetters = rows.filter(row => row.letters > alikeByLetters && !byWords.includes(row))
  return [...byWords, ...byLetters.toSorted((a, b) => b.letters - a.letters)]
    .slice(0, 4)
    .map(({ letters: _, outcome, ...row }) => ({ ...row, ...(outcome && { outcome }) }))
}

const alikeByLetters = 0.45
