import type { Pot } from '#shared/rounds/count-round.ts'
import type { Settings } from '#shared/rounds/count.ts'

/** What the thread that counts is given. */
export type WorkerInput = { readonly pots: readonly Pot[]; readonly settings: Settings }
