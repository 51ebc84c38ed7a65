import { v7 } from 'uuid'
import { systemActor } from '#shared/core/actor.ts'
import { roundStream } from '#shared/core/stream.ts'
import { reminderAhead } from '#shared/rounds/remind.ts'
import type { Id } from '#shared/core/value.ts'
import { faultOf } from '../core/database-fault.ts'
import type { Execute } from '../core/execute.ts'
import type { Log } from '../core/log.ts'
import type { Sql } from '../core/store.ts'

export type ClockworkDeps = {
  readonly sql: Sql
  readonly clock: () => Date
  readonly execute: Execute
  readonly log: Log
  /** Counts the published ballots of a round, apart from the event loop. */
  readonly count: (round: Id) => Promise<object>
}

/** A round whose step was refused or failed is tried again after so long, milliseconds. */
const patience = 60_000

/**
 * Sends what the calendar says: opens, reminds, closes, publishes where no paper is waited for, counts. Every step is read from the
 * tables, so that a restart loses none of them, and two nodes that send the same do it once. A round in which something is
 * broken keeps no other from its calendar, and counts, which take long, come last.
 */
export function createClockwork({ sql, clock, execute, log, count }: ClockworkDeps) {
  const refused = new Map<Id, number>()
  let running: Promise<void> | undefined

  async function look(): Promise<void> {
    const now = clock()
    const soon = new Date(now.getTime() + reminderAhead)
    const due = await sql<{ id: Id; name: string }[]>`
      select id, case phase when 'planned' then 'rounds.open-voting'
        when 'voting' then case when closes_at <= ${now} then 'rounds.close-voting' else 'rounds.remind' end
        when 'closed' then 'rounds.publish-ballots' else 'rounds.publish-count' end as name
      from round
      where phase = 'planned' and opens_at <= ${now} and closes_at > ${now} and jsonb_array_length(entries) > 0
        or phase = 'voting' and (closes_at <= ${now} or reminded_at is null
          and closes_at <= ${soon} and opened_at < closes_at - make_interval(secs => ${reminderAhead / 1000}))
        or phase = 'closed' and not (plan->'channels' @> '["paper"]')
        or phase = 'published'
      order by phase = 'published', number`
    for (const { id, name } of due) {
      if ((refused.get(id) ?? -Infinity) > Date.now() - patience) continue
      const done = await send(id, name).catch((error: unknown) => {
        log.error({ error, round: id, name }, 'what is due in a round could not be done')
        return false
      })
      if (done) refused.delete(id)
      else refused.set(id, Date.now())
    }
  }

  async function send(round: Id, name: string): Promise<boolean> {
    const input = name === 'rounds.publish-count' ? { outcome: await count(round) } : {}
    return (await execute({ id: v7(), stream: roundStream(round), name, input }, systemActor)).ok
  }

  return {
    /** Does what is due; one look at a time. Never rejects. */
    tick: (): Promise<void> =>
      (running ??= look()
        .catch((error: unknown) => {
          // That the database is away is said once, elsewhere; what is due waits in its tables.
          if (faultOf(error) !== 'away') log.error({ error }, 'what is due in the rounds could not be done')
        })
        .finally(() => (running = undefined))),
  }
}
