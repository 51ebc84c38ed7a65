/** What is to be done about a line: kept: people have gone on with it here, or it was hidden. */
export const importDeeds = ['new', 'changed', 'same', 'kept'] as const
export type ImportDeed = (typeof importDeeds)[number]

/** What is wrong with a file of ideas: with the whole of it, or with a row. */
export type ImportFaultKind =
  | 'empty'
  | 'unreadable'
  | 'columns'
  | 'too-many'
  | 'key-twice'
  | 'place-unknown'
  | 'nowhere'
  | 'field'
/** The fields that may be wrong. */
export type ImportField = 'key' | 'title' | 'words' | 'cost' | 'point'

/** `row` as a spreadsheet numbers it, of a layer the feature's number; `words`: what stands there. */
export type ImportFault = {
  readonly fault: ImportFaultKind
  readonly row?: number
  readonly field?: ImportField
  readonly words?: string
}

/** What would come of a file: of each row that can be read, and why others cannot. With a fault nothing is taken. */
export type ImportPreview = {
  readonly lines: readonly { readonly row: number; readonly title: string; readonly deed: ImportDeed }[]
  readonly faults: readonly ImportFault[]
}

/** The names of the columns, as the export writes them. */
export const importColumns: Readonly<Record<ImportField, string>> = {
  key: 'Ключ',
  title: 'Название',
  words: 'Описание',
  cost: 'Стоимость, ₽',
  point: 'Координаты',
}

/** The fault in words that say what to do. */
export function importFaultWords({ fault, field = 'title', words = '' }: ImportFault): string {
  const sentences: Record<ImportFaultKind, string> = {
    empty: 'в файле нет ни одной строки с идеей',
    unreadable: 'файл не читается: нужен CSV, XLSX или GeoJSON',
    columns: 'нет столбцов «Ключ» и «Название»: назовите их в первой строке',
    'too-many': 'в файле слишком много идей: за раз принимается не больше 1000, разделите его',
    'key-twice': `ключ «${words}» уже был выше`,
    'place-unknown': `территории «${words}» нет, или таких несколько: впишите название с карты или координаты`,
    nowhere: 'нет ни территории, ни координат',
    field: `поле «${importColumns[field]}» не заполнено, слишком длинное или не то`,
  }
  return sentences[fault]
}
