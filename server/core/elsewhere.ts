import type { StreamName } from '#shared/core/stream.ts'
import { townEvents } from './effects.ts'
import type { Sql } from './store.ts'
import type { Streams } from './stream.ts'

export type ElsewhereDeps = {
  readonly sql: Sql
  readonly streams: Pick<Streams, 'heads' | 'look'>
  /** What the town has set changed. */
  readonly town: () => void
}
type Logged = ReadonlyMap<StreamName, readonly (readonly [seq: number, ...rest: unknown[]])[]>

/** Hears what other nodes on the same database wrote: the log is all that nodes share (DESIGN: several nodes). */
export async function createElsewhere({ sql, streams, town }: ElsewhereDeps) {
  const own = new Set<number>()
  let known = await headOfCity(sql)

  /** What this node wrote itself is told already. */
  function wrote(logged: Logged): void {
    for (const [seq] of logged.get('city') ?? []) if (seq > known) own.add(seq)
  }

  /** Looks at the heads of the streams that are followed here, and at what was set since the last look. */
  async function look(): Promise<void> {
    const followed = streams.heads()
    const rows = await sql<{ name: StreamName; seq: string }[]>`
      select name, seq from stream where name = any(${['city', ...followed.keys()]}::text[])`
    for (const { name, seq } of rows) {
      const here = followed.get(name)
      if (here !== undefined && Number(seq) > here) streams.look(name)
      if (name === 'city') await lookAtTown(Number(seq))
    }
  }

  async function lookAtTown(head: number): Promise<void> {
    if (head <= known) return
    const set = await sql<{ seq: string }[]>`
      select seq from event where stream = 'city' and seq > ${known} and seq <= ${head} and type = any(${townEvents}::text[])`
    known = head
    if (set.some(({ seq }) => !own.has(Number(seq)))) town()
    for (const seq of own) if (seq <= head) own.delete(seq)
  }

  return { wrote, look }
}

async function headOfCity(sql: Sql): Promise<number> {
  const [row] = await sql<{ seq: string }[]>`select seq from stream where name = 'city'`
  return Number(row?.seq ?? 0)
}
