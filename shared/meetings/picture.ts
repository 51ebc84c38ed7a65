import * as z from 'zod/mini'
import { id } from '../core/value.ts'

/** What the projector shows; `of` which thing, where the scene needs one. */
export const scenes = ['waiting', 'rating', 'issue', 'vote', 'instruction', 'last-time', 'summary', 'floor'] as const
export type Scene = (typeof scenes)[number]
export const picture = z.object({ scene: z.enum(scenes), of: z.optional(id) })
export type Picture = z.infer<typeof picture>

/** Whether a scene is about one thing, and nothing without it. */
export const needsThing = (scene: Scene): boolean => scene === 'issue' || scene === 'vote' || scene === 'instruction'
