import * as z from 'zod/mini'
import { id, type Id } from './value.ts'

/** Roles that are granted to a person; `guest` and `participant` come with a session and are never granted. */
export const roles = ['resident', 'activist', 'moderator', 'executor', 'controller', 'head', 'deputy', 'admin'] as const
export type Role = (typeof roles)[number]

/** A role, possibly limited to a place or a body. */
export const grant = z.object({ id, role: z.enum(roles), place: z.optional(id), body: z.optional(id) })
export type Grant = z.infer<typeof grant>

/** What somebody does in the team of one meeting; the same list is what a team is made of. */
export const jobs = ['chair', 'secretary', 'helper', 'speaker', 'member'] as const
export type Job = (typeof jobs)[number]

/** A job of an account in the team of a meeting. */
export const duty = z.object({ meeting: id, job: z.enum(jobs) })
export type Duty = z.infer<typeof duty>

/** Who acts. A guest's id is that of the device's session; what a participant may do in a meeting is a fact of that meeting. */
export type Actor =
  | { readonly kind: 'system'; readonly id: Id }
  | { readonly kind: 'guest'; readonly id: Id }
  | { readonly kind: 'person'; readonly id: Id; readonly grants: readonly Grant[]; readonly duties?: readonly Duty[] }

/** The town's own clockwork: deadlines, imports, the demonstration's script. */
export const systemActor: Actor = { kind: 'system', id: '00000000-0000-4000-8000-000000000000' }

/** Whether the actor holds one of the roles; a grant limited to a place or body counts only inside it. */
export function holds(
  actor: Actor,
  wanted: readonly Role[],
  within: { places?: readonly Id[]; body?: Id } = {},
): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'guest') return false
  return actor.grants.some(
    g =>
      wanted.includes(g.role) &&
      (g.place === undefined || (within.places ?? []).includes(g.place)) &&
      (g.body === undefined || g.body === within.body),
  )
}

/** Whether the actor holds one of the roles anywhere at all: enough to be shown a door, never enough to act. */
export const holdsAnywhere = (actor: Actor, wanted: readonly Role[]): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.grants.some(g => wanted.includes(g.role)))
