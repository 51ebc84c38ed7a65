import type { Language } from './layers-fault.ts'
import type { Notice, TownLayers } from './layers.ts'
import type { Stored } from './import.ts'

type Texts = {
  usage: string
  reading: string
  storing: string
  checked: string
  refused: string
  failed: (error: string) => string
  noZone: (zone: string) => string
  tooLong: (option: string, most: number) => string
  /** The layers name no territory to meet in. */
  noPlaces: string
  found: (town: TownLayers) => string
  notice: Record<Notice['reason'], (count: number) => string>
  stored: (stored: Stored) => string
}

const russian: Texts = {
  usage: `Загрузка города из слоёв GeoJSON (RFC 7946):
  npm run town:import -- ПАПКА [--name «Название»] [--attribution «© чьи данные»]
    [--time-zone Europe/Samara] [--check] [--lang ru|en]
--check только проверяет файлы и ничего не сохраняет.`,
  reading: 'читаю',
  storing: 'сохраняю',
  checked: 'Файлы в порядке. Ничего не сохранено: это была проверка.',
  refused: 'Ничего не загружено.',
  failed: error => `Загрузить не удалось: ${error}`,
  tooLong: (option, most) => `После ${option} слишком длинно: не больше ${most} знаков. Ничего не загружено.`,
  noZone: zone => `Часового пояса «${zone}» нет. Назовите его так: --time-zone Europe/Samara. Ничего не загружено.`,
  noPlaces:
    'Территорий в файлах нет: если их не было и раньше, встречи будут назначаться в городе целиком. Дворы, ТОС, районы, участки и центры — это слои yards, tos, districts, beats, centres (README.md).',
  found: town =>
    `Прочитано: ${[
      russianCount(town.buildings.length, 'здание', 'здания', 'зданий'),
      russianCount(town.roads.length, 'участок дорог', 'участка дорог', 'участков дорог'),
      russianCount(town.water.length, 'водный объект', 'водных объекта', 'водных объектов'),
      russianCount(town.green.length, 'зелёная зона', 'зелёные зоны', 'зелёных зон'),
      russianCount(town.landmarks.length, 'ориентир', 'ориентира', 'ориентиров'),
      russianCount(town.places.length, 'территория', 'территории', 'территорий'),
    ].join(', ')}.`,
  notice: {
    unlocated: count => `${russianCount(count, 'объект', 'объекта', 'объектов')} без координат, пропущено`,
    other: count => `${russianCount(count, 'объект', 'объекта', 'объектов')} не для карты города, пропущено`,
    unnamed: count => `${russianCount(count, 'ориентир', 'ориентира', 'ориентиров')} без названия, пропущено`,
    repeated: count => `${russianCount(count, 'повтор здания', 'повтора зданий', 'повторов зданий')}, взято один раз`,
  },
  stored: ({ buildings, places, basemap }) =>
    `Сохранено: ${russianCount(buildings, 'здание', 'здания', 'зданий')}, ${russianCount(places, 'территория', 'территории', 'территорий')}, ${russianCount(basemap, 'объект', 'объекта', 'объектов')} карты.`,
}

const english: Texts = {
  usage: `Import of a town from GeoJSON layers (RFC 7946):
  npm run town:import -- FOLDER [--name NAME] [--attribution “© whose data”]
    [--time-zone Europe/Samara] [--check] [--lang ru|en]
--check only checks the files and stores nothing.`,
  reading: 'reading',
  storing: 'storing',
  checked: 'The files are in order. Nothing was stored: this was a check.',
  refused: 'Nothing was imported.',
  failed: error => `The import failed: ${error}`,
  tooLong: (option, most) =>
    `What stands after ${option} is too long: at most ${most} characters. Nothing was imported.`,
  noZone: zone =>
    `There is no time zone “${zone}”. Name it like this: --time-zone Europe/Samara. Nothing was imported.`,
  noPlaces:
    'The files name no places: unless there were some before, meetings will be planned in the town as a whole. Yards, TOS, districts, beats and centres are the layers yards, tos, districts, beats, centres (README.md).',
  found: town =>
    `Read: ${[
      englishCount(town.buildings.length, 'building'),
      englishCount(town.roads.length, 'piece of road', 'pieces of road'),
      englishCount(town.water.length, 'water', 'waters'),
      englishCount(town.green.length, 'green area'),
      englishCount(town.landmarks.length, 'landmark'),
      englishCount(town.places.length, 'place'),
    ].join(', ')}.`,
  notice: {
    unlocated: count => `${englishCount(count, 'feature')} without a location, left out`,
    other: count => `${englishCount(count, 'feature')} of no use for a town map, left out`,
    unnamed: count => `${englishCount(count, 'landmark')} without a name, left out`,
    repeated: count => `${englishCount(count, 'repeated building')}, taken once`,
  },
  stored: ({ buildings, places, basemap }) =>
    `Stored: ${englishCount(buildings, 'building')}, ${englishCount(places, 'place')}, ${englishCount(basemap, 'feature')} of the map.`,
}

export const importTexts: Record<Language, Texts> = { ru: russian, en: english }

const russianRules = new Intl.PluralRules('ru')
const russianNumber = new Intl.NumberFormat('ru')

function russianCount(count: number, one: string, few: string, many: string): string {
  const form = russianRules.select(count)
  return `${russianNumber.format(count)} ${form === 'one' ? one : form === 'few' ? few : many}`
}

function englishCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
