import type { Id } from '#shared/core/value.ts'
import type { Change, News } from '#shared/people/news.ts'
import type { Round, RoundPlan } from '#shared/rounds/round.ts'
import { groupBy } from '../core/group-by.ts'
import type { Sql } from '../core/store.ts'
import { isAbout } from './tell.ts'

/** What has happened to the rounds that somebody follows, from their public logs. */
export async function loadRoundNews(sql: Sql, person: Id, since: Date): Promise<News[]> {
  const rows = await sql<NewsRow[]>`
    select r.id, r.plan, r.phase, f.seen_at as seen, e.at, split_part(e.type, '.', 2) as step,
      e.data ->> 'because' as words,
      array(select p.id from place_follower own join place p on p.id = own.place
        where own.person = ${person} and ${isAbout(sql)} order by p.kind, p.key) as places
    from round_follower f join round r on r.id = f.round
      left join event e on e.stream = 'round:' || r.id::text and e.at > ${since}
        and e.type in ('rounds.voting-opened', 'rounds.reminded', 'rounds.round-cancelled', 'rounds.voting-closed',
          'rounds.ballots-published', 'rounds.counted')
    where f.actor = ${person} order by r.id, e.at desc`
  return [...groupBy(rows, row => row.id).values()].map(newsOf)
}

type NewsRow = {
  id: Id
  plan: RoundPlan
  phase: Round['phase']
  seen: Date
  at: Date | null
  step: string | null
  words: string | null
  places: Id[]
}

function newsOf(rows: readonly NewsRow[]): News {
  const { id, plan, phase, seen, places } = rows[0]
  const changes = rows.flatMap(({ at, step, words }): Change[] =>
    at && step !== null ? [{ at: at.toISOString(), kind: 'round', state: step, ...(words !== null && { words }) }] : [],
  )
  const isOver = phase !== 'planned' && phase !== 'voting'
  return {
    about: 'round',
    id,
    title: plan.title,
    state: phase,
    fresh: changes.filter(({ at }) => at > seen.toISOString()).length,
    changes,
    places,
    dates: isOver
      ? []
      : [
          { kind: 'opens', at: plan.opensAt },
          { kind: 'closes', at: plan.closesAt },
        ],
  }
}
