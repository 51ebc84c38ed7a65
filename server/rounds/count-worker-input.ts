import type { Pot, PotRule } from '#shared/rounds/count-round.ts'
import type { PotOutcome } from '#shared/rounds/round.ts'

/** What it says: how far it is, percent, and in the end how it came out. */
export type CountWord = { readonly percent: number } | { readonly outcomes: PotOutcome[] }

/** What the thread that counts is given. */
export type WorkerInput = { readonly pots: readonly Pot[]; readonly rule: PotRule }
