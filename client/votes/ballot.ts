import type { Id } from '#shared/core/value.ts'
import { pointsOf, type Choices, type Poll } from '#shared/votes/poll.ts'

/** The choices after one tap on an issue: it goes in or comes out, the others stay. */
export const tapped = (choices: Choices, issue: Id): Choices =>
  choices.some(([id]) => id === issue) ? choices.filter(([id]) => id !== issue) : [...choices, [issue, 1]]

/** The choices with `n` points on an issue; none takes it out. */
export const pointed = (choices: Choices, issue: Id, n: number): Choices => {
  const others = choices.filter(([id]) => id !== issue)
  return n > 0 ? [...others, [issue, n]] : others
}

/** The part of a ballot that is on issues still shown: one that was hidden takes its points back. */
export const shownChoices = (choices: Choices, shown: readonly Id[]): Choices =>
  choices.filter(([id]) => shown.includes(id))

export const pointsOn = (choices: Choices, issue: Id): number => choices.find(([id]) => id === issue)?.[1] ?? 0

export const pointsLeft = (poll: Pick<Poll, 'points'>, choices: Choices): number => poll.points - pointsOf(choices)

/** Whether two ballots say the same, in whatever order. */
export const sameChoices = (a: Choices, b: Choices): boolean =>
  a.length === b.length && a.every(([id, n]) => pointsOn(b, id) === n)
