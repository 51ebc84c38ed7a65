import sparticuz from '@sparticuz/chromium'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Our own choice of switches: those that come with the package turn web security off, and Origin and CSP would prove nothing. */
const switches = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A Chromium, the one named by `CHROMIUM_PATH`, else the one npm has brought; it keeps what is its own in this folder. */
export async function startChromium(folder = tmpdir()): Promise<Browser> {
  const executablePath = await chromiumPath()
  return withTemporary(folder, () =>
    chromium.launch({ executablePath, args: switches, headless: true, artifactsDir: folder }),
  )
}

/**
 * Where the browser is. The package's own is unpacked once, aside, and put in its place whole: two who unpack at a time,
 * or a run that is cut off, leave no half of a browser behind.
 */
export async function chromiumPath(): Promise<string> {
  const own = process.env['CHROMIUM_PATH']
  if (own) return own
  const modules = join(import.meta.dirname, '../../node_modules')
  const about = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8')
  const cache = join(modules, '.cache')
  const home = join(cache, `chromium-${(JSON.parse(about) as { version: string }).version}`)
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true })
    const aside = mkdtempSync(`${home}-`)
    await unpack(aside)
    try {
      renameSync(aside, home)
    } catch (error) {
      rmSync(aside, { recursive: true, force: true })
      if (!existsSync(home)) throw error
    }
  }
  return join(home, 'chromium')
}

/** The package unpacks into the folder for temporary files alone, which it asks for before it begins. */
const unpack = (folder: string) => withTemporary(folder, () => sparticuz.executablePath())

/** Begins something that asks where temporary files go, and is told this folder. */
async function withTemporary<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
