import type { Category } from '#shared/core/category.ts'
import type { Id } from '#shared/core/value.ts'
import type { Body } from '#shared/people/body.ts'
import { idOf } from './ids.ts'

type Plan = {
  readonly key: string
  readonly name: string
  readonly kind: Body['kind']
  readonly categories: readonly Category[]
  /** The key of the district it works in; the whole town without. */
  readonly district?: string
}

const ofHouses: readonly Category[] = ['house', 'yard', 'parking', 'snow']

const plans: readonly Plan[] = [
  { key: 'lighting', name: 'МУП «Горсвет»', kind: 'enterprise', categories: ['lighting'] },
  { key: 'roads', name: 'Дорожно-эксплуатационное управление', kind: 'enterprise', categories: ['roads', 'snow'] },
  { key: 'improvement', name: 'Управление благоустройства', kind: 'department', categories: ['playground', 'yard'] },
  { key: 'waste', name: 'МУП «Чистый город»', kind: 'enterprise', categories: ['garbage'] },
  { key: 'green', name: 'МБУ «Зеленхоз»', kind: 'enterprise', categories: ['trees'] },
  { key: 'heat', name: 'МУП «Тепловые сети»', kind: 'enterprise', categories: ['heating'] },
  { key: 'water', name: 'МУП «Водоканал»', kind: 'enterprise', categories: ['water'] },
  { key: 'transport', name: 'Отдел транспорта и связи', kind: 'department', categories: ['transport'] },
  { key: 'safety', name: 'Управление гражданской защиты', kind: 'department', categories: ['safety'] },
  { key: 'animals', name: 'Городская ветеринарная служба', kind: 'enterprise', categories: ['animals'] },
  { key: 'population', name: 'Управление по работе с населением', kind: 'department', categories: ['other'] },
  { key: 'housing', name: 'Комитет городского хозяйства', kind: 'department', categories: ['house', 'parking'] },
  {
    key: 'coast',
    name: 'УК «Берег»',
    kind: 'management-company',
    categories: ofHouses,
    district: 'district-beyondRiver',
  },
  {
    key: 'northern',
    name: 'УК «Северная»',
    kind: 'management-company',
    categories: ofHouses,
    district: 'district-north',
  },
  { key: 'centre', name: 'УК «Центр»', kind: 'management-company', categories: ofHouses, district: 'district-central' },
  {
    key: 'works',
    name: 'УК «Заводская сторона»',
    kind: 'management-company',
    categories: ofHouses,
    district: 'district-works',
  },
]

/** The organisations that answer for tasks; `districts` gives the ids of districts by their keys. */
export const bodies = (districts: ReadonlyMap<string, Id>): Body[] =>
  plans.map(({ key, name, kind, categories, district }) => ({
    id: bodyId(key),
    name,
    kind,
    categories: [...categories],
    places: district === undefined ? [] : [districts.get(district) ?? ''],
  }))

export const bodyId = (key: string): Id => idOf(`body ${key}`)
