import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { startOidcProvider, type OidcProvider } from '../../support/oidc-provider.ts'
import { dialog } from '../../support/browser-steps.ts'

const stage = openStage()
let official: { login: string; password: string }
beforeAll(async () => {
  official = await stage.veche.person('official', { role: 'moderator' })
})

/** What axe finds wrong on the page as it is now. */
async function faults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
}

test('an official looks at a document and hands over a slip; the resident’s phone comes in by it, and a lost phone is out', async () => {
  const { page: desk } = await stage.people.person('official', 'desktop', { path: '/residents', login: official })
  await desk.getByText('В реестре пока никого нет').waitFor()
  await desk.getByRole('button', { name: 'Внести жителя' }).click()
  await desk.getByText('Документ только посмотрите').waitFor()
  expect(await faults(desk)).toEqual([])
  // Nothing is chosen in advance, least of all a consent.
  expect(await desk.locator('form [aria-pressed=true], form input:checked').count()).toBe(0)
  await desk.getByRole('textbox', { name: 'Имя', exact: true }).fill('Ручьёва Галина Петровна')
  await desk.getByRole('combobox', { name: 'Дом' }).fill('садовая 10')
  await desk.getByRole('option', { name: 'Садовая, 10' }).click()
  await desk.getByRole('button', { name: 'не моложе 18' }).click()
  await desk.getByRole('button', { name: 'Вижу сейчас' }).click()
  await desk.getByRole('button', { name: 'Внести и выдать код' }).click()
  await desk.getByText('Отметьте, как дано согласие').waitFor()
  await desk.getByRole('button', { name: 'Даст на своём телефоне' }).click()
  await desk.getByRole('button', { name: 'Внести и выдать код' }).click()
  await desk.getByRole('heading', { name: 'Код готов' }).waitFor()
  expect(await faults(desk)).toEqual([])
  const code = (await desk.getByText(/^[ACEHKMPTXY2-79]{4}-[ACEHKMPTXY2-79]{4}$/).textContent()) ?? ''

  const asked: string[] = []
  const { page: phone, context } = await stage.people.person('resident', 'phone', { path: '/login' })
  context.on('request', request => asked.push(request.url()))
  await phone.goto(`/enter#code=${code}`)
  await phone.getByText('Р. Г. П.').waitFor()
  expect(await phone.getByText('Садовая').first().innerText()).toBe('Садовая')
  expect(phone.url()).not.toContain(code)
  expect(asked.join(' ')).not.toContain(code)
  expect(await faults(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Войти', exact: true }).click()
  await phone.getByText('Без согласия войти нельзя').waitFor()
  await phone.getByRole('checkbox', { name: 'Прочитал(а) и даю согласие' }).check()
  await phone.getByRole('radio', { name: /С именем и паролем/ }).check()
  await phone.getByLabel('Имя для входа').fill('8 912 345-67-89')
  await phone.getByLabel('Пароль').fill('ручеёк весной')
  await phone.getByRole('button', { name: 'Войти', exact: true }).click()
  await phone.getByRole('heading', { name: 'Вы вошли' }).waitFor()
  expect(await faults(phone)).toEqual([])

  await desk.getByRole('button', { name: 'Готово' }).click()
  await desk.getByRole('button', { name: /Ручьёва Галина Петровна/ }).click()
  await desk.getByText('не моложе 18, видели').waitFor()
  expect(await faults(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Выдать новый код' }).click()
  await dialog(desk).getByRole('button', { name: 'Выдать новый код' }).click()
  await desk.getByRole('heading', { name: 'Код готов' }).waitFor()
  // The old phone is nobody's any more, as soon as it hears of it.
  await phone.getByRole('link', { name: 'Войти' }).waitFor()
})

test('one person is looked at before being entered twice, and a sheet of slips is printed for a list', async () => {
  const { page } = await stage.people.person('official', 'desktop', { path: '/residents', login: official })
  const enter = async (name: string) => {
    await page.getByRole('button', { name: 'Внести жителя' }).click()
    await page.getByRole('textbox', { name: 'Имя', exact: true }).fill(name)
    await page.getByRole('combobox', { name: 'Дом' }).fill('лесная 3')
    await page.getByRole('option', { name: 'Лесная, 3' }).click()
    await page.getByRole('button', { name: 'не моложе 16' }).click()
    await page.getByRole('button', { name: 'Посмотрю, когда отдам код' }).click()
    await page.getByRole('button', { name: 'Подписано на бумаге' }).click()
    await page.getByRole('button', { name: 'Внести и выдать код' }).click()
  }
  await enter('Ключников Тимофей')
  await page.getByRole('button', { name: 'Готово' }).click()
  await enter('Ключников Т.')
  await page.getByRole('heading', { name: 'Похожий житель этого дома уже есть' }).waitFor()
  await page.getByText('Ключников Тимофей').last().waitFor()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Это другой человек: внести' }).click()
  await page.getByRole('button', { name: 'Готово' }).click()
  for (const name of ['Ключников Тимофей', 'Ключников Т.'])
    await page.getByRole('checkbox', { name: `Отметить для выдачи кода: ${name}` }).check()
  await page.getByRole('button', { name: 'Выдать 2 кода и напечатать листки' }).click()
  await page.getByRole('heading', { name: 'Коды готовы' }).waitFor()
  expect(await page.getByRole('article').count()).toBe(2)
})

test('from the provider of identity a resident comes in, the first time with a code', async () => {
  const client = { id: 'veche', secret: 'secret' }
  const provider: OidcProvider = await startOidcProvider(client)
  const { startTestVeche } = await import('../../support/veche.ts')
  const oidc = { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret, name: 'Портал города' }
  const other = await startTestVeche(stage.database, { clientFolder: stage.client, clock: () => new Date(), oidc })
  try {
    provider.next({ sub: 'zoya' })
    const [yard] = await other.sql<{ id: string }[]>`select id from place where name = 'Садовая, 8–14'`
    const input = { name: 'Зоя П.', home: { place: yard?.id }, age: 18, seen: true }
    const person = await other.system('city', 'people.enter-resident', input)
    const desk = other.device()
    await desk.signIn(official)
    const given = await desk.http('POST', '/api/residents/codes', { people: [person] })
    const { items } = (await given.json()) as { items: { code: string }[] }
    const someone = await stage.people.person('zoya', 'phone', { path: '/login', url: other.url })
    const { page } = someone
    await page.getByRole('link', { name: 'Войти через Портал города' }).click()
    await page.getByRole('heading', { name: 'Портал города: вход подтверждён' }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Код с листка').fill((items[0]?.code ?? '').toLowerCase())
    await page.getByRole('button', { name: 'Дальше' }).click()
    await page.getByText('З. П.').waitFor()
    await page.getByRole('checkbox', { name: 'Прочитал(а) и даю согласие' }).check()
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await page.getByRole('heading', { name: 'Вы вошли' }).waitFor()
    await page.getByRole('button', { name: 'Выйти' }).click()
    await page.goto(`${other.url}/login?next=/meetings`)
    await page.getByRole('link', { name: 'Войти через Портал города' }).click()
    await page.getByRole('button', { name: 'Выйти' }).waitFor()
    await page.waitForURL(/\/meetings$/)
    // The way to the provider is the one foreign address.
    expect(stage.people.troubles().filter(trouble => !trouble.includes(provider.issuer))).toEqual([])
  } finally {
    await stage.people.leave()
    await other.close()
    await provider.close()
  }
})
