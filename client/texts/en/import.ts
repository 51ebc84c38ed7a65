import type { ImportFault, ImportFaultKind } from '#shared/initiatives/import-preview.ts'
import { count } from '../plural.ts'
import type { importing as ru } from '../ru/import.ts'

/** Columns by the names that a layer has, which a table may have too. */
function faultWords({ fault, field = 'title', words = '' }: ImportFault): string {
  const sentences: Record<ImportFaultKind, string> = {
    empty: 'there is no initiative in the file',
    unreadable: 'the file cannot be read: it must be CSV, XLSX or GeoJSON',
    columns: 'there are no columns “key” and “title”: name them in the first row',
    'too-many': 'too many rows: at most 1000 are taken at once, split the file',
    'key-twice': `the key “${words}” stands above already`,
    'place-unknown': `there is no place “${words}”, or several: write its name as on the map, or coordinates`,
    nowhere: 'neither a place nor coordinates',
    'state-unknown': `the state “${words}” is not known: write idea, done, reported, archived, refused or lost`,
    running: `in the state “${words}” it still goes on there and cannot be taken over: remove the row, or wait for its end`,
    'without-source': 'it is not said whose list it is from: write it in the column “from”',
    since: `“since” must be a day that is over (2023-12-31) or a year (2023)${words && `, and not “${words}”`}`,
    field: `“${field}” is empty, too long or wrong`,
  }
  return sentences[fault]
}

export const importing: typeof ru = {
  title: 'Import initiatives from a file',
  words:
    'Ideas and finished projects of another list: of earlier years, of another town. First you see what would change, then you import.',
  how: 'What file is needed',
  columns: 'A table, XLSX or CSV; its first row names the columns. Always needed:',
  column: {
    key: '“key”: the number in your list, by which the row is known again',
    title: '“title”: one line',
    place: '“place” as on the map, or “longitude” and “latitude”',
  },
  more: 'Add “words” and “cost” in roubles, if known.',
  pastTitle: 'Finished projects',
  past: 'A row without “state” is an idea. To take history over, fill in as well:',
  pastColumn: {
    state: '“state”: done, reported, archived, refused, lost',
    since: '“since”: a day (2023-12-31) or a year (2023)',
    from: '“from”: whose list it is, “the town of Prirechny”, “register of 2019 to 2023”',
    more: 'If known: “spent”, “round”, “votes”, “problem”, “result”, “url”',
  },
  running:
    'A project that is still looked at or carried out cannot be taken over: it has deadlines and people in charge.',
  layer: 'Or a GeoJSON layer with the same properties:',
  own: 'Files that Veche of any town gives out are taken as they are.',
  again: 'The same file may be loaded again: nothing is doubled. What people have gone on with here does not change.',
  file: 'File with the list',
  fileHint: 'XLSX, CSV or GeoJSON, at most 5 MB and 1000 rows',
  reading: 'Reading the file…',
  tooLarge: 'The file is larger than 5 MB. Split it.',
  unreadable: 'The file was not read. If you have changed it, choose it again.',
  signIn: 'Sign in to import initiatives',
  signInWords: 'Lists are imported by those who lead the initiatives of the whole town.',
  faults: n =>
    `Correct ${count('en', n, { one: 'fault', other: 'faults' })} and choose the file again: until then nothing is imported.`,
  leave: n =>
    `All faults are projects that still go on where the list is from (${n}). The rest can be imported without them.`,
  leaveAction: 'Leave them out',
  row: 'Row',
  wholeFile: 'Whole file',
  name: 'Title',
  state: 'State',
  deed: 'What is done',
  fault: faultWords,
  deeds: {
    new: 'will be added',
    changed: 'changed, will be updated',
    same: 'the same',
    kept: 'people have gone on with it, or it is hidden: stays as it is',
    left: 'still goes on, will be left out',
  },
  counts: { new: 'new', changed: 'changed', same: 'the same', kept: 'stay as they are', left: 'left out' },
  nothing: 'There is nothing to import: there is nothing new in this file.',
  action: n => `Import ${count('en', n, { one: 'row', other: 'rows' })}`,
  done: (added, changed) => `Imported. New: ${added}, updated: ${changed}.`,
  toList: 'To the list of initiatives',
}
