import { text } from '../core/value.ts'

export const argumentSides = ['for', 'against'] as const
export type ArgumentSide = (typeof argumentSides)[number]

/** An argument in a few sentences. */
export const argumentText = text(600)
