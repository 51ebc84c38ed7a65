import type { InitiativeState } from './initiative.ts'

/** What is to be done about a line: kept: it is the town's own, people have gone on with it here, or it was hidden; left: it is still going on where the list is from. */
export const importDeeds = ['new', 'changed', 'same', 'kept', 'left'] as const
export type ImportDeed = (typeof importDeeds)[number]

/** What is wrong with a file: with the whole of it, or with a row. */
export type ImportFaultKind =
  | 'empty'
  | 'unreadable'
  | 'columns'
  | 'too-many'
  | 'key-twice'
  | 'place-unknown'
  | 'nowhere'
  | 'state-unknown'
  | 'running'
  | 'without-source'
  | 'since'
  | 'field'

/** The columns that are read, named as the export names them. */
export const importColumns = {
  key: 'Ключ',
  title: 'Название',
  words: 'Описание',
  place: 'Территория',
  longitude: 'Долгота',
  latitude: 'Широта',
  point: 'Координаты',
  cost: 'Стоимость, ₽',
  state: 'Состояние',
  since: 'С какого дня',
  from: 'Источник',
  number: '№',
  outcome: 'Чем завершён',
  round: 'Конкурсный отбор',
  votes: 'Голоса',
  support: 'Поддержали идею',
  spent: 'Израсходовано, ₽',
  problem: 'Проблема',
  result: 'Ожидаемый результат',
  upkeep: 'Содержание',
  begins: 'Начало работ',
  ends: 'Окончание работ',
  url: 'Подлинник',
} as const
export type ImportField = keyof typeof importColumns

/** `row` as a spreadsheet numbers it, of a layer the feature's number; `words`: what stands there. */
export type ImportFault = {
  readonly fault: ImportFaultKind
  readonly row?: number
  readonly field?: ImportField
  readonly words?: string
}

/** What would come of a file: of each row that can be read, and why others cannot. With a fault nothing is taken. */
export type ImportPreview = {
  readonly lines: readonly {
    readonly row: number
    readonly title: string
    readonly state: InitiativeState
    readonly deed: ImportDeed
  }[]
  readonly faults: readonly ImportFault[]
}

/** The fault in words that say what to do. */
export function importFaultWords({ fault, field = 'title', words = '' }: ImportFault): string {
  const sentences: Record<ImportFaultKind, string> = {
    empty: 'в файле нет ни одной строки с инициативой',
    unreadable: 'файл не читается: нужен CSV, XLSX или GeoJSON',
    columns: 'нет столбцов «Ключ» и «Название»: назовите их в первой строке',
    'too-many': 'в файле слишком много строк: за раз принимается не больше 1000, разделите его',
    'key-twice': `ключ «${words}» уже был выше`,
    'place-unknown': `территории «${words}» нет, или таких несколько: впишите название с карты или координаты`,
    nowhere: 'нет ни территории, ни координат',
    'state-unknown': `состояние «${words}» не известно: впишите «идея», «выполнен», «отчёт опубликован», «в архиве», «отказано» или «не прошёл отбор»`,
    running: `состояние «${words}» — там ещё идёт процедура, переносить её нельзя: уберите строку или дождитесь конца`,
    'without-source': 'не сказано, откуда инициатива: впишите в столбец «Источник», чей это список',
    since: `в столбце «С какого дня» нужен прошедший день (31.12.2023) или год (2023)${words && `, а стоит «${words}»`}`,
    field: `поле «${importColumns[field]}» не заполнено, слишком длинное или не то`,
  }
  return sentences[fault]
}
