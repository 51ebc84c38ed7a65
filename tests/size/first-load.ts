import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the first visit to a screen may weigh, kB of JavaScript and CSS after gzip (1 kB = 1,000 bytes). */
export const firstLoads = {
  // The foot of a printed page stands ready on every page that prints.
  public: { path: '/', limit: 260, parts: ['screens/public/public-screen.tsx', 'ui/print-foot.tsx'] },
  // The map of a place is asked for by a press, so it is no part of the first load.
  participant: { path: '/m', limit: 190, parts: ['screens/participant/participant-screen.tsx'] },
} as const

export type Loaded = { file: string; bytes: number }
type Chunk = { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }

/** The files of a built client that the entry page and these parts need, all that they import included. */
export function filesOf(clientFolder: string, parts: readonly string[]): Loaded[] {
  const manifest = JSON.parse(readFileSync(join(clientFolder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const files = new Set(ownScripts(readFileSync(join(clientFolder, 'index.html'), 'utf8')))
  const seen = new Set<string>()
  const follow = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}`)
    if (seen.has(name)) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const each of chunk.imports ?? []) follow(each)
  }
  for (const part of ['index.html', ...parts]) follow(part)
  return [...files]
    .filter(file => /\.(js|css)$/.test(file))
    .map(file => ({ file, bytes: gzipSync(readFileSync(join(clientFolder, file))).length }))
    .sort((a, b) => b.bytes - a.bytes)
}

/** What the page loads before any of the built parts: scripts that are served as they are. */
const ownScripts = (page: string): string[] =>
  [...page.matchAll(/<script src="\/([^"]+)"><\/script>/g)].flatMap(([, file]) => file ?? [])
