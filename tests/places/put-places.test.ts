import { expect, test } from 'vitest'
import { placesAround, type Place, type Town } from '#shared/places/place.ts'
import { putPlaces } from '#shared/places/put-places.ts'
import { setTown } from '#shared/places/set-town.ts'
import { evolvePlaces, evolveTown } from '#shared/places/state.ts'
import { administrators, anId, given, theDistrict, theTown, theYard, whoMay } from '../support/rule.ts'

const yard: Place = {
  id: theYard,
  kind: 'yard',
  key: 'y1',
  name: 'Двор на Лесной',
  point: [39.9, 59.2],
  within: [theDistrict],
}
const district: Place = {
  id: theDistrict,
  kind: 'district',
  key: 'd1',
  name: 'Заречье',
  point: [39.9, 59.2],
  within: [],
}
const put = (known: Record<string, string>, places: Place[]) => given({ known }).by(theTown).when(putPlaces, { places })
const town: Town = {
  name: 'Приречный',
  timeZone: 'Europe/Moscow',
  bounds: [39, 59, 40, 60],
  centre: [39.9, 59.2],
  basemap: 'v1',
  attribution: '',
}

test('new places are put as they come', () => {
  put({}, [yard, district]).makes({ type: 'places.places-put', places: [yard, district] })
})

test('a place imported again keeps its old id, also where others lie in it: nothing is doubled', () => {
  const [oldYard, oldDistrict] = [anId('old yard'), anId('old district')]
  put({ 'yard/y1': oldYard, 'district/d1': oldDistrict }, [yard, district]).makes({
    type: 'places.places-put',
    places: [
      { ...yard, id: oldYard, within: [oldDistrict] },
      { ...district, id: oldDistrict },
    ],
  })
})

test('the same key of another kind is another place', () => {
  put({ 'beat/y1': anId('beat') }, [yard]).makes({ type: 'places.places-put', places: [yard] })
})

test('an import brings one place at least and five hundred at most', () => {
  put({}, []).refuses('bad-input')
  put(
    {},
    Array.from({ length: 501 }, () => yard),
  ).refuses('bad-input')
})

test('a place is on the globe, has a name, and no fewer residents than none', () => {
  for (const wrong of [{ point: [39.9, 95] as [number, number] }, { name: ' ' }, { residents: -1 }])
    put({}, [{ ...yard, ...wrong }]).refuses('bad-input')
})

test('only administrators and the town’s own import put places and name the town, and never from the wire', () => {
  expect(whoMay(putPlaces, { known: {} }, { places: [yard] })).toEqual(administrators)
  expect(whoMay(setTown, {}, { town })).toEqual(administrators)
  expect([putPlaces.internal, setTown.internal]).toEqual([true, true])
})

test('the town is named, and the latest name counts', () => {
  given({}).by(theTown).when(setTown, { town }).makes({ type: 'places.town-set', town })
  given({})
    .by(theTown)
    .when(setTown, { town: { ...town, timeZone: 'Mars/Olympus' } })
    .refuses('time-zone-unknown')
  expect(evolveTown({ ...town, name: 'Старый' }, { type: 'places.town-set', town })).toEqual(town)
})

test('a place put again replaces itself and leaves the others', () => {
  const renamed = { ...yard, name: 'Двор на Садовой' }
  const first = evolvePlaces({}, { type: 'places.places-put', places: [yard, district] })
  expect(evolvePlaces(first, { type: 'places.places-put', places: [renamed] })).toEqual({
    [theYard]: renamed,
    [theDistrict]: district,
  })
})

test('a role counts in a place and in all it lies in, the narrowest first', () => {
  expect(placesAround(yard)).toEqual([theYard, theDistrict])
})
