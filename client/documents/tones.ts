/** Colours of those who write together: each on white, and white on each, at least 4.5:1. */
const tones = ['#1f5fa8', '#287146', '#8f5f00', '#5f4796', '#176b71', '#a3324f', '#4b5263', '#8a4b1f'] as const

/** The number of somebody's colour, from the number of their document. */
export const toneOf = (client: number): number => client % tones.length

export const colourOf = (tone: unknown): string => tones[typeof tone === 'number' ? tone : 0] ?? tones[0]
