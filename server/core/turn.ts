/** The turn of a batch on its stream, for the batch behind it. */
export type Turn = {
  /** All its rows are on their way to the database, or it failed. */
  readonly written: Promise<void>
  /** Whether its first try was committed. */
  readonly committed: Promise<boolean>
  write(): void
  end(committed: boolean): void
}

/** A batch's own turn, that of the batch ahead of it, and when the one ahead has been answered whole. */
export type Place = { readonly turn: Turn; readonly ahead: Turn; readonly done: Promise<void> }

/** Thrown in the transaction of a batch that would overtake the one ahead: that one failed and must be done again first. */
export const overtaking = new Error('the batch ahead must be done again first')

export function openTurn(): Turn {
  let write = () => {}
  let commit: (committed: boolean) => void = () => {}
  const written = new Promise<void>(resolve => (write = resolve))
  const committed = new Promise<boolean>(resolve => (commit = resolve))
  return { written, committed, write, end: done => (write(), commit(done)) }
}
