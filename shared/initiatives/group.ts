import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, linkCode, type Id } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { isWritten, type InitiativeFacts } from './initiative.ts'

export type GroupFacts = { readonly initiative: InitiativeFacts }

/** Makes the link by which people come into the group, in place of the one before; without a link: revokes it. */
export const setLink = command({
  name: 'initiatives.set-link',
  input: z.object({ initiative: id, link: z.optional(linkCode) }),
  home: ['city'],
  allow: (_actor, { initiative }: GroupFacts) => initiative.role === 'initiator',
  decide: (facts, { link }): InitiativeEvent[] => {
    mustBeDraft(facts)
    const initiative = facts.initiative.id
    return [
      { type: 'initiatives.link-set', initiative, ...(link && { link }) },
      { type: 'initiatives.draft-changed', initiative },
    ]
  },
})

/** Comes into a group by its link. */
export const joinGroup = command({
  name: 'initiatives.join-group',
  input: z.object({ link: linkCode }),
  home: ['city'],
  allow: isIdentified,
  decide: (facts: GroupFacts, _input, { actor }): InitiativeEvent[] => {
    mustBeDraft(facts)
    const { id: initiative, role } = facts.initiative
    if (role) return []
    return [
      { type: 'initiatives.member-noted', initiative, actor: actor.id, role: 'member' },
      { type: 'initiatives.draft-changed', initiative },
    ]
  },
  result: facts => ({ initiative: facts.initiative.id }),
})

export type LeaveFacts = GroupFacts & {
  /** Who leads when the initiator leaves: whoever came first of the others. */
  readonly heir?: Id | undefined
  /** The one who is to leave is in the group. */
  readonly isMember: boolean
}

/** Leaves the group, or, by its initiator, takes somebody out of it. The lead passes to whoever came first of the others. */
export const leaveGroup = command({
  name: 'initiatives.leave-group',
  input: z.object({ initiative: id, member: id }),
  home: ['city'],
  allow: (actor, { initiative }: LeaveFacts, { member }) =>
    initiative.role !== undefined && (member === actor.id || initiative.role === 'initiator'),
  decide: (facts, { initiative, member }, { actor }): InitiativeEvent[] => {
    mustBeDraft(facts)
    if (!facts.isMember) return []
    const passes = member === actor.id && facts.initiative.role === 'initiator'
    if (passes && !facts.heir) refuse('last-of-group')
    return [
      { type: 'initiatives.member-noted', initiative, actor: member },
      ...(passes && facts.heir
        ? [{ type: 'initiatives.member-noted' as const, initiative, actor: facts.heir, role: 'initiator' as const }]
        : []),
      { type: 'initiatives.draft-changed', initiative },
    ]
  },
})

/** Refuses what only a draft takes, or one that was returned for rework. */
export function mustBeDraft({ initiative }: GroupFacts): void {
  if (!isWritten(initiative.state)) refuse('initiative-not-draft')
}
