import type { TableRow } from '#shared/core/csv.ts'

/** Larger sheets are refused before they are unpacked: a small file may unfold into gigabytes. In bytes. */
const mostUnpacked = 100_000_000

/** Whether a file is an archive, as every XLSX is. */
export const isArchive = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04'

/** The rows of the first sheet, as they are read in CSV; throws where it is no sheet. */
export async function xlsxRecords(bytes: Uint8Array): Promise<TableRow[]> {
  if (unpackedSize(bytes) > mostUnpacked) throw new Error('too large a sheet')
  // Seldom needed: fetched with the first sheet.
  const { readSheet } = await import('read-excel-file/universal')
  const rows = await readSheet(new Uint8Array(bytes).buffer)
  return rows
    .map((cells, i) => ({ row: i + 1, fields: cells.map(wordsOf) }))
    .filter(({ fields }) => fields.some(each => each !== ''))
}

const wordsOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : value instanceof Date
      ? value.toISOString().slice(0, 10)
      : String(value).trim()

/** How large the parts of an archive say they are: they are unpacked into no more than that (PKWARE's APPNOTE, 4.3.12 and 4.3.16). */
function unpackedSize(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) throw new Error('no archive')
  let [at, size] = [file.readUInt32LE(end + 16), 0]
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > file.length) throw new Error('no archive')
    size += file.readUInt32LE(at + 24)
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return size
}
