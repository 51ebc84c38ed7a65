import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import type { LineFacts } from './change-resident.ts'
import { verified } from './enter-resident.ts'
import type { PeopleEvent } from './events.ts'
import { mayVerifyResidents } from './rights.ts'
import { age, revokedReasons } from './roll.ts'

type Facts = { line: LineFacts }

/** Strikes a line off: the person signs and votes no more, open sessions end within a second, what was counted stays. */
export const revokeResident = command({
  name: 'people.revoke-resident',
  input: z.object({ person: id, because: z.enum(revokedReasons) }),
  home: ['city'],
  allow: (actor, facts: Facts) => mayVerifyResidents(actor, facts.line.around),
  decide: ({ line }, { person, because }): PeopleEvent[] => {
    if (line.revoked) refuse('resident-revoked')
    return [{ type: 'people.resident-revoked', person, because }, ...withoutRole(person, line)]
  },
})

/** Puts a struck line back for the same person, who has come with a document: a second line would be a second vote. */
export const restoreResident = command({
  name: 'people.restore-resident',
  input: z.object({ person: id, age }),
  home: ['city'],
  allow: (actor, facts: Facts) => mayVerifyResidents(actor, facts.line.around),
  decide: ({ line }, { person, age }, context): PeopleEvent[] => {
    if (!line.revoked) refuse('resident-not-revoked')
    const { name, place, house } = line
    const attestedOn = dayOf(context.now, context.timeZone)
    return [
      { type: 'people.resident-described', person, name, place, ...(house && { house }), age, attestedOn },
      ...verified(person, 'official', context, context.actor.id),
    ]
  },
})

/** `voting`: has voted in a round that still takes ballots. */
type EraseFacts = Facts & { voting: boolean }

/**
 * Replaces a person of the roll by a pseudonym on their request (152-ФЗ): name, house, login and provider are gone, counted votes
 * stay counted. Not while a round takes ballots in which they have voted: entered anew, they would vote twice (the law leaves
 * 30 days, article 21).
 */
export const eraseResident = command({
  name: 'people.erase-resident',
  input: z.object({ person: id }),
  home: ['city'],
  allow: (actor, facts: EraseFacts) => mayVerifyResidents(actor, facts.line.around),
  decide: ({ line, voting }, { person }): PeopleEvent[] => {
    if (voting) refuse('resident-voting')
    return [{ type: 'people.resident-erased', person }, ...withoutRole(person, line)]
  },
})

const withoutRole = (person: Id, line: LineFacts): PeopleEvent[] =>
  line.grants.map(grant => ({ type: 'people.role-revoked', person, grant }))
