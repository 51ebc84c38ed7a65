import { isRoundScene, roundScenes, type Picture } from '#shared/meetings/picture.ts'
import { revealsOf } from '#shared/rounds/reveal.ts'
import { useRound } from './use-round.ts'

/** The picture after (1) or before (-1) one of a round: its opening, its turnout, its winners one by one; none at either end. */
export function useRoundSteps(picture: Picture): (by: 1 | -1) => Picture | undefined {
  const { round } = useRound(isRoundScene(picture.scene) ? picture.of : undefined)
  const last = round ? revealsOf(round).length : 0
  return by => stepRound(picture, last, by)
}

/** `last`: how often the result can be turned further. */
export function stepRound(picture: Picture, last: number, by: 1 | -1): Picture | undefined {
  const { scene, of, step = 0 } = picture
  if (!isRoundScene(scene) || of === undefined) return undefined
  const reveals = Array.from({ length: last + 1 }, (_, step): Picture => ({ scene: 'round-result', of, step }))
  const before = roundScenes.filter(each => each !== 'round-result').map((scene): Picture => ({ scene, of }))
  const at = scene === 'round-result' ? before.length + Math.min(step, last) : roundScenes.indexOf(scene)
  return [...before, ...reveals][at + by]
}
