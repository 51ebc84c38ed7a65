import type { Day, Id } from '#shared/core/value.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import type { Change, News } from '#shared/people/news.ts'
import { groupBy } from '../core/group-by.ts'
import type { Sql } from '../core/store.ts'

/** Everybody who follows these, or is in a group of them. */
export async function followersOf(sql: Sql, initiatives: readonly Id[]): Promise<Id[]> {
  const rows = await sql<{ actor: Id }[]>`
    select actor from initiative_follower where follows and initiative = any(${initiatives}::uuid[])
    union
    select m.actor from initiative_member m
      left join initiative_follower f on f.initiative = m.initiative and f.actor = m.actor
    where m.initiative = any(${initiatives}::uuid[]) and f.follows is not false`
  return rows.map(row => row.actor)
}

/** What has happened to the initiatives that somebody follows; what they did themselves is no news to them. */
export async function loadInitiativeNews(sql: Sql, person: Id, since: Date): Promise<News[]> {
  const rows = await sql<NewsRow[]>`
    select i.id, i.title, i.state, i.deadline, coalesce(f.seen_at, m.joined_at) as seen, c.*
    from initiative i
      left join initiative_member m on m.initiative = i.id and m.actor = ${person}
      left join initiative_follower f on f.initiative = i.id and f.actor = ${person}
      left join lateral (
        select s.at, case when s.result ? 'because' then 'called-off' else 'state' end as kind, s.state as step,
            coalesce(s.words, s.decision ->> 'words', s.result ->> 'because') as words
          from initiative_step s where s.initiative = i.id
        union all
        select r.at, 'remark', null, r.text from initiative_remark r
          where r.initiative = i.id and r.hidden_reason is null and r.by_actor <> ${person}
        union all
        select r.answered_at, 'answer', null, r.answer from initiative_remark r
          where r.initiative = i.id and r.hidden_reason is null and r.answered_by <> ${person}
        union all
        select a.at, 'argument-' || a.side, null, a.text from initiative_argument a
          where a.initiative = i.id and a.hidden_reason is null and a.by_actor <> ${person}
        union all
        select s.at, 'milestone', s.kind, t.text from task t join task_step s on s.task = t.id where t.initiative = i.id
      ) as c on c.at > ${since}
    where coalesce(f.follows, m.actor is not null) and (i.listed or m.actor is not null)
    order by i.id, c.at desc`
  return [...groupBy(rows, row => row.id).values()].map(newsOf)
}

type NewsRow = {
  id: Id
  title: string
  state: InitiativeState
  deadline: Day | null
  seen: Date
  at: Date | null
  kind: Change['kind'] | null
  step: string | null
  words: string | null
}

function newsOf(rows: readonly NewsRow[]): News {
  const { id, title, state, deadline, seen } = rows[0]
  const changes = rows.flatMap(({ at, kind, step, words }): Change[] =>
    at && kind
      ? [{ at: at.toISOString(), kind, ...(step !== null && { state: step }), ...(words !== null && { words }) }]
      : [],
  )
  return {
    about: 'initiative',
    id,
    title,
    state,
    fresh: changes.filter(({ at }) => at > seen.toISOString()).length,
    changes: changes.slice(0, 30),
    dates: deadline === null ? [] : [{ kind: 'deadline', at: deadline }],
  }
}
