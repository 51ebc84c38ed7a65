import { expect, test } from 'vitest'
import { pictureOf, pictureSteps, stepPicture } from '../../client/meetings/picture-steps.ts'

const things = { issues: ['light', 'pit'], poll: 'poll', instructions: ['first', 'second'] }
const steps = pictureSteps(things)

test('arrows turn the pictures one after another and stop at the ends', () => {
  const said = steps.map(s => s.of ?? s.scene)
  expect(said).toEqual(['waiting', 'rating', 'poll', 'light', 'pit', 'first', 'second', 'summary'])
  expect(stepPicture(steps, { scene: 'rating' }, 1)).toEqual({ scene: 'vote', of: 'poll' })
  expect(stepPicture(steps, { scene: 'waiting' }, -1)).toBeUndefined()
  expect(stepPicture(steps, { scene: 'instruction', of: 'second' }, 1)).toEqual({ scene: 'summary' })
  expect(stepPicture(steps, { scene: 'summary' }, 1)).toBeUndefined()
})

test('a picture that is gone counts as the last of its scene', () => {
  expect(stepPicture(steps, { scene: 'issue', of: 'decided meanwhile' }, 1)).toEqual({
    scene: 'instruction',
    of: 'first',
  })
  expect(stepPicture(pictureSteps({ issues: [], instructions: [] }), { scene: 'vote', of: 'x' }, 1)).toEqual({
    scene: 'rating',
  })
})

test('a scene asked for by name shows what is in hand', () => {
  expect(pictureOf('issue', things, 'pit')).toEqual({ scene: 'issue', of: 'pit' })
  expect(pictureOf('issue', things, undefined)).toEqual({ scene: 'issue', of: 'light' })
  expect(pictureOf('instruction', things, undefined)).toEqual({ scene: 'instruction', of: 'second' })
  expect(pictureOf('vote', { issues: [], instructions: [] }, undefined)).toBeUndefined()
})

test('what was promised last time opens the evening, where something was', () => {
  const before = { ...things, lastTime: true }
  expect(pictureSteps(before)[1]).toEqual({ scene: 'last-time' })
  expect(pictureOf('last-time', before, undefined)).toEqual({ scene: 'last-time' })
  expect(pictureOf('last-time', things, undefined)).toBeUndefined()
})
