import { fraction, type Fraction } from './fraction.ts'
import type { Election } from './election.ts'
import { electionOfPb } from './pb-election.ts'
import { readPb, type PbFile, type PbLines, type PbTable } from './pb-read.ts'
import { isSplit, type District, type RoundPlan } from './round.ts'

/** A pot of a round, as it is counted. */
export type PotElection = { readonly district?: string; readonly election: Election }

/**
 * The pots that one published file holds, each as an election: of a round in which districts vote by themselves one a
 * district, with its own entries, ballots and share, as if each had been published apart.
 * @throws PbFault
 */
export function potsOfFile(text: string, plan: RoundPlan): PotElection[] {
  const { file, lines } = readPb(text)
  if (!isSplit(plan)) return [{ election: electionOfPb(file, lines) }]
  return plan.districts.map(district => {
    const part = partOf(file, lines, district)
    return { district: district.id, election: electionOfPb(part.file, part.lines) }
  })
}

/** The file of one district: its rows, and its share for a budget; the number of projects is no promise any more. */
function partOf(file: PbFile, lines: PbLines, { title, budget }: District): { file: PbFile; lines: PbLines } {
  const projects = rowsWhere(file.projects, lines.projects, 'district', own => own === title)
  const votes = rowsWhere(file.votes, lines.votes, 'district', own => own === title)
  const meta = rowsWhere(file.meta, lines.meta, 'key', key => key !== 'num_projects')
  const valueAt = columnOf(meta.table, 'value')
  const keyAt = columnOf(meta.table, 'key')
  const rows = meta.table.rows.map(row =>
    row[keyAt].trim() === 'budget' ? row.map((field, at) => (at === valueAt ? roubles(budget) : field)) : row,
  )
  return {
    file: { ...file, meta: { ...meta.table, rows }, projects: projects.table, votes: votes.table },
    lines: { meta: meta.lines, projects: projects.lines, votes: votes.lines },
  }
}

function rowsWhere(table: PbTable, lines: readonly number[], column: string, holds: (value: string) => boolean) {
  const at = columnOf(table, column)
  const kept = table.rows.map((row, n) => [row, lines[n]] as const).filter(([row]) => holds((row[at] ?? '').trim()))
  return { table: { ...table, rows: kept.map(([row]) => row) }, lines: kept.map(([, line]) => line) }
}

const columnOf = ({ columns }: PbTable, name: string): number => columns.findIndex(column => column.trim() === name)

const roubles = (kopecks: number): string => {
  const { top, bottom }: Fraction = fraction(BigInt(kopecks), 100n)
  return bottom === 1n ? String(top) : (kopecks / 100).toFixed(2)
}
