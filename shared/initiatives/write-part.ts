import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { InitiativeEvent } from './events.ts'
import { mustBeDraft, type GroupFacts } from './group.ts'
import { mostPapers, type KeptPaper, type Paper } from './paper.ts'
import { keyOf, part, partKey } from './part.ts'

export type PartFacts = GroupFacts & {
  /** Which writing of this part is the last; 0: there is none. */
  readonly version: number
  /** How many parts there are, and how many of them are papers. */
  readonly parts: number
  readonly papers: number
  /** Of a paper: as its bytes were taken in for this draft; none: they were not. */
  readonly paper?: KeptPaper | undefined
}

/** Writes a part of a draft over the version that was on the writer's screen: two who write the same part at once lose nothing, the second is told. */
export const writePart = command({
  name: 'initiatives.write-part',
  input: z.object({ initiative: id, version: z.number().check(z.int(), z.gte(0)), part }),
  home: ['city'],
  allow: (_actor, { initiative }: PartFacts) => initiative.role !== undefined,
  decide: (facts, { initiative, version, part }, { actor }): InitiativeEvent[] => {
    mustBeDraft(facts)
    if (facts.version !== version) refuse('part-changed', { version: facts.version })
    if (version === 0 && facts.parts >= mostParts) refuse('too-many-parts', { most: mostParts })
    if (part.kind === 'paper') mustBeKept(part, facts)
    return [
      { type: 'initiatives.part-written', initiative, key: keyOf(part), part, by: actor.id },
      { type: 'initiatives.draft-changed', initiative },
    ]
  },
  result: facts => ({ version: facts.version + 1 }),
})

/** Refuses a paper that says other bytes of itself than were taken in, and one too many. */
function mustBeKept({ bytes, sha256 }: Paper, { version, papers, paper }: PartFacts): void {
  if (paper?.bytes !== bytes || paper.sha256 !== sha256) refuse('paper-unknown')
  if (version === 0 && papers >= mostPapers) refuse('too-many-papers', { most: mostPapers })
}

/** Takes a part out of a draft: a line of the budget, a source of money, a paper. */
export const removePart = command({
  name: 'initiatives.remove-part',
  input: z.object({ initiative: id, version: z.number().check(z.int(), z.gte(0)), key: partKey }),
  home: ['city'],
  allow: (_actor, { initiative }: PartFacts) => initiative.role !== undefined,
  decide: (facts, { initiative, version, key }, { actor }): InitiativeEvent[] => {
    mustBeDraft(facts)
    if (facts.version === 0) return []
    if (facts.version !== version) refuse('part-changed', { version: facts.version })
    return [
      { type: 'initiatives.part-written', initiative, key, by: actor.id },
      { type: 'initiatives.draft-changed', initiative },
    ]
  },
})

/** A budget of more lines is nobody's reading. */
const mostParts = 120
