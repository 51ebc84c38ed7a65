import { dayOf } from '#shared/core/calendar.ts'
import { importDeed, type ImportedLine } from '#shared/initiatives/import-list.ts'
import type { ImportFault, ImportPreview } from '#shared/initiatives/import-preview.ts'
import { stateWords } from '#shared/initiatives/state-words.ts'
import type { Sql } from '../core/store.ts'
import { readList } from './import-file.ts'
import { loadImport, loadKnownKeys, loadPlaceNames } from './load-import.ts'

/**
 * Reads another list, and says what would come of each line here. What is still going on elsewhere is a fault, unless it is
 * left out (`leaveRunning`) or known here already.
 */
export async function previewImport(
  sql: Sql,
  bytes: Uint8Array,
  { now, leaveRunning }: { readonly now: Date; readonly leaveRunning: boolean },
): Promise<{ readonly lines: readonly ImportedLine[]; readonly preview: ImportPreview }> {
  const [town] = await sql<{ zone: string }[]>`select time_zone as zone from town`
  const today = dayOf(now.toISOString(), town?.zone ?? 'UTC')
  const read = await readList(bytes, await loadPlaceNames(sql), today)
  const lines = read.lines.map(each => each.line)
  const { spots, known } = await loadImport(sql, lines)
  const shown: ImportPreview['lines'][number][] = []
  const faults: ImportFault[] = [...read.faults]
  for (const [i, { row, line }] of read.lines.entries()) {
    const at = spots[i]
    const state = 'past' in line ? line.past.state : 'idea'
    if (at) shown.push({ row, title: line.title, state, deed: importDeed(line, at, known[i]) })
    else faults.push({ fault: 'nowhere', row })
  }
  const here = await loadKnownKeys(
    sql,
    read.running.map(each => each.key),
  )
  for (const { row, key, title, running: state } of read.running)
    if (leaveRunning || here.has(key)) shown.push({ row, title, state, deed: here.has(key) ? 'kept' : 'left' })
    else faults.push({ fault: 'running', row, words: stateWords[state] })
  const byRow = <T extends { row?: number }>(list: T[]) => list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return { lines, preview: { lines: byRow(shown), faults: byRow(faults) } }
}
