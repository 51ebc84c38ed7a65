import type { Sql } from './store.ts'
import { findActors } from './session.ts'
import type { Sockets, VecheSocket } from './socket.ts'

export type RecheckDeps = {
  readonly sql: Sql
  readonly clock: () => Date
  readonly sockets: Pick<Sockets, 'sockets' | 'setActor'>
  /** Looks anew at who has documents open. */
  readonly documents: () => Promise<void>
}
export type Recheck = (which: (socket: VecheSocket) => boolean) => Promise<void>

/** Looks anew at the sessions of open sockets, and of documents, and gives them the rights they have now. Never rejects. */
export function createRecheck({ sql, clock, sockets, documents }: RecheckDeps): Recheck {
  async function recheckSockets(affected: readonly VecheSocket[]): Promise<void> {
    const tokens = affected.flatMap(s => s.data.session?.token ?? [])
    if (tokens.length === 0) return
    const actors = await findActors(sql, tokens, clock())
    for (const socket of affected) {
      const actor = actors.get(socket.data.session?.token.toString('hex') ?? '')
      if (JSON.stringify(actor) !== JSON.stringify(socket.data.actor)) sockets.setActor(socket, actor)
    }
  }

  return async which => {
    try {
      const affected = sockets.sockets().filter(s => s.data.session && which(s))
      await Promise.all([recheckSockets(affected), documents()])
    } catch {
      // The database is away: nothing can be done with rights either, and the next second asks again.
    }
  }
}
