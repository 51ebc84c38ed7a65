import type { BuiltInCategory } from '#shared/core/category.ts'
import type { Issue, Outcome } from '#shared/issues/issue.ts'
import { count } from '../plural.ts'

/** Issues: the register, states, outcomes, categories. */
export const issues = {
  one: 'Вопрос',
  count: (n: number) => count('ru', n, { one: 'вопрос', few: 'вопроса', many: 'вопросов' }),
  states: { pending: 'ждёт ведущего', accepted: 'принят', hidden: 'скрыт' } satisfies Record<Issue['state'], string>,
  outcomes: {
    instruction: 'дано поручение',
    explained: 'разъяснено',
    'written-answer': 'ответят письменно',
    'not-ours': 'вне полномочий',
    joined: 'объединён с другим',
  } satisfies Record<Outcome['kind'], string>,
  categories: {
    lighting: 'Освещение',
    roads: 'Дороги и тротуары',
    yard: 'Двор',
    playground: 'Детская площадка',
    snow: 'Снег и наледь',
    garbage: 'Мусор и уборка',
    trees: 'Деревья и газоны',
    heating: 'Отопление',
    water: 'Вода и канализация',
    house: 'Дом и подъезд',
    transport: 'Транспорт',
    parking: 'Парковка',
    safety: 'Безопасность',
    animals: 'Животные',
    other: 'Другое',
  } satisfies Record<BuiltInCategory, string>,
  channels: { phone: 'телефон', voice: 'голос' } satisfies Record<Issue['channel'], string>,
  category: 'Тема',
  raisedOn: (date: string) => `поднят ${date}`,
  raisedAt: (meeting: string) => `поднят на встрече ${meeting}`,
  similar: (number: string) => `похоже на № ${number}`,
  photos: {
    label: 'Фотографии, если есть',
    hint: (most: number) => `До ${most}. Вопрос уйдёт сразу, фотографии догонят его.`,
    add: 'Добавить фото',
    one: (n: number) => `Фото ${n}`,
    remove: (n: number) => `Убрать фото ${n}`,
    wrong: 'Это не фотография. Выберите другой файл.',
  },
  answer: 'Ответ',
}
