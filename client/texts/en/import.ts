import type { ImportFault, ImportFaultKind, ImportField } from '#shared/initiatives/import-preview.ts'
import { count } from '../plural.ts'
import type { importing as ru } from '../ru/import.ts'

const fields: Record<ImportField, string> = {
  key: 'key',
  title: 'title',
  words: 'words',
  cost: 'cost',
  point: 'longitude, latitude',
}

function faultWords({ fault, field = 'title', words = '' }: ImportFault): string {
  const sentences: Record<ImportFaultKind, string> = {
    empty: 'there is no idea in the file',
    unreadable: 'the file cannot be read: it must be CSV, XLSX or GeoJSON',
    columns: 'there are no columns “key” and “title”: name them in the first row',
    'too-many': 'too many ideas: at most 1000 are taken at once, split the file',
    'key-twice': `the key “${words}” stands above already`,
    'place-unknown': `there is no place “${words}”, or several: write its name as on the map, or coordinates`,
    nowhere: 'neither a place nor coordinates',
    field: `“${fields[field]}” is empty, too long or wrong`,
  }
  return sentences[fault]
}

export const importing: typeof ru = {
  title: 'Import ideas from a file',
  words: 'Ideas of another list: first you see what would change, then you import.',
  how: 'What file is needed',
  columns: 'A table, XLSX or CSV; its first row names the columns:',
  column: {
    key: '“key”: the idea’s number in your list, by which it is known again',
    title: '“title”: one line',
    words: '“words”: without them the title stands for them',
    place: '“place” as on the map, or “longitude” and “latitude”',
    cost: '“cost” in roubles, if known',
  },
  layer: 'Or a GeoJSON layer with the same properties:',
  again:
    'The same file may be loaded again: nothing is doubled. Ideas that people have gone on with here do not change.',
  file: 'File with the list of ideas',
  fileHint: 'XLSX, CSV or GeoJSON, at most 5 MB and 1000 ideas',
  reading: 'Reading the file…',
  tooLarge: 'The file is larger than 5 MB. Split it.',
  unreadable: 'The file was not read. If you have changed it, choose it again.',
  signIn: 'Sign in to import ideas',
  signInWords: 'Lists of ideas are imported by those who lead the initiatives of the whole town.',
  faults: n =>
    `Correct ${count('en', n, { one: 'fault', other: 'faults' })} and choose the file again: until then nothing is imported.`,
  row: 'Row',
  wholeFile: 'Whole file',
  name: 'Title',
  deed: 'What is done',
  fault: faultWords,
  deeds: {
    new: 'new, will be added',
    changed: 'changed, will be updated',
    same: 'the same',
    kept: 'people have gone on with it, or it is hidden: stays as it is',
  },
  counts: { new: 'new', changed: 'changed', same: 'the same', kept: 'stay as they are' },
  nothing: 'There is nothing to import: all of this file is here already.',
  action: n => `Import ${count('en', n, { one: 'idea', other: 'ideas' })}`,
  done: (added, changed) => `Imported. New: ${added}, updated: ${changed}.`,
  toList: 'To the list of initiatives',
}
