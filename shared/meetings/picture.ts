import * as z from 'zod/mini'
import { id } from '../core/value.ts'

/** Scenes of the meeting itself, in the order of their keys on the console. */
export const mainScenes = [
  'waiting',
  'rating',
  'issue',
  'vote',
  'instruction',
  'last-time',
  'summary',
  'floor',
] as const
/** Scenes of a round in which the town votes on projects, in the order in which they follow each other. */
export const roundScenes = ['round-opening', 'round-turnout', 'round-result'] as const
/** An initiative that the meeting considers: any that everybody sees may be shown. */
export const initiativeScene = 'initiative'
/** What the projector shows; `of` which thing, where the scene needs one. */
export const scenes = [...mainScenes, ...roundScenes, initiativeScene] as const
export type Scene = (typeof scenes)[number]
export type RoundScene = (typeof roundScenes)[number]
export const picture = z.object({
  scene: z.enum(scenes),
  of: z.optional(id),
  /** How much of it has been revealed. */
  step: z.optional(z.number().check(z.int(), z.gte(0), z.lte(1000))),
})
export type Picture = z.infer<typeof picture>

export const isRoundScene = (scene: Scene): scene is RoundScene => roundScenes.some(each => each === scene)

/** Whether a scene is about one thing, and nothing without it. */
export const needsThing = (scene: Scene): boolean =>
  ['issue', 'vote', 'instruction', initiativeScene].includes(scene) || isRoundScene(scene)
