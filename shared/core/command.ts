import type * as z from 'zod/mini'
import type { Actor } from './actor.ts'
import type { Calendar } from './calendar.ts'
import type { AnyEvent } from './event.ts'
import type { Policy } from './policy.ts'
import type { StreamKind, StreamName } from './stream.ts'
import type { Id, Moment } from './value.ts'

/** What a rule may know besides its facts. `id` is the command's own and names the object it creates. */
export type Context = {
  readonly id: Id
  readonly actor: Actor
  readonly now: Moment
  readonly stream: StreamName
  /** The town's IANA time zone: deadlines are days there. */
  readonly timeZone: string
  /** Which days the town works. */
  readonly calendar: Calendar
  /** The categories the town has added to those that ship. */
  readonly ownCategories: readonly Id[]
  /** The town's numbers as they hold today. */
  readonly policy: Policy
  /** A fresh uuid v7. */
  readonly newId: () => Id
}

export type Command<N extends string = string, I = never, F = never, E extends AnyEvent = AnyEvent> = {
  readonly name: N
  readonly input: z.ZodMiniType<I>
  /** The kinds of stream it may be at home in. */
  readonly home: readonly StreamKind[]
  /** Appends to `city` too, which is then locked second. */
  readonly city?: boolean
  /** `many`: shares a transaction with other people's commands, because its facts are its actor's own or stable meanwhile. Else it has a transaction to itself. */
  readonly together?: 'many'
  /** Sent only by the server's own code, never taken from the wire. */
  readonly internal?: boolean
  /** Neither its answer is remembered nor its fault logged: it knows a repeat by its facts, and leaves no trace of who sent what. */
  readonly secret?: boolean
  /** May be sent without an account. For all else who is signed out is told to sign in, before anything is looked for: so nobody learns by it what is there. */
  readonly guests?: boolean
  readonly allow: (actor: Actor, facts: F, input: I) => boolean
  readonly decide: (facts: F, input: I, context: Context) => readonly E[]
  /** What the answer tells besides its number, from the facts and what was decided. */
  readonly result?: (facts: F, events: readonly E[]) => Readonly<Record<string, unknown>>
}

/** Declares a command once, for both sides. A command without a right does not compile. */
export const command = <const N extends string, I, F, E extends AnyEvent>(
  definition: Command<N, I, F, E>,
): Command<N, I, F, E> => definition

export type InputOf<C> = C extends { readonly input: z.ZodMiniType<infer I> } ? I : never
export type FactsOf<C> = C extends { readonly decide: (facts: infer F, ...rest: never[]) => unknown } ? F : never
