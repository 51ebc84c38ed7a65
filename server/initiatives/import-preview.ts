import { importDeed, type ImportedIdea } from '#shared/initiatives/import-ideas.ts'
import type { ImportFault, ImportPreview } from '#shared/initiatives/import-preview.ts'
import type { Sql } from '../core/store.ts'
import { readIdeas } from './import-file.ts'
import { loadImport, loadPlaceNames } from './load-import.ts'

/** Reads a file of ideas, and says what would come of each here. */
export async function previewImport(
  sql: Sql,
  bytes: Uint8Array,
): Promise<{ readonly ideas: readonly ImportedIdea[]; readonly preview: ImportPreview }> {
  const read = await readIdeas(bytes, await loadPlaceNames(sql))
  const ideas = read.ideas.map(each => each.idea)
  const { spots, known } = await loadImport(sql, ideas)
  const lines: ImportPreview['lines'][number][] = []
  const faults: ImportFault[] = [...read.faults]
  for (const [i, { row, idea }] of read.ideas.entries()) {
    const at = spots[i]
    if (at) lines.push({ row, title: idea.title, deed: importDeed(idea, at, known[i]) })
    else faults.push({ fault: 'nowhere', row })
  }
  return { ideas, preview: { lines, faults } }
}
