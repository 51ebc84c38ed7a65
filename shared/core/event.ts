import * as z from 'zod/mini'
import type { StreamKind } from './stream.ts'

export type AnyEvent = { readonly type: string }

export type EventDefinition<T extends string = string, E extends AnyEvent = AnyEvent> = {
  readonly type: T
  readonly schema: z.ZodMiniType<E>
  /** The streams whose log holds it. None: a record, which only its table keeps and nobody is told (ballots, contacts). */
  readonly on: readonly StreamKind[]
  /** What the public is shown of it; `null` hides it and keeps its number. Absent: all of it. */
  readonly publicView?: (event: E) => E | null
  /** `nobody`: it keeps its number and is told to no audience; those whose it is are nudged, and ask by HTTP. */
  readonly told?: 'nobody'
}

export type EventOf<D> = D extends EventDefinition<string, infer E> ? E : never

/** Declares an event: its type, its fields, the streams that log it, and what the public sees of it. */
export function event<const T extends string, S extends z.core.$ZodLooseShape>(
  type: T,
  shape: S,
  rest: Omit<EventDefinition<T, { type: T } & z.infer<z.ZodMiniObject<S>>>, 'type' | 'schema'>,
): EventDefinition<T, { type: T } & z.infer<z.ZodMiniObject<S>>> {
  const schema = z.object({ type: z.literal(type), ...shape })
  return { type, schema: schema as unknown as z.ZodMiniType<{ type: T } & z.infer<z.ZodMiniObject<S>>>, ...rest }
}
