import type { Sequenced } from '#shared/core/stream.ts'
import type { Moment } from '#shared/core/value.ts'
import type { VecheEvent } from '#shared/registry.ts'

/** A stream as far as it is known here: everything up to and including event `seq`. */
export type Known<S> = { readonly epoch: string; readonly seq: number; readonly state: S }
export type Evolve<S> = (state: S, event: VecheEvent, at: Moment) => S

/** Folds a packet of events in; those known already are passed over. `'gap'`: something between is missing, ask again. */
export function foldEvents<S>(
  known: Known<S>,
  events: readonly Sequenced<VecheEvent>[],
  evolve: Evolve<S>,
): Known<S> | 'gap' {
  let { seq, state } = known
  for (const [number, at, event] of events) {
    if (number <= seq) continue
    if (number !== seq + 1) return 'gap'
    seq = number
    // An event this audience may not see has its number and nothing else.
    if (event) state = evolve(state, event, at)
  }
  return seq === known.seq ? known : { epoch: known.epoch, seq, state }
}
