import type { PotStory, Simulated, WhatIf } from '#shared/rounds/story.ts'
import type { RoundOutcome, RoundPlan } from '#shared/rounds/round.ts'

/** What the counting thread is told: the published file first, then what is wanted of it. */
export type CountJob =
  | { readonly want: 'open'; readonly text: string; readonly plan: RoundPlan; readonly official: RoundOutcome }
  | { readonly want: 'stories' }
  | { readonly want: 'simulated'; readonly asked: WhatIf }

/** What it says: how far it is (from 0 to 1), what came out for each pot, or that it cannot be counted. */
export type CountSaid =
  | { readonly said: 'progress'; readonly part: number }
  | { readonly said: 'stories'; readonly pots: readonly PotStory[] }
  | { readonly said: 'simulated'; readonly pots: readonly Simulated[] }
  | { readonly said: 'cannot' }
