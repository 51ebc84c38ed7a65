import { expect, test } from 'vitest'
import { remind } from '#shared/rounds/remind.ts'
import { given, theTown, whoMay } from '../support/rule.ts'
import { aRound, theRound } from './a-round.ts'

/** Open from the 20th of November; its last moment is the 27th, five in the afternoon. */
const round = { ...aRound(), openedAt: '2026-11-20T08:00:00.000Z' }
const at = (now: string) => ({ now })

test('three days before the close the town tells of a vote once more, and only once', () => {
  expect(whoMay(remind, { round }, {})).toEqual(['town'])
  given({ round })
    .by(theTown)
    .when(remind, {}, at('2026-11-24T17:00:00.000Z'))
    .makes({ type: 'rounds.reminded', round: theRound })
  given({ round }).by(theTown).when(remind, {}, at('2026-11-24T16:59:59.999Z')).makes()
  given({ round: { ...round, remindedAt: '2026-11-24T17:00:00.000Z' } })
    .by(theTown)
    .when(remind, {}, at('2026-11-25T08:00:00.000Z'))
    .makes()
})

test('a vote of three days or less is told of by its opening alone, and one that is over not at all', () => {
  const short = { ...round, openedAt: '2026-11-24T17:00:00.000Z' }
  given({ round: short }).by(theTown).when(remind, {}, at('2026-11-25T08:00:00.000Z')).makes()
  given({ round }).by(theTown).when(remind, {}, at('2026-11-27T17:00:00.000Z')).makes()
  given({ round: { ...round, phase: 'closed' as const } })
    .by(theTown)
    .when(remind, {}, at('2026-11-25T08:00:00.000Z'))
    .makes()
})
