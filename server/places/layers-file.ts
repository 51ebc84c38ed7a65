import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { importFault } from './layers-fault.ts'

const unpack = promisify(gunzip)
/** A file is read whole; beyond this a document would not fit into one string of the engine. */
const largest = 400 * 2 ** 20

/** The names of the GeoJSON files of a folder, in alphabetical order. Throws an ImportFault. */
export async function geojsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw importFault('no-folder', { file: '' }, folder)
  })
  const files = names.filter(name => /\.geojson(\.gz)?$/i.test(name)).toSorted()
  if (files.length === 0) throw importFault('no-files', { file: '' }, folder)
  return files
}

/** One parsed document, unpacked when its name ends with `.gz`. Throws an ImportFault. */
export async function readDocument(folder: string, file: string): Promise<unknown> {
  const text = await readText(join(folder, file)).catch(() => {
    throw importFault('unreadable', { file })
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw importFault('json', { file: basename(file) }, errorLine(text, String(error)))
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path)
  const plain = path.toLowerCase().endsWith('.gz') ? await unpack(bytes, { maxOutputLength: largest }) : bytes
  if (plain.length > largest) throw new RangeError('too large')
  return new TextDecoder('utf-8', { fatal: true }).decode(plain)
}

/** The engine tells only the position; people look for a line. */
function errorLine(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1]
  return position ? String(text.slice(0, Number(position)).split('\n').length) : ''
}
