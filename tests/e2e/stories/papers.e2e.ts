import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPdf, hashOf } from '../../initiatives/a-paper.ts'
import { readyDraft } from '../../initiatives/ready-draft.ts'
import { layNetwork } from '../../support/browser-network.ts'
import { networkError } from '../../support/browser.ts'
import { openStage } from '../../support/browser-stage.ts'
import { setPolicy } from '../../support/browser-steps.ts'

const stage = openStage()

/** A scan of two megabytes: on its way for a while. */
const scan = aPdf(Buffer.alloc(2_000_000, 'scan'))
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
const section = (page: Page) => page.locator('#papers')
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  section(page).locator('input[type=file]').setInputFiles(files)
const kept = async () => (await stage.veche.sql`select id from initiative_paper`).length

test('a paper is added from a phone through a broken network, named, taken out and put back; a neighbour sees it, and everybody once it is open to support', async () => {
  const { veche, people } = stage
  await setPolicy(veche, 'initiativeGroupPeople', 2)
  await veche.server.relearn()
  const [anna, boris] = [
    await veche.person('anna', { role: 'resident' }),
    await veche.person('boris', { role: 'resident' }),
  ]
  const [first, second] = [veche.device(), veche.device()]
  await first.signIn(anna)
  await second.signIn(boris)
  const draft = await readyDraft(veche, first)
  const link = 'q'.repeat(22)
  await first.send('city', 'initiatives.set-link', { initiative: draft, link })
  await second.send('city', 'initiatives.join-group', { link })

  const path = `/initiatives/${draft}`
  const network = await layNetwork(veche.url)
  const one = await people.person('anna', 'phone', { path, login: anna, url: network.url })
  one.expects(networkError)
  const two = await people.person('boris', 'desktop', { path, login: boris })
  await section(one.page).getByText('Закройте в них личные данные').waitFor()

  // What is no PDF is said before anything is sent, and leaves nothing behind.
  await choose(one.page, file('смета.pdf', Buffer.from('PK\u0003\u0004')))
  await section(one.page).getByRole('alert').getByText('Это не файл PDF').waitFor()
  await section(one.page).getByRole('button', { name: 'Не отправлять: смета.pdf' }).click()
  await section(one.page).getByRole('alert').waitFor({ state: 'detached' })

  network.after(300_000, () => void network.cut())
  await choose(one.page, file('Протокол_собрания.pdf', scan))
  await section(one.page).getByText('Ждёт связи').waitFor({ timeout: 30_000 })
  expect(await kept()).toBe(0)
  await network.mend()
  const name = (page: Page) => section(page).getByRole('textbox', { name: 'Название бумаги 1' })
  await expect.poll(() => name(one.page).inputValue(), { timeout: 30_000 }).toBe('Протокол собрания')
  expect(await kept()).toBe(1)
  expect(await section(one.page).getByRole('combobox').inputValue()).toBe('protocol')

  await name(one.page).fill('Протокол собрания 12 ноября')
  await expect.poll(() => name(two.page).inputValue(), { timeout: 15_000 }).toBe('Протокол собрания 12 ноября')
  await section(two.page).getByRole('button', { name: 'Убрать бумагу: Протокол собрания 12 ноября' }).click()
  await name(one.page).waitFor({ state: 'detached' })
  await two.page.getByRole('button', { name: 'Вернуть' }).click()
  await expect.poll(() => name(one.page).inputValue()).toBe('Протокол собрания 12 ноября')

  await first.send('city', 'initiatives.begin-gathering', { initiative: draft })
  const passer = await people.person('passer', 'phone', { path })
  const shown = passer.page.getByRole('link', { name: /Протокол собрания 12 ноября/ })
  expect(await shown.innerText()).toMatch(/PDF, 2\sМБ/)
  const [download] = await Promise.all([passer.page.waitForEvent('download'), shown.click()])
  expect(download.suggestedFilename()).toBe('Протокол собрания 12 ноября.pdf')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(hashOf(Buffer.concat(chunks))).toBe(hashOf(scan))
  await network.close()
})
