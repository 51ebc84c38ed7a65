import * as z from 'zod/mini'
import { addWorkingDays, dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { sha256 } from '../core/sha256.ts'
import { id, type Id, type Point } from '../core/value.ts'
import { missingOf, type Draft } from './draft.ts'
import type { InitiativeEvent } from './events.ts'
import { mustBeDraft, type GroupFacts } from './group.ts'
import { budgetOf, costOf, fundingOf, partOf, photosOf } from './part.ts'

export type SubmitFacts = GroupFacts & {
  readonly draft: Draft
  /** Where its mark stands, and the smallest place around it. */
  readonly at?: { readonly place?: Id | undefined; readonly point: Point } | undefined
  readonly nextNumber: number
  readonly issue?: Id | undefined
}

/** «Внести»: freezes the draft into a public initiative with a number and the hash of its text; the town publishes it by a day that the policy gives (33-ФЗ: 3 working days). */
export const submit = command({
  name: 'initiatives.submit',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (_actor, { initiative }: SubmitFacts) => initiative.role === 'initiator',
  decide: (facts, { initiative }, { actor, now, timeZone, calendar, policy }): InitiativeEvent[] => {
    mustBeDraft(facts)
    const { draft, at, issue } = facts
    const missing = missingOf(draft, policy)
    if (missing.length > 0 || !at) refuse('draft-incomplete', { missing })
    const submittedOn = dayOf(now, timeZone)
    const content = JSON.stringify(frozen(facts, submittedOn))
    return [
      { type: 'initiatives.text-frozen', initiative, content, hash: sha256(content), by: actor.id },
      {
        type: 'initiatives.initiative-submitted',
        card: {
          id: initiative,
          number: numberOf(facts),
          title: partOf(draft.parts, 'title')?.text ?? '',
          state: 'submitted',
          since: now,
          ...at,
          cost: costOf(draft.parts),
          support: facts.initiative.card?.support ?? 0,
          deadline: addWorkingDays(submittedOn, policy.initiativePublishWorkingDays, calendar),
          ...(issue && { issue }),
        },
      },
    ]
  },
  result: facts => ({ number: numberOf(facts) }),
})

/** One that comes back after rework keeps its number. */
const numberOf = ({ initiative, nextNumber }: SubmitFacts): number => initiative.card?.number ?? nextNumber

/** What everybody reads of a submitted initiative. */
export type Frozen = ReturnType<typeof frozen>

function frozen(facts: SubmitFacts, submittedOn: string) {
  const { parts, texts, people, isTos } = facts.draft
  return {
    number: numberOf(facts),
    submittedOn,
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
  }
}
