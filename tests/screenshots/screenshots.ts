import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { systemActor } from '#shared/core/actor.ts'
import { fill, offered } from '../../seeds/start.ts'
import { buildStaleClient, clientFolder } from '../../server/core/build-client.ts'
import { startVeche } from '../../server/start.ts'
import { everyScreen } from '../screens/every-screen.ts'
import type { Deed } from '../screens/town.ts'
import { everySize, walk, type Seen } from '../screens/visit.ts'
import { wordsOf } from '../screens/words.ts'
import { contextsOf } from '../support/browser-contexts.ts'
import { peopleOf, screens, type Screen } from '../support/browser.ts'
import { startChromium } from '../support/chromium.ts'
import { demonstrationToWalk } from './demonstration.ts'
import { print } from './paper.ts'
import { readWishes } from './wishes.ts'

/**
 * `npm run screenshots -- [FOLDER] [--only NAME…] [--language en] [--sight SCHEME]`: every screen of a fresh demonstration, in
 * every state and at every size that the list in `tests/screens` names, into the folder (`data/screenshots`); those that
 * the README shows go to `tests/screenshots/pictures` too, made small. A name stands for all that begins with it.
 */
const { folder, only, language, sight } = readWishes(process.argv.slice(2))
const say = (text: string) => void process.stdout.write(`${text}\n`)
const readme = join(import.meta.dirname, 'pictures')
/** Of the pictures, by the README's names for them. */
const shown: Readonly<Record<string, string>> = {
  'map-desktop': 'map-desktop',
  'projector-vote-projector': 'vote-projector',
  'console-instruction-desktop': 'console-desktop',
  'participant-voted-phone': 'participant-phone',
}
/** The evening, whatever time it is: people meet in yards after work. */
const late = Date.parse(`${new Date().toISOString().slice(0, 10)}T16:25:00Z`) - Date.now()
const clock = () => new Date(Date.now() + late)
const started = Date.now()
const data = mkdtempSync(join(tmpdir(), 'veche-screenshots-'))
const failed: string[] = []
const slowest = new Map<string, number>()
let pictures = 0

await Promise.all([mkdir(folder, { recursive: true }), mkdir(readme, { recursive: true })])
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
  const town = await demonstrationToWalk(veche.database.sql, deed, clock)
  const people = peopleOf(contextsOf(browser), veche.url, 2)
  for (const screen of ['phone', 'desktop'] as const)
    for (const [part, visits] of Object.entries(everyScreen)) {
      say(`${part}, ${screen}`)
      await walk({
        people,
        screen,
        language,
        visits: visits(town, wordsOf(language)),
        login: who => town.logins[who],
        wanted: name => only.length === 0 || only.some(each => name.startsWith(each)),
        look: (page, seen) => take(page, seen, screen),
        onFailure: (name, error) => {
          failed.push(`${name}, ${screen}`)
          say(error instanceof Error ? error.message : String(error))
        },
        time: clock,
        ...(sight && { sight: { sightScheme: sight, sightSize: 'larger' } }),
      })
      await people.leave()
    }
  failed.push(...people.troubles())
} finally {
  await browser.close()
  await veche.close()
  rmSync(data, { recursive: true, force: true })
}
const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`
say(`${pictures} pictures in ${folder}, ${seconds(Date.now() - started)}. The slowest:`)
for (const [name, took] of [...slowest].toSorted((a, b) => b[1] - a[1]).slice(0, 5)) say(`  ${name} ${seconds(took)}`)
if (failed.length > 0) {
  say(`Not photographed, or with errors:\n  ${failed.join('\n  ')}`)
  process.exitCode = 1
}

async function deed(...[stream, name, input, id = v7()]: Parameters<Deed>): Promise<string> {
  const answer = await veche.server.execute({ id, stream, name, input }, systemActor)
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.details ?? {})}`)
  return id
}

/** One state at each of its sizes; a phone has one, another window is made larger and smaller. */
async function take(page: Page, { name, sizes, paper }: Seen, screen: 'phone' | 'desktop'): Promise<void> {
  const begun = Date.now()
  const own = screen === 'phone' ? (['phone'] as const) : everySize.filter(size => size !== 'phone')
  for (const size of own.filter(size => sizes.includes(size))) await photograph(page, name, size)
  if (screen === 'desktop') await page.setViewportSize(screens.desktop.viewport)
  if (paper && screen === 'desktop') await print(page, join(folder, `${name}-a4`))
  slowest.set(`${name}, ${screen}`, Date.now() - begun)
}

async function photograph(page: Page, name: string, size: Screen): Promise<void> {
  if (size !== 'phone') await page.setViewportSize(screens[size].viewport)
  await page.waitForLoadState('networkidle')
  // Tiles fade in and lists settle.
  await page.waitForTimeout(500)
  const png = await page.screenshot({ path: join(folder, `${name}-${size}.png`) })
  pictures++
  const file = shown[`${name}-${size}`]
  if (file && language === 'ru' && !sight) await shrink(png, join(readme, `${file}.webp`))
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
