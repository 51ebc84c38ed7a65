export type FaultCode = keyof typeof texts.ru
export type Language = keyof typeof texts

/** Where in the imported folder a fault is; `feature` counts from 1, as an editor's list of objects does. */
export type Where = { file: string; feature?: number; label?: string }

export type ImportFault = Error & { name: 'ImportFault'; code: FaultCode; where: Where; detail: string }

/** What makes an import impossible, with a Russian sentence as its message: the whole import is refused. */
export function importFault(code: FaultCode, where: Where, detail = ''): ImportFault {
  const fault = { name: 'ImportFault' as const, code, where, detail }
  return Object.assign(new Error(describeFault(fault, 'ru')), fault)
}

export function isImportFault(error: unknown): error is ImportFault {
  return error instanceof Error && error.name === 'ImportFault'
}

/** One sentence naming file, feature and fault. */
export function describeFault(fault: Pick<ImportFault, 'code' | 'where' | 'detail'>, language: Language): string {
  const { file, feature, label } = fault.where
  const object = feature === undefined ? '' : language === 'ru' ? `, объект ${feature}` : `, feature ${feature}`
  const named = label ? (language === 'ru' ? ` («${label}»)` : ` (“${label}”)`) : ''
  const prefix = file === '' ? '' : `${language === 'ru' ? 'Файл' : 'File'} ${file}${object}${named}: `
  return prefix + texts[language][fault.code](fault.detail)
}

type Texts = Record<keyof typeof russian, (detail: string) => string>

const russian = {
  'no-folder': (folder: string) => `Папка «${folder}» не найдена или не читается.`,
  'no-files': (folder: string) => `В папке «${folder}» нет файлов .geojson или .geojson.gz.`,
  'no-town': () => 'В файлах нет ни зданий, ни улиц, ни территорий: загружать нечего.',
  unreadable: () => 'файл не читается или архив повреждён',
  json: (line: string) => `это не JSON${line && ` (ошибка в строке ${line})`}`,
  collection: (type: string) => `ожидается FeatureCollection${type && `, а не ${type}`} (RFC 7946)`,
  feature: () => 'это не объект Feature с полями geometry и properties (RFC 7946)',
  projection: (name: string) => `координаты в системе ${name}, а нужны долгота и широта (WGS 84)`,
  layer: () =>
    'непонятно, какой это слой: назовите файл по слою (buildings, roads, yards…) или снабдите объекты тегами OpenStreetMap',
  'geometry-type': (types: string) =>
    `геометрия ${types.split('|')[0]} не подходит слою, нужна ${types.split('|').slice(1).join(' или ')}`,
  coordinates: () => 'координаты должны быть парами чисел',
  range: (position: string) => `координаты ${position} вне пределов: долгота от −180 до 180, широта от −90 до 90`,
  swapped: (position: string) => `похоже, широта и долгота переставлены: ${position}`,
  far: (position: string) => `точка ${position} лежит дальше 300 км от остальных объектов`,
  unclosed: () => 'контур не замкнут: первая и последняя точки должны совпадать',
  'few-points': (minimum: string) => `слишком мало разных точек, нужно не меньше ${minimum}`,
  crossing: (position: string) => `контур пересекает сам себя около ${position}`,
  pieces: () => 'территория должна быть из одного куска (Polygon)',
  'no-name': () => 'у территории нет названия (name)',
  text: (name: string) => `свойство ${name} не годится: нужен видимый текст не длиннее 200 знаков`,
  'town-name': (most: string) =>
    `название города длиннее ${most} знаков: сократите его или задайте другое, --name «Название»`,
  'same-key': (key: string) =>
    `ключ «${key}» уже есть у другой территории этого вида; ключи (key) не должны повторяться`,
  number: (name: string) => `свойство ${name} должно быть целым неотрицательным числом`,
}

const english: Texts = {
  'no-folder': folder => `The folder “${folder}” is missing or cannot be read.`,
  'no-files': folder => `The folder “${folder}” holds no .geojson or .geojson.gz files.`,
  'no-town': () => 'The files hold no buildings, no streets and no places: there is nothing to import.',
  unreadable: () => 'the file cannot be read, or the archive is damaged',
  json: line => `this is not JSON${line && ` (error in line ${line})`}`,
  collection: type => `a FeatureCollection is expected${type && `, not ${type}`} (RFC 7946)`,
  feature: () => 'this is not a Feature with the members geometry and properties (RFC 7946)',
  projection: name => `the coordinates are in ${name}; longitude and latitude (WGS 84) are needed`,
  layer: () =>
    'the layer is unclear: name the file after its layer (buildings, roads, yards…) or give the features OpenStreetMap tags',
  'geometry-type': types =>
    `the geometry ${types.split('|')[0]} does not fit the layer, which needs ${types.split('|').slice(1).join(' or ')}`,
  coordinates: () => 'coordinates must be pairs of numbers',
  range: position =>
    `the coordinates ${position} are out of range: longitude from −180 to 180, latitude from −90 to 90`,
  swapped: position => `latitude and longitude seem to be swapped: ${position}`,
  far: position => `the point ${position} lies more than 300 km away from everything else`,
  unclosed: () => 'the ring is not closed: its first and last points must be the same',
  'few-points': minimum => `too few different points, at least ${minimum} are needed`,
  crossing: position => `the outline crosses itself near ${position}`,
  pieces: () => 'a place must be of one piece (Polygon)',
  'no-name': () => 'the place has no name',
  text: name => `the property ${name} does not fit: it must be visible text of at most 200 characters`,
  'town-name': most =>
    `the name of the town is longer than ${most} characters: shorten it, or give another, --name “Name”`,
  'same-key': key => `another place of this kind already has the key “${key}”; keys must not repeat`,
  number: name => `the property ${name} must be a whole number, zero or more`,
}

const texts = { ru: russian, en: english }
