import type { Id } from '#shared/core/value.ts'

/** The turn of a batch on its stream, for the batch behind it. */
export type Turn = {
  /** Who acts in the batch; nobody is named where its commands may change anybody's facts. */
  readonly actors: ReadonlySet<Id> | undefined
  /** All its rows are on their way to the database, or it failed. */
  readonly written: Promise<void>
  /** How many transactions had left something on the stream when its first try was committed; nothing where that failed. */
  readonly committed: Promise<number | undefined>
  write(): void
  end(writes: number | undefined): void
}

/** A batch's own turn, that of the batch ahead of it, and when the one ahead has been answered whole. */
export type Place = { readonly turn: Turn; readonly ahead: Turn; readonly done: Promise<void> }

/** Thrown in the transaction of a batch that would overtake the one ahead: that one failed and must be done again first. */
export const overtaking = new Error('the batch ahead must be done again first')

export function openTurn(actors?: ReadonlySet<Id>): Turn {
  let write = () => {}
  let commit: (writes: number | undefined) => void = () => {}
  const written = new Promise<void>(resolve => (write = resolve))
  const committed = new Promise<number | undefined>(resolve => (commit = resolve))
  return { actors, written, committed, write, end: writes => (write(), commit(writes)) }
}
