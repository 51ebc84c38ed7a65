import type { PlaceKind } from '#shared/places/place.ts'
import { count } from '../plural.ts'

/** Kinds of places, and how houses are named. */
export const places = {
  kinds: {
    town: 'вся территория',
    yard: 'двор',
    tos: 'ТОС',
    district: 'микрорайон',
    beat: 'участок',
    centre: 'центр по работе с населением',
  } satisfies Record<PlaceKind | 'town', string>,
  chair: 'Председатель',
  charter: 'Устав',
  phone: 'Телефон',
  hours: 'Часы работы',
  residents: (n: number) => count('ru', n, { one: 'житель', few: 'жителя', many: 'жителей' }),
  place: 'Территория',
  house: 'Дом',
  address: 'Адрес',
  showOnMap: 'Показать на карте',
}
