import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { aRoundPlan } from '../../rounds/a-round.ts'
import { openRound, putIntoRoll } from '../../rounds/voters.ts'

const stage = openStage()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** All that the browser shows and keeps. */
const left = (page: Page) =>
  page.evaluate(
    () => document.body.innerText + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
  )

test('at a terminal a ballot is cast by a pass; reload, idleness and the way back show nothing of it to whoever comes next', async () => {
  const { veche, people } = stage
  const round = await openRound(veche, {
    channels: ['online', 'terminal'],
    opensAt: inDays(1),
    closesAt: inDays(3),
  })
  const voter = await veche.person('voter')
  await putIntoRoll(veche, [voter.id])
  const login = await veche.person('operator', { role: 'moderator' })
  const path = `/rounds/${round.id}/terminal`

  const { page: desk, offline } = await people.person('operator', 'desktop', { path, login, ownBrowser: true })
  await desk.getByRole('searchbox').fill('voter')
  await desk.getByRole('button', { name: 'Найти' }).click()
  const admit = desk.getByRole('button', { name: 'Выдать пропуск: Тест voter' })
  await admit.waitFor()
  // Without network nobody has given anything yet: a pass is shown once the server knows it.
  await offline(true)
  await desk.getByText('Нет связи').waitFor()
  await admit.click()
  await desk.getByText('1 действие ждёт сети').waitFor()
  expect(await desk.getByText(/^\w{4}-\w{4}$/).count()).toBe(0)
  await offline(false)
  const pass = (await desk.getByText(/^\w{4}-\w{4}$/).textContent()) ?? ''
  // The screen may be turned to the voter: nobody's name is on it.
  expect(await left(desk)).not.toContain('Тест voter')

  // The clock of this screen can be set.
  const { page, context, expects } = await people.person('terminal', 'small-projector', {
    path: `/rounds/${round.id}`,
    time: new Date(),
  })
  await page.goto(path)
  const asked = page.getByRole('textbox', { name: 'Пропуск' })
  const enter = async () => {
    await asked.fill(pass.toLowerCase().replace('-', ' '))
    await page.getByRole('button', { name: 'Войти в кабину' }).click()
    await page.getByRole('button', { name: 'Выбрать: Проект 2' }).click()
    await page.getByText('Можно выбрать ещё 2').waitFor()
  }
  const nothing = async (...secrets: (string | undefined)[]) => {
    await asked.waitFor()
    expect(await asked.inputValue()).toBe('')
    const all = await left(page)
    for (const secret of [pass, round.entries[1], ...secrets]) expect(all).not.toContain(secret)
  }

  // A pass that nobody has given opens nothing, and says what to do.
  expects(/422/)
  await asked.fill('AAAA-2222')
  await asked.press('Enter')
  await page.getByText('Попросите оператора дать новый').waitFor()

  await enter()
  await page.reload()
  await nothing()

  await enter()
  await context.clock.fastForward(95_000)
  await page.getByRole('alert').getByText('Вы ещё здесь?').waitFor()
  await context.clock.fastForward(30_000)
  await nothing()

  await enter()
  await page.getByRole('button', { name: 'Проверить' }).click()
  await page.getByRole('button', { name: 'Опустить бюллетень' }).click()
  await page.getByRole('heading', { name: 'Ваш голос принят' }).waitFor()
  const code = (await page.locator('[data-code]').textContent()) ?? ''
  expect(code).toMatch(/^\w{4}(-\w{4}){3}$/)
  const kept = await veche.sql<{ ballot: string }[]>`
    select ballot from round_open_ballot where round = ${round.id}`
  expect(kept.map(each => each.ballot)).toEqual(['{"votes":[[2,1]]}'])
  await page.goBack()
  await page.getByRole('heading', { name: aRoundPlan().title }).waitFor()
  expect(await left(page)).not.toContain(code)
  await page.goForward()
  await nothing(code)
})
