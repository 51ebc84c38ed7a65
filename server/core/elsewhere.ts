import type { StreamName } from '#shared/core/stream.ts'
import type { VecheEvent } from '#shared/registry.ts'
import type { Happened, Sql } from './store.ts'
import type { Streams } from './stream.ts'

export type ElsewhereDeps = {
  readonly sql: Sql
  readonly streams: Pick<Streams, 'heads' | 'look'>
  /** Hears what others wrote to the city. */
  readonly happened: (happened: readonly Happened[]) => void
}
type Logged = ReadonlyMap<StreamName, readonly (readonly [seq: number, ...rest: unknown[]])[]>

/** Hears what other nodes on the same database wrote: the log is all that nodes share (DESIGN: several nodes). */
export async function createElsewhere({ sql, streams, happened }: ElsewhereDeps) {
  const own = new Set<number>()
  let known = await headOfCity(sql)

  /** What this node wrote itself is told already. */
  function wrote(logged: Logged): void {
    for (const [seq] of logged.get('city') ?? []) if (seq > known) own.add(seq)
  }

  /** Looks at the heads of the streams that are followed here, and at what others wrote to the city since the last look. */
  async function look(): Promise<void> {
    const followed = streams.heads()
    const rows = await sql<{ name: StreamName; seq: string }[]>`
      select name, seq from stream where name = any(${['city', ...followed.keys()]}::text[])`
    for (const { name, seq } of rows) {
      const here = followed.get(name)
      if (here !== undefined && Number(seq) > here) streams.look(name)
      if (name === 'city') await lookAtCity(Number(seq))
    }
  }

  async function lookAtCity(head: number): Promise<void> {
    if (head <= known) return
    const rows = await sql<{ at: Date; data: VecheEvent }[]>`
      select at, data from event
      where stream = 'city' and seq > ${known} and seq <= ${head} and not seq = any(${[...own]}::bigint[]) order by seq`
    known = head
    for (const seq of own) if (seq <= head) own.delete(seq)
    if (rows.length > 0) happened(rows.map(({ at, data }) => ({ event: data, at: at.toISOString(), stream: 'city' })))
  }

  return { wrote, look }
}

async function headOfCity(sql: Sql): Promise<number> {
  const [row] = await sql<{ seq: string }[]>`select seq from stream where name = 'city'`
  return Number(row?.seq ?? 0)
}
