import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { layNetwork, type Network } from '../../support/browser-network.ts'
import { networkError } from '../../support/browser.ts'
import { openStage } from '../../support/browser-stage.ts'
import { joinFrom } from '../../support/browser-steps.ts'

const stage = openStage()
let buffer: Buffer
beforeAll(async () => {
  // Noise does not pack: it is still some hundred kilobytes when the device has made it small.
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const create = { width: 1200, height: 900, channels: 3, background: '#4a7', noise } as const
  buffer = await sharp({ create }).jpeg({ quality: 90 }).toBuffer()
})

const middle = 60_000
/** A retry comes some seconds after the network. */
const sooner = <T>(look: () => T | Promise<T>, wanted: T) => expect.poll(look, { timeout: 30_000 }).toBe(wanted)
const photos = async () => (await stage.veche.sql`select id from photo`).length

/** Cuts the network in the middle of an upload, or loses its answer; then all is well again, and nothing is left to do. */
async function throughABadNetwork(network: Network, page: Page, way: 'cut' | 'unheard', choose: () => Promise<void>) {
  const before = await photos()
  let happened = false
  network.after(middle, () => {
    happened = true
    if (way === 'cut') void network.cut()
    else network.loseAnswers()
  })
  await choose()
  await sooner(() => happened, true)
  if (way === 'unheard') {
    await sooner(photos, before + 1)
    await network.cut()
  } else expect(await photos()).toBe(before)
  await network.mend()
  await sooner(photos, before + 1)
  const onItsWay = page.locator('progress').or(page.getByText(/ждёт сети|Ждёт связи|1 фотография/))
  await sooner(() => onItsWay.count(), 0)
  expect(await photos()).toBe(before + 1)
}

test.each(['cut', 'unheard'] as const)('a photo of a question whose upload is %s arrives exactly once', async way => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const network = await layNetwork(veche.url)
  const { page, expects } = await people.person('phone', 'phone', { path: `/m/${meeting.code}`, url: network.url })
  expects(networkError)
  await joinFrom(page, 'Садовая, 8')
  await page.getByRole('button', { name: 'Поднять вопрос' }).click()
  await page.locator('input[type=file]').setInputFiles({ name: 'pit.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('img', { name: 'Фото 1' }).waitFor()
  await page.getByRole('textbox', { name: 'Что случилось' }).fill('Яма у подъезда')
  await page.getByRole('button', { name: 'Дороги и тротуары', exact: true }).click()
  await throughABadNetwork(network, page, way, () => page.getByRole('button', { name: 'Отправить вопрос' }).click())
  const kept = () => veche.sql`
    select 1 from issue_photo p join issue i on i.id = p.issue where i.meeting = ${meeting.id}`
  await sooner(async () => (await kept()).length, 1)
  await network.close()
})

test.each(['cut', 'unheard'] as const)(
  'a photo of a report whose upload is %s is sent again by itself and arrives exactly once',
  async way => {
    const { veche, people } = stage
    const body = await veche.body(`Мастера ${way}`)
    const login = await veche.person(`executor-${way}`, { role: 'executor', body })
    const meeting = await veche.meeting()
    const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Темно', category: 'lighting' })
    await veche.system(meeting.stream, 'tasks.promise-answer', { issue, body, deadline: '2040-01-15' })
    const [task] = await veche.sql<{ id: string }[]>`select id from task where issue = ${issue}`
    await veche.system('city', 'tasks.accept-task', { task: task?.id })
    const network = await layNetwork(veche.url)
    const path = `/desk?task=${task?.id}`
    const { page, expects } = await people.person('executor', 'desktop', { path, login, url: network.url })
    expects(networkError)
    await page.getByRole('button', { name: 'Сообщить о выполнении' }).click()
    const form = page.getByRole('form').or(page.locator('form')).first()
    await throughABadNetwork(network, page, way, () =>
      page.locator('input[type=file]').setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer }),
    )
    await form.getByRole('textbox').first().fill('Сделали и показали жителям')
    await page.getByRole('img', { name: 'Фото 1' }).waitFor()
    await form.getByRole('button', { name: 'Сообщить о выполнении' }).click()
    const state = async () => (await veche.sql`select state from task where id = ${task?.id ?? ''}`)[0]?.['state']
    await sooner(state, 'reported')
    const [step] = await veche.sql<{ photos: string[] }[]>`
      select photos from task_step where task = ${task?.id ?? ''} and kind = 'reported'`
    expect(step?.photos).toHaveLength(1)
    await network.close()
  },
)
