import { pbFault } from './pb-fault.ts'
import { pbRecords, type PbRecord } from './pb-fields.ts'

export type PbTable = {
  readonly columns: readonly string[]
  /** As written: nothing is trimmed, turned into a number or dropped. Only an empty vote may be shorter, only META longer. */
  readonly rows: readonly (readonly string[])[]
}

/** A `.pb` file whole, with all that this project has no use for. */
export type PbFile = {
  readonly meta: PbTable
  readonly projects: PbTable
  readonly votes: PbTable
  readonly lineBreak: '\n' | '\r\n' | '\r'
}

/** Where each row began, for saying what is wrong with it. */
export type PbLines = { readonly [section in Section]: readonly number[] }

export const sections = ['meta', 'projects', 'votes'] as const
export type Section = (typeof sections)[number]

/**
 * Reads the format of Pabulib (pabulib.org/format): the sections META, PROJECTS, VOTES, each with a line of column names.
 * A byte order mark, line breaks of Windows or of old Macs and empty lines are taken as they come.
 * @throws PbFault what is not a `.pb` file is refused whole
 */
export function readPb(text: string): { readonly file: PbFile; readonly lines: PbLines } {
  const tables = new Map<Section, { columns: readonly string[]; rows: (readonly string[])[]; lines: number[] }>()
  let current: Section | undefined
  for (const record of pbRecords(text)) {
    const section = sectionOf(record)
    const table = current && tables.get(current)
    if (section) {
      if (current && !table) throw pbFault('header-missing', record.line, current.toUpperCase())
      if (tables.has(section) || section === current) throw pbFault('section-twice', record.line, section.toUpperCase())
      if (section !== sections[tables.size]) throw pbFault('section-order', record.line, section.toUpperCase())
      current = section
    } else if (!current) throw pbFault('outside-section', record.line)
    else if (!table) tables.set(current, { columns: columnsOf(record, current), rows: [], lines: [] })
    else {
      if (!fits(record, table.columns, current))
        throw pbFault('fields', record.line, `${record.fields.length} ≠ ${table.columns.length}`)
      table.rows.push(record.fields)
      table.lines.push(record.line)
    }
  }
  const whole = (section: Section) => {
    const table = tables.get(section)
    if (!table) throw pbFault(current === section ? 'header-missing' : 'section-missing', 0, section.toUpperCase())
    return table
  }
  const [meta, projects, votes] = sections.map(whole)
  return {
    file: {
      meta: { columns: meta.columns, rows: meta.rows },
      projects: { columns: projects.columns, rows: projects.rows },
      votes: { columns: votes.columns, rows: votes.rows },
      lineBreak: text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r',
    },
    lines: { meta: meta.lines, projects: projects.lines, votes: votes.lines },
  }
}

/**
 * A row has a field for each column. After an empty vote it may end, and what follows is empty too; one that ends before
 * its vote is what is left of a file cut short. What META says may go on past a semicolon that should have been quoted:
 * Pabulib's own checker lets that pass, and the first value is what counts.
 */
function fits({ fields }: PbRecord, columns: readonly string[], section: Section): boolean {
  if (section === 'meta') return fields.length >= columns.length
  if (section !== 'votes' || fields.length > columns.length) return fields.length === columns.length
  const vote = columns.findIndex(name => name.trim() === 'vote')
  return fields.length === columns.length || fields[vote]?.trim() === ''
}

/** A row of a section has more than one field; only a section's name stands alone. */
function sectionOf({ fields }: PbRecord): Section | undefined {
  if (fields.some((field, at) => at > 0 && field.trim() !== '')) return undefined
  return sections.find(section => section === fields[0].trim().toLowerCase())
}

const needed: Record<Section, readonly string[]> = {
  meta: ['key', 'value'],
  projects: ['project_id', 'cost'],
  votes: ['voter_id', 'vote'],
}

function columnsOf({ line, fields }: PbRecord, section: Section): readonly string[] {
  const names = fields.map(name => name.trim())
  for (const name of needed[section]) if (!names.includes(name)) throw pbFault('column-missing', line, name)
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) throw pbFault('column-twice', line, twice)
  return fields
}
