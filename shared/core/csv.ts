/** The words of a file: UTF-8 or, as banks and office programs have written for thirty years, windows-1251. */
export function decodedText(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** A row of a table with its number as a spreadsheet shows it, counted from 1; empty rows count too. */
export type TableRow = { readonly row: number; readonly fields: readonly string[] }

/** The records of CSV (RFC 4180), cut by semicolons, tabs or commas, whichever the first line has; empty ones are passed over. */
export function csvRecords(csv: string): TableRow[] {
  const text = csv.replace(/^\ufeff/, '')
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const mark = [';', '\t', ','].find(each => first.includes(each)) ?? ';'
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))(${mark}|\\r?\\n|\\r|$)`, 'gy')
  const rows: TableRow[] = []
  let [fields, row]: [string[], number] = [[], 1]
  while (cell.lastIndex < text.length) {
    const [all = '', quoted, plain = '', end] = cell.exec(text) ?? []
    if (all === '') break
    fields.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === mark) continue
    if (fields.some(each => each !== '')) rows.push({ row, fields })
    ;[fields, row] = [[], row + 1]
  }
  if (fields.some(each => each !== '')) rows.push({ row, fields })
  return rows
}
