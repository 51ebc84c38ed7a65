import * as z from 'zod/mini'
import { text, type Id } from '../core/value.ts'

/** From which side an initiative is looked at: the law, the money, the land. */
export const aspects = ['law', 'cost', 'land'] as const
export type Aspect = (typeof aspects)[number]

export const verdicts = ['for', 'with-conditions', 'against'] as const
export type Verdict = (typeof verdicts)[number]

/** An examiner's task: who looks at a side of it, and what they have concluded. */
export type Opinion = { readonly aspect: Aspect; readonly person: Id; readonly verdict?: Verdict | undefined }

/** The closed list of grounds on which an initiative is refused (131-ФЗ, article 26.1, part 7); «not won» is the round's. */
export const grounds = [
  'procedure-broken',
  'contrary-to-law',
  'no-powers',
  'no-money',
  'better-solution',
  'not-won',
] as const

const words = text(2000)

/** What was decided. A better solution is no ground without the offer to work it out together (article 26.1, part 8). */
export const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('supported'), words: z.optional(words) }),
  z.object({ kind: z.literal('returned'), words }),
  z.object({ kind: z.literal('refused'), ground: z.enum(grounds), words, offer: z.optional(words) }),
])
export type Decision = z.infer<typeof decision>

/** What somebody remarks on a published initiative, and what they are answered. */
export const remarkText = text(2000)
