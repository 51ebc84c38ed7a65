import type { Id } from '#shared/core/value.ts'
import type { Instruction } from '#shared/meetings/meeting.ts'
import { initiativeScene, needsThing, type Picture, type Scene } from '#shared/meetings/picture.ts'

type Things = {
  /** Open issues, the first place first. */
  issues: readonly Id[]
  /** The latest poll. */
  poll?: Id | undefined
  /** Given instructions in the order of their numbers. */
  instructions: readonly Id[]
  /** Initiatives of the agenda that everybody sees, in its order. */
  initiatives?: readonly Id[] | undefined
  /** Something was promised here before. */
  lastTime?: boolean | undefined
}

/** Every picture of a meeting in the order in which the arrows turn them. */
export function pictureSteps({ issues, poll, instructions, initiatives = [], lastTime }: Things): Picture[] {
  return [
    { scene: 'waiting' },
    ...(lastTime ? [{ scene: 'last-time' as const }] : []),
    { scene: 'rating' },
    ...(poll ? [{ scene: 'vote' as const, of: poll }] : []),
    ...initiatives.map(of => ({ scene: initiativeScene, of }) as const),
    ...issues.map(of => ({ scene: 'issue' as const, of })),
    ...instructions.map(of => ({ scene: 'instruction' as const, of })),
    { scene: 'summary' },
  ]
}

/** The next picture (`by` 1) or the one before (-1); none at either end. A picture no longer in the list counts as the last of its scene. */
export function stepPicture(steps: readonly Picture[], now: Picture, by: 1 | -1): Picture | undefined {
  const exact = steps.findIndex(step => step.scene === now.scene && step.of === now.of)
  const at = exact >= 0 ? exact : steps.findLastIndex(step => step.scene === now.scene)
  return steps[Math.max(at, 0) + by]
}

/** What a scene would show when it is asked for by name: the issue in hand, the latest poll, the latest instruction. */
export function pictureOf(scene: Scene, things: Things, chosen: Id | undefined): Picture | undefined {
  if (scene === 'last-time') return things.lastTime ? { scene } : undefined
  if (!needsThing(scene)) return { scene }
  const of = { issue: chosen ?? things.issues[0], vote: things.poll, instruction: things.instructions.at(-1) }[
    scene as 'issue'
  ]
  return of ? { scene, of } : undefined
}

/** Given instructions and cancelled ones, in the order of the protocol; one whose number has not come yet is the last. */
export const protocolOf = (instructions: Readonly<Record<Id, Instruction>>): Instruction[] =>
  Object.values(instructions)
    .filter(i => i.state === 'given' || i.state === 'cancelled')
    .sort((a, b) => (a.number ?? later) - (b.number ?? later) || ((a.givenAt ?? '') < (b.givenAt ?? '') ? -1 : 1))

const later = 1e6

/** Given instructions in the order of the protocol. */
export const givenInstructions = (instructions: Readonly<Record<Id, Instruction>>): Instruction[] =>
  protocolOf(instructions).filter(i => i.state === 'given')
