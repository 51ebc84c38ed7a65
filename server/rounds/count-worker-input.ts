import type { Pot, PotRule } from '#shared/rounds/count-round.ts'

/** What the thread that counts is given. */
export type WorkerInput = { readonly pots: readonly Pot[]; readonly rule: PotRule }
