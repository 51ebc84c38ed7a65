import { expect, test } from 'vitest'
import { followPlace } from '#shared/people/follow-place.ts'
import { aPerson, everybody, given, theYard, whoMay } from '../support/rule.ts'

const anna = aPerson('anna', 'resident')
const input = { place: theYard, on: true }

test('whoever has signed in follows a place that there is, and may stop again', () => {
  expect(whoMay(followPlace, { placeKnown: true }, input)).toEqual(everybody.filter(name => name !== 'guest'))
  for (const on of [true, false])
    given({ placeKnown: true })
      .by(anna)
      .when(followPlace, { ...input, on })
      .makes({ type: 'people.place-follow-noted', person: anna.id, place: theYard, on })
  given({ placeKnown: false }).by(anna).when(followPlace, input).refuses('place-unknown')
})
