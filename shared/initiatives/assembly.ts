import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import type { Policy } from '../core/policy.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import type { MeetingKind } from '../meetings/meeting.ts'
import { mayLeadProcedure } from '../people/rights.ts'
import { answers, type Poll } from '../votes/poll.ts'
import { resultOf } from '../votes/result.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts } from './initiative.ts'
import { mustCount, mustTakeSupport } from './sign.ts'
import { quorumOf, type LinkedAssembly } from './support.ts'

const people = z.number().check(z.int(), z.gte(0), z.lte(10_000_000))
const name = text(120)

export type LinkFacts = {
  readonly initiative: InitiativeFacts
  readonly meeting: {
    readonly kind: MeetingKind
    /** Its protocol is approved, with a hash. */
    readonly approved: boolean
  }
  /** An open vote of that meeting. */
  readonly poll: Poll
  /** The vote stands for the support of another initiative. */
  readonly isTaken: boolean
}

/**
 * Counts the open vote of an assembly or a conference as the support of an initiative (131-ФЗ, article 26.1, part 4): with a
 * quorum by the registration sheet, a vote for, and an approved protocol that names who led, wrote and counted.
 */
export const linkAssembly = command({
  name: 'initiatives.link-assembly',
  input: z.object({
    initiative: id,
    meeting: id,
    poll: id,
    /** Residents of the territory of 16 and more; of a conference its elected delegates. */
    entitled: people.check(z.gte(1)),
    /** By the registration sheet. */
    present: people,
    chair: name,
    secretary: name,
    tellers: z.array(name).check(z.minLength(1), z.maxLength(10)),
  }),
  home: ['city'],
  allow: (actor, { initiative }: LinkFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, input, { actor, now, timeZone, policy }): InitiativeEvent[] => {
    const { initiative, chair, secretary, tellers } = input
    mustTakeSupport({ ...facts.initiative, card: undefined }, dayOf(now, timeZone))
    mustCount('assembly', policy)
    const assembly = mustSupport(facts, input, policy)
    return [
      { type: 'initiatives.assembly-linked', initiative, assembly, chair, secretary, tellers, by: actor.id },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

/** Takes back a link made by mistake. */
export const unlinkAssembly = command({
  name: 'initiatives.unlink-assembly',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (actor, { initiative }: Pick<LinkFacts, 'initiative'>) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, { initiative }, { now, timeZone }): InitiativeEvent[] => {
    mustTakeSupport({ ...facts.initiative, card: undefined }, dayOf(now, timeZone))
    return [
      { type: 'initiatives.assembly-unlinked', initiative },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

type Said = Pick<LinkedAssembly, 'meeting' | 'poll' | 'entitled' | 'present'>

/** The assembly as its papers tell of it; refuses one that has not supported the initiative by the rules. */
function mustSupport({ meeting, poll, isTaken }: LinkFacts, said: Said, policy: Policy): LinkedAssembly {
  const { kind } = meeting
  if (kind !== 'assembly' && kind !== 'conference') refuse('not-an-assembly')
  if (!meeting.approved) refuse('assembly-without-protocol')
  if (isTaken) refuse('assembly-vote-taken')
  const { entitled, present } = said
  if (present > entitled) refuse('bad-input', { fields: ['present'] })
  const result = resultOf(poll)
  if (result && result.voters > present) refuse('assembly-registered-few', { voters: result.voters })
  const need = quorumOf(kind, entitled, policy)
  if (present < need) refuse('assembly-no-quorum', { present, need })
  const votesOf = (option: string) => result?.rows.find(row => row.option === option)?.total ?? 0
  const votes = {
    for: votesOf(answers.for),
    against: votesOf(answers.against),
    abstain: votesOf(answers.abstain),
  }
  // A vote that was put as an opinion is reckoned of those present.
  const accepted = result?.outcome?.accepted ?? votes.for * policy.voteShareBottom > present * policy.voteShareTop
  if (poll.state === 'cancelled' || !accepted) refuse('assembly-not-for')
  return { meeting: said.meeting, poll: said.poll, kind, entitled, present, votes }
}
