import { sections, type PbFile } from './pb-read.ts'

/** Writes what `readPb` reads; a field is quoted only where it must be. */
export function writePb(file: PbFile): string {
  const lines = sections.flatMap(section => {
    const { columns, rows } = file[section]
    return [section.toUpperCase(), line(columns), ...rows.map(line)]
  })
  return lines.map(text => text + file.lineBreak).join('')
}

const line = (fields: readonly string[]): string => fields.map(quoted).join(';')

/** A line break, a semicolon or a quotation mark inside. */
const quoted = (field: string): string => (/[;"\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
