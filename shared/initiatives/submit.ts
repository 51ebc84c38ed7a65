import * as z from 'zod/mini'
import { addWorkingDays, dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import type { Policy } from '../core/policy.ts'
import { refuse } from '../core/refusal.ts'
import { sha256 } from '../core/sha256.ts'
import { id, type Day, type Id, type Point } from '../core/value.ts'
import { missingOf, type Draft } from './draft.ts'
import type { InitiativeEvent } from './events.ts'
import { mustBeDraft, type GroupFacts } from './group.ts'
import type { Card } from './initiative.ts'
import { budgetOf, costOf, fundingOf, papersOf, partOf, photosOf } from './part.ts'
import { nothingGathered, supportOf, type Gathered } from './support.ts'

export type SubmitFacts = GroupFacts & {
  readonly draft: Draft
  /** Where its mark stands, and the smallest place around it. */
  readonly at?: { readonly place?: Id | undefined; readonly point: Point } | undefined
  readonly nextNumber: number
  readonly issue?: Id | undefined
  /** The support it has so far; none: nothing. */
  readonly gathered?: Gathered | undefined
}

/** «Внести»: freezes the draft into a public initiative with a number and the hash of its text; the town publishes it by a day that the policy gives (33-ФЗ: 3 working days). What comes back after rework is examined anew. */
export const submit = command({
  name: 'initiatives.submit',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (_actor, { initiative }: SubmitFacts) => initiative.role === 'initiator',
  decide: (facts, { initiative }, { actor, now, timeZone, calendar, policy }): InitiativeEvent[] => {
    if (facts.initiative.state !== 'gathering') mustBeDraft(facts)
    const submittedOn = dayOf(now, timeZone)
    const at = wholeAt(facts, policy, submittedOn)
    const support = supportOf(facts.gathered ?? nothingGathered, policy)
    if (policy.initiativeSupportRequired !== 0 && !support.reached) refuse('support-missing', { left: support.left })
    const content = JSON.stringify({ number: numberOf(facts), submittedOn, ...frozen(facts.draft) })
    return [
      { type: 'initiatives.text-frozen', initiative, content, hash: sha256(content), by: actor.id },
      {
        type: 'initiatives.initiative-submitted',
        card: {
          ...cardOfDraft(facts, initiative, at),
          number: numberOf(facts),
          state: 'submitted',
          since: now,
          deadline: addWorkingDays(submittedOn, policy.initiativePublishWorkingDays, calendar),
        },
      },
      ...(comesBack(facts) ? [{ type: 'initiatives.conclusions-set-aside' as const, initiative }] : []),
    ]
  },
  result: facts => ({ number: numberOf(facts) }),
})

const comesBack = ({ initiative }: SubmitFacts): boolean => initiative.card?.number !== undefined

/** One that comes back after rework keeps its number. */
const numberOf = ({ initiative, nextNumber }: SubmitFacts): number => initiative.card?.number ?? nextNumber

/** Where its mark stands; refuses a draft that is not whole. */
export function wholeAt({ draft, at }: SubmitFacts, policy: Policy, today: Day): NonNullable<SubmitFacts['at']> {
  const missing = missingOf(draft, policy, today)
  if (missing.length > 0 || !at) refuse('draft-incomplete', { missing })
  return at
}

/** What everybody sees of a draft that is no secret any more. */
export const cardOfDraft = (
  { draft, initiative: { card }, issue }: SubmitFacts,
  id: Id,
  at: NonNullable<SubmitFacts['at']>,
): Omit<Card, 'state' | 'since'> => ({
  id,
  title: partOf(draft.parts, 'title')?.text ?? '',
  ...at,
  cost: costOf(draft.parts),
  support: card?.support ?? 0,
  ...(issue && { issue }),
})

/** What everybody reads of a draft that is open to support. */
export type FrozenDraft = ReturnType<typeof frozen>
/** What everybody reads of a submitted initiative. */
export type Frozen = FrozenDraft & { readonly number: number; readonly submittedOn: string }

/** A draft as it is signed or submitted: nothing in it tells who wrote it. Papers stand in it with the hashes of their bytes; photographs under names that never get others. */
export const frozen = ({ parts, texts, people, isTos }: Draft, papers = papersOf(parts)) => ({
  title: partOf(parts, 'title')?.text ?? '',
  texts,
  territory: partOf(parts, 'territory')?.shape,
  dates: partOf(parts, 'dates'),
  upkeep: partOf(parts, 'upkeep')?.words,
  land: partOf(parts, 'land'),
  budget: budgetOf(parts),
  cost: costOf(parts),
  funding: fundingOf(parts),
  people,
  isTos,
  photos: photosOf(parts),
  ...(papers.length > 0 && { papers }),
})
