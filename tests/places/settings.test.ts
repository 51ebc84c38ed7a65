import { expect, test } from 'vitest'
import { defaultPolicy } from '#shared/core/policy.ts'
import type { Town } from '#shared/places/place.ts'
import { changeTown } from '#shared/places/change-town.ts'
import { setPolicy } from '#shared/places/set-policy.ts'
import { settings as en } from '../../client/texts/en/settings.ts'
import { settings as ru } from '../../client/texts/ru/settings.ts'
import { administrators, anId, given, whoMay } from '../support/rule.ts'

const admin = { kind: 'person' as const, id: anId('admin'), grants: [{ id: anId('grant'), role: 'admin' as const }] }
const town: Town = {
  name: 'Приречный',
  timeZone: 'Europe/Moscow',
  bounds: [39, 59, 40, 60],
  centre: [39.9, 59.2],
  basemap: 'v1',
  attribution: '',
}
const changes = (setting: string, before: string, after: string) =>
  ({ type: 'places.setting-changed', setting, before, after, by: admin.id }) as const

test('a setting of the town changes alone, and its history says who changed what', () => {
  given({ town })
    .by(admin)
    .when(changeTown, { name: 'Заречный' })
    .makes({ type: 'places.town-set', town: { ...town, name: 'Заречный' } }, changes('name', 'Приречный', 'Заречный'))
})

test('what is as it was makes no history', () => {
  given({ town }).by(admin).when(changeTown, { name: 'Приречный', timeZone: 'Europe/Moscow' }).makes()
})

test('the town’s colour can be read as white on it, and is taken away again', () => {
  given({ town })
    .by(admin)
    .when(changeTown, { accent: '#7a1f5c' })
    .makes({ type: 'places.town-set', town: { ...town, accent: '#7a1f5c' } }, changes('accent', '', '#7a1f5c'))
  given({ town }).by(admin).when(changeTown, { accent: '#ffcc00' }).refuses('colour-too-pale')
  given({ town: { ...town, accent: '#7a1f5c' } })
    .by(admin)
    .when(changeTown, { accent: 'usual' })
    .makes({ type: 'places.town-set', town }, changes('accent', '#7a1f5c', ''))
})

test('a town lives in a time zone that there is', () => {
  given({ town }).by(admin).when(changeTown, { timeZone: 'Europe/Nowhere' }).refuses('time-zone-unknown')
})

test('a number holds from today or a later day, never backwards', () => {
  const input = { key: 'issuesPerParticipant' as const, value: 5 }
  given({ before: 10 })
    .by(admin)
    .when(setPolicy, { ...input, since: '2027-01-01' })
    .makes({ ...changes('issuesPerParticipant', '10', '5'), since: '2027-01-01' })
  given({ before: 10 })
    .by(admin)
    .when(setPolicy, { ...input, since: '2020-01-01' })
    .refuses('since-in-past')
  given({ before: 10 })
    .by(admin)
    .when(setPolicy, { ...input, value: -1, since: '2027-01-01' })
    .refuses('bad-input')
})

test('only administrators change the settings', () => {
  expect(whoMay(changeTown, { town }, { name: 'Заречный' })).toEqual(administrators)
  const input = { key: 'photosPerIssue' as const, value: 5, since: '2027-01-01' }
  expect(whoMay(setPolicy, { before: 3 }, input)).toEqual(administrators)
})

test('every number of the town is called by its name on the screen, in both languages', () => {
  for (const { rules } of [ru, en]) expect(Object.keys(rules).sort()).toEqual(Object.keys(defaultPolicy).sort())
})
