import type { Page } from 'playwright-core'
import type { Sql } from 'postgres'
import { accounts } from '../../seeds/accounts.ts'
import type { Screen } from '../support/browser.ts'

export type Shot = {
  readonly name: string
  readonly screen: Screen
  readonly path: string
  readonly login?: { login: string; password: string } | undefined
  /** What is done on the page before the picture. */
  readonly before?: (page: Page) => Promise<void>
  /** Whether the README shows it. */
  readonly shown?: boolean
}

/** The pictures of the demonstration. */
export async function shotsOf(sql: Sql): Promise<Shot[]> {
  const [open] = await sql<{ id: string; code: string }[]>`select id, code from meeting where phase = 'open' limit 1`
  const [past] = await sql<
    { id: string }[]
  >`select id from meeting where phase = 'published' order by starts_at desc limit 1`
  const [done] = await sql<
    { id: string }[]
  >`select id from task where state = 'done' and issue is not null order by number limit 1`
  const [mine] = await sql<{ id: string }[]>`
    select task.id from task join body on body.id = task.body
    where task.state = 'in-work' and body.name like '%Горсвет%' order by deadline limit 1`
  const [reported] = await sql<{ id: string }[]>`select id from task where state = 'reported' order by deadline limit 1`
  if (!open || !past || !done || !mine || !reported) throw new Error('The demonstration lacks what the pictures show')
  return [
    { name: 'map-desktop', screen: 'desktop', path: '/', shown: true },
    { name: 'map-phone', screen: 'phone', path: '/' },
    { name: 'card-desktop', screen: 'desktop', path: `/?item=${done.id}`, shown: true },
    { name: 'card-phone', screen: 'phone', path: `/?item=${done.id}` },
    { name: 'schedule-desktop', screen: 'desktop', path: '/meetings' },
    { name: 'schedule-phone', screen: 'phone', path: '/meetings' },
    { name: 'meeting-desktop', screen: 'desktop', path: `/meetings/${past.id}` },
    { name: 'meeting-phone', screen: 'phone', path: `/meetings/${past.id}` },
    { name: 'plan-desktop', screen: 'desktop', path: '/meetings/new', login: account('moderator') },
    { name: 'login-desktop', screen: 'desktop', path: '/login' },
    { name: 'code-phone', screen: 'phone', path: '/m' },
    { name: 'houses-phone', screen: 'phone', path: `/m/${open.code}` },
    { name: 'participant-phone', screen: 'phone', path: `/m/${open.code}`, before: takePart, shown: true },
    { name: 'raise-phone', screen: 'phone', path: `/m/${open.code}`, before: raise, shown: true },
    {
      name: 'console-desktop',
      screen: 'desktop',
      path: `/meetings/${open.id}/console`,
      login: account('moderator'),
      before: prepare,
      shown: true,
    },
    ...projectors(open.id),
    { name: 'desk-desktop', screen: 'desktop', path: `/desk?task=${mine.id}`, login: account('lighting'), shown: true },
    { name: 'desk-phone', screen: 'phone', path: '/desk', login: account('lighting') },
    { name: 'control-desktop', screen: 'desktop', path: `/desk?task=${reported.id}`, login: account('controller') },
    { name: 'people-desktop', screen: 'desktop', path: '/people', login: account('admin') },
  ]
}

/** The head turns the pictures at the projector with the keys of a clicker; each is seen at both sizes. */
function projectors(meeting: string): Shot[] {
  const path = `/meetings/${meeting}/projector`
  const scenes = ['waiting', 'rating', 'issue', 'vote', 'instruction'] as const
  return scenes.flatMap((scene, n) =>
    (['projector', 'small-projector'] as const).map(screen => ({
      name: `${scene}-${screen}`,
      screen,
      path,
      login: account('moderator'),
      before: (page: Page) => show(page, meeting, n + 1),
      shown: screen === 'projector' && (scene === 'vote' || scene === 'instruction'),
    })),
  )
}

/** Chooses the scene on a console beside the projector. */
async function show(page: Page, meeting: string, key: number): Promise<void> {
  const console = await page.context().newPage()
  await console.goto(`/meetings/${meeting}/console`)
  await console.getByRole('heading', { level: 1 }).waitFor()
  await console.keyboard.press(String(key))
  await console.waitForTimeout(600)
  await console.close()
  await page.bringToFront()
}

async function takePart(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').getByRole('button').nth(1).click()
  await page
    .getByRole('button', { name: /^Поддержать/ })
    .nth(1)
    .click()
}

async function raise(page: Page): Promise<void> {
  await takePart(page)
  await page.getByRole('button', { name: 'Поднять вопрос' }).click()
  await page
    .getByRole('textbox', { name: 'Что случилось' })
    .fill('Вдоль дорожки к школе не горят фонари: дети возвращаются в темноте')
  await page.getByRole('button', { name: 'Освещение' }).click()
}

async function prepare(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('p')
}

const account = (login: string) => accounts.find(each => each.login === login)
