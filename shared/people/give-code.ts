import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import type { LineFacts } from './change-resident.ts'
import type { PeopleEvent } from './events.ts'
import { mayVerifyResidents } from './rights.ts'

/** A keyed hash of 32 bytes. */
export const keyedHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const day = 86_400_000

/**
 * Binds a fresh one-time code to a line. The code before it ends, and so do the sessions that stood open: whoever asks for a
 * new one has lost the phone. The server makes code and hash, so the command is not taken from the wire.
 */
export const giveCode = command({
  name: 'people.give-code',
  input: z.object({ person: id, hash: keyedHash }),
  home: ['city'],
  internal: true,
  allow: (actor, facts: { line: LineFacts }) => mayVerifyResidents(actor, facts.line.around),
  decide: ({ line }, { person, hash }, { actor, now, policy }): PeopleEvent[] => {
    if (line.revoked) refuse('resident-revoked')
    const until = new Date(Date.parse(now) + policy.codeDays * day).toISOString()
    return [{ type: 'people.code-given', person, hash, until, by: actor.id }]
  },
  result: (_facts, events) => ({ until: events.find(e => e.type === 'people.code-given')?.until }),
})

/** Takes back a code that was lost or given to the wrong hands. */
export const endCode = command({
  name: 'people.end-code',
  input: z.object({ person: id }),
  home: ['city'],
  allow: (actor, facts: { line: LineFacts; openCode: Id | undefined }) => mayVerifyResidents(actor, facts.line.around),
  decide: ({ openCode }, { person }): PeopleEvent[] => {
    if (openCode === undefined) refuse('code-unknown')
    return [{ type: 'people.code-ended', person }]
  },
})
