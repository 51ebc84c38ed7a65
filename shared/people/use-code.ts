import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { Id, Moment } from '../core/value.ts'
import type { LineFacts } from './change-resident.ts'
import { consent } from './consent.ts'
import { verified } from './enter-resident.ts'
import type { PeopleEvent } from './events.ts'
import { keyedHash } from './give-code.ts'
import { refuseOldConsent, type ConsentFacts } from './home.ts'
import { residentLogin } from './login.ts'

/** A code as its table has it. */
export type CodeFacts = {
  readonly person: Id
  /** Who gave it. */
  readonly by: Id
  readonly until: Moment
  readonly used: boolean
  /** Taken back, or followed by a newer one. */
  readonly ended: boolean
}

export type UseCodeFacts = {
  readonly code: CodeFacts | undefined
  /** The line it opens; `undefined` without a code, or when its person was erased. */
  readonly line: LineFacts | undefined
  readonly consented: boolean
  /** Somebody else has the login that is wished for. */
  readonly loginTaken: boolean
} & ConsentFacts

/** What a resident takes to come in again from another device; without it they stay signed in on this one. */
export const account = z.object({
  login: residentLogin,
  password: z.string().check(z.regex(/^\$argon2id\$/), z.maxLength(300)),
})

/**
 * Enters by a one-time code: whoever holds it is the person of its line. It works once. The first time it also verifies a line
 * whose document was looked at when the code was handed over. Code and password are hashed by the server.
 */
export const useCode = command({
  name: 'people.use-code',
  input: z.object({
    code: keyedHash,
    account: z.optional(account),
    consent: z.optional(consent),
    /** The provider's subject, when the code is used on the way in from there. */
    subject: z.optional(keyedHash),
  }),
  home: ['city'],
  internal: true,
  // The code is the right.
  guests: true,
  allow: (_actor, _facts: UseCodeFacts) => true,
  decide: (facts, input, context): PeopleEvent[] => {
    const { code = refuse('code-unknown'), line = refuse('code-unknown') } = facts
    const { person } = code
    if (line.revoked) refuse('resident-revoked')
    if (code.used) refuse('code-used')
    if (code.ended || code.until < context.now) refuse('code-expired')
    if (!facts.consented && !input.consent) refuse('consent-needed')
    refuseOldConsent(facts, input.consent)
    if (facts.loginTaken) refuse('login-taken')
    return [
      { type: 'people.code-used', person, hash: input.code, command: context.id },
      ...(input.consent ? [{ type: 'people.consent-given' as const, person, consent: input.consent }] : []),
      ...(line.verified ? [] : verified(person, 'code', context, code.by)),
      ...accountOf(person, line.name, input.account),
      ...(input.subject ? [{ type: 'people.subject-bound' as const, person, hash: input.subject }] : []),
    ]
  },
  result: ({ code }) => ({ person: code?.person }),
})

/** Login and password of a resident, where they take one. */
export const accountOf = (person: Id, name: string, given: z.infer<typeof account> | undefined): PeopleEvent[] =>
  given
    ? [
        { type: 'people.person-described', person, login: given.login, name },
        { type: 'people.password-set', person, hash: given.password },
      ]
    : []
