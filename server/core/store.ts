import type { ISql } from 'postgres'
import type { Actor } from '#shared/core/actor.ts'
import type { FactsOf, InputOf } from '#shared/core/command.ts'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { VecheCommand, VecheEvent } from '#shared/registry.ts'

/** The connection or transaction a query runs in. */
export type Sql = ISql

/** A command waiting for its facts. */
export type Item<I> = {
  readonly id: Id
  readonly actor: Actor
  readonly stream: StreamName
  readonly now: Moment
  readonly input: I
}

/** Loads the facts of all items of one kind, in their order, with one query where it can; `null`: there is no such thing. */
export type Load<C extends VecheCommand> = (
  sql: Sql,
  items: readonly Item<InputOf<C>>[],
) => Promise<readonly (FactsOf<C> | null)[]>

/** Something that happened, on its way to the tables. */
export type Happened<E extends VecheEvent = VecheEvent> = {
  readonly event: E
  readonly at: Moment
  readonly stream: StreamName
}

/** Saves events of one type, in their order, with one statement where it can. */
export type Save<T extends VecheEvent['type']> = (
  sql: Sql,
  happened: readonly Happened<Extract<VecheEvent, { type: T }>>[],
) => Promise<void>

/** The saves of a feature: one for every event type that begins with its name; the compiler finds a missing one. */
export type Saves<F extends string> = { readonly [T in Extract<VecheEvent['type'], `${F}.${string}`>]: Save<T> }
