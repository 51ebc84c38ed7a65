import { expect, test } from 'vitest'
import { proposeBody, type Body } from '#shared/people/body.ts'
import { putBody } from '#shared/people/put-body.ts'
import { evolveBodies } from '#shared/people/state.ts'
import {
  admin,
  administrators,
  anId,
  elsewhere,
  given,
  theDistrict,
  theLights,
  theYard,
  whoMay,
} from '../support/rule.ts'

const rest = { name: 'Горсвет', kind: 'enterprise' as const, categories: ['lighting' as const], places: [] }
const body = (name: string, places: string[], categories: Body['categories'] = ['yard']): Body => ({
  id: name,
  name,
  kind: 'management-company',
  categories,
  places,
})

test('an organisation is added under the command’s id, or changed under its own', () => {
  given({ bodyKnown: false })
    .by(admin)
    .when(putBody, rest)
    .makes({ type: 'people.body-put', body: { id: anId('command'), ...rest } })
  given({ bodyKnown: true })
    .by(admin)
    .when(putBody, { body: theLights, ...rest })
    .makes({ type: 'people.body-put', body: { id: theLights, ...rest } })
})

test('an organisation that does not exist is not changed', () => {
  given({ bodyKnown: false })
    .by(admin)
    .when(putBody, { body: theLights, ...rest })
    .refuses('body-unknown')
})

test('only administrators keep the list of organisations', () => {
  expect(whoMay(putBody, { bodyKnown: true }, rest)).toEqual(administrators)
})

test('an organisation has a name and deals with what the list of categories knows', () => {
  given({ bodyKnown: false })
    .by(admin)
    .when(putBody, { ...rest, name: ' ' })
    .refuses('bad-input')
  given({ bodyKnown: false })
    .by(admin)
    .when(putBody, { ...rest, categories: ['magic' as 'yard'] })
    .refuses('bad-input')
})

test('the latest word about an organisation counts', () => {
  const named = (name: string) => ({ type: 'people.body-put' as const, body: { ...body('a', []), name } })
  expect(evolveBodies(evolveBodies({}, named('Старое')), named('Новое'))).toEqual({
    a: { ...body('a', []), name: 'Новое' },
  })
})

const around = [theYard, theDistrict]

test('the organisation of the yard is proposed before that of the district, and that before the town’s, in whatever order they stand', () => {
  const [town, district, yard, other] = [
    body('town', []),
    body('district', [theDistrict]),
    body('yard', [theYard]),
    body('other', [elsewhere]),
  ]
  for (const bodies of [
    [town, district, yard, other],
    [other, yard, district, town],
  ]) {
    expect(proposeBody(bodies, 'yard', around)?.id).toBe('yard')
    expect(
      proposeBody(
        bodies.filter(b => b !== yard),
        'yard',
        around,
      )?.id,
    ).toBe('district')
    expect(
      proposeBody(
        bodies.filter(b => b !== yard && b !== district),
        'yard',
        around,
      )?.id,
    ).toBe('town')
  }
})

test('nobody is proposed who does not deal with it, or not here', () => {
  expect(proposeBody([body('lights', [], ['lighting'])], 'yard', around)).toBeUndefined()
  expect(proposeBody([body('other', [elsewhere])], 'yard', around)).toBeUndefined()
  expect(proposeBody([body('other', [elsewhere]), body('town', [])], 'yard', around)?.id).toBe('town')
  expect(proposeBody([body('yard', [theYard])], 'yard', [])).toBeUndefined()
})
