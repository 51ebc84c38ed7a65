import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
export const clientFolder = path.join(root, 'dist/client')
const stampFile = path.join(root, 'dist/client.stamp')
const sources = ['client', 'shared', 'package.json', 'package-lock.json']

/** Builds the client when its sources have changed since it was built; says so first, since it takes a while. */
export async function buildStaleClient(say: (text: string) => void): Promise<void> {
  const stamp = await stampOf(sources)
  const built = await readFile(stampFile, 'utf8').catch(() => '')
  if (built === stamp && (await stat(path.join(clientFolder, 'index.html')).catch(() => null))) return
  say('Собираю страницы (только в первый раз и после изменений)…')
  await build()
  await mkdir(path.dirname(stampFile), { recursive: true })
  await writeFile(stampFile, stamp)
}

/** Builds what people will use, in tests too; whether the server itself is a production it decides for itself. */
async function build(): Promise<void> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    const vite = await import('vite')
    await vite.build({ configFile: path.join(root, 'client/vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}

/** A hash over names, sizes and times of change: cheap, and wrong only towards building once too often. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(paths.map(p => filesIn(path.join(root, p))))).flat().sort()) {
    const { size, mtimeMs } = await stat(file)
    hash.update(`${path.relative(root, file)} ${size} ${Math.round(mtimeMs)}\n`)
  }
  return hash.digest('hex')
}

async function filesIn(start: string): Promise<string[]> {
  if ((await stat(start)).isFile()) return [start]
  const entries = await readdir(start, { withFileTypes: true, recursive: true })
  return entries.filter(e => e.isFile()).map(e => path.join(e.parentPath, e.name))
}
