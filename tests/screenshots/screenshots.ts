import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { fill, offered } from '../../seeds/start.ts'
import { buildStaleClient, clientFolder } from '../../server/core/build-client.ts'
import { startVeche } from '../../server/start.ts'
import { peopleOf } from '../support/browser.ts'
import { startChromium } from '../support/chromium.ts'
import { shotsOf, type Shot } from './shots.ts'

/**
 * `npm run screenshots [FOLDER]`: pictures of the main screens of a fresh demonstration, at their sizes, into the folder
 * (`data/screenshots`); those that the README shows go to `tests/screenshots/pictures` too, made small.
 */
const say = (text: string) => void process.stdout.write(`${text}\n`)
const folder = resolve(process.argv[2] ?? 'data/screenshots')
const pictures = join(import.meta.dirname, 'pictures')
/** The evening, whatever time it is: people meet in yards after work. */
const late = Date.parse(`${new Date().toISOString().slice(0, 10)}T16:25:00Z`) - Date.now()
const clock = () => new Date(Date.now() + late)
const data = mkdtempSync(join(tmpdir(), 'veche-screenshots-'))

await Promise.all([mkdir(folder, { recursive: true }), mkdir(pictures, { recursive: true })])
await buildStaleClient(say)
const veche = await startVeche({
  env: { PORT: '0', DATA_FOLDER: data },
  say,
  clientFolder,
  clock,
  fill: fill(say),
  limitFactor: 100,
  ...offered(),
})
const browser = await startChromium()
try {
  const people = peopleOf(browser, veche.url)
  for (const shot of await shotsOf(veche.database.sql)) {
    await take(shot)
    await people.leave()
  }
  const troubles = people.troubles()
  for (const trouble of troubles) say(trouble)
  if (troubles.length > 0) process.exitCode = 1

  async function take({ name, screen, path, login, before, shown }: Shot): Promise<void> {
    const { page } = await people.person(name, screen, { path, login, time: clock() })
    await page.waitForLoadState('networkidle')
    await before?.(page)
    // Tiles fade in and lists settle.
    await page.waitForTimeout(1200)
    const png = await page.screenshot({ path: join(folder, `${name}.png`) })
    if (shown) await shrink(png, join(pictures, `${name}.webp`))
    say(`${name}.png`)
  }
} finally {
  await browser.close()
  await veche.close()
  rmSync(data, { recursive: true, force: true })
}

/** At most 150 kB and 1,440 pixels across, so that the repository stays light. */
async function shrink(png: Buffer, file: string): Promise<void> {
  for (const quality of [86, 76, 66, 56, 46]) {
    const small = await sharp(png).resize({ width: 1440, withoutEnlargement: true }).webp({ quality }).toBuffer()
    if (small.length > 150_000) continue
    await sharp(small).toFile(file)
    return
  }
  throw new Error(`${file} cannot be made small enough`)
}
