import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { anAssembly } from '../../initiatives/an-assembly.ts'
import { readyDraft } from '../../initiatives/ready-draft.ts'
import { putIntoRoll } from '../../rounds/voters.ts'
import { openStage } from '../../support/browser-stage.ts'
import { dialog, setPolicy } from '../../support/browser-steps.ts'
import { faultsOn } from '../every-screen.ts'

const stage = openStage()
const here = { name: 'support', dialog: false } as const

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('a group opens its draft to support, a neighbour signs on a phone, two read a sheet, an assembly is counted, and it is submitted', async () => {
  const { veche, people } = stage
  for (const key of ['initiativeGroupPeople', 'initiativeSupportRequired'] as const) await setPolicy(veche, key, 1)
  await veche.server.relearn()
  const anna = await veche.person('anna', { role: 'resident' })
  const [first, second] = [
    await veche.person('first', { role: 'moderator' }),
    await veche.person('second', { role: 'moderator' }),
  ]
  const neighbour = await veche.person('neighbour')
  await putIntoRoll(veche, [neighbour.id])
  const [annas, firsts, seconds] = [veche.device(), veche.device(), veche.device()]
  await Promise.all([annas.signIn(anna), firsts.signIn(first), seconds.signIn(second)])
  const initiative = await readyDraft(veche, annas)
  const path = `/initiatives/${initiative}`

  const { page: leads } = await people.person('anna', 'desktop', { path, login: anna })
  expect(await leads.getByRole('button', { name: 'Внести проект' }).count()).toBe(0)
  await press(leads, 'Открыть сбор поддержки')
  await confirm(leads, 'Открыть сбор поддержки')
  await leads.getByText('Нужно ещё 50 подписей из 50').waitFor()

  const { page: phone } = await people.person('neighbour', 'phone', { path, login: neighbour })
  await press(phone, 'Подписать')
  await confirm(phone, 'Подписать')
  await phone.getByText('Вы подписали').waitFor()
  await line(leads, 'Подписи на сайте').getByText('1 из 50').waitFor()
  expect(await faultsOn(phone, here)).toEqual([])

  await annas.send('city', 'initiatives.print-sheets', { initiative, sheets: 1 })
  const reading = { initiative, sheet: 1, count: { valid: 8, invalid: [['twice', 1]] } }
  await seconds.send('city', 'initiatives.enter-sheet', reading)
  const { stream } = await anAssembly(veche, [firsts, seconds], { for: 31, against: 2 })
  await veche.system(stream, 'documents.approve-protocol', {})
  const { page: desk } = await people.person('operator', 'desktop', { path, login: first })
  await press(desk, 'Ввести: Лист № 1')
  await desk.getByLabel('Действительных строк').fill('8')
  await desk.getByLabel('Подписали дважды или ещё и на сайте').fill('1')
  await confirm(desk, 'Сохранить')
  await desk.getByText('Прочитано одинаково: лист учтён').waitFor()
  await line(phone, 'Подписи на листах').getByText('8 из 50').waitFor()

  // A mistake is found: the sheet counts no more, everybody reads why, and two read it anew.
  await press(desk, 'Открыть заново: Лист № 1')
  expect(await dialog(desk).getByRole('button', { name: 'Открыть заново' }).isDisabled()).toBe(true)
  await desk.getByLabel('Почему').fill('Одну строку прочли дважды')
  expect(await faultsOn(desk, { ...here, dialog: true })).toEqual([])
  await confirm(desk, 'Открыть заново')
  await line(phone, 'Подписи на листах').getByText('0 из 50').waitFor()
  await phone.getByText('Одну строку прочли дважды').waitFor()
  await phone.getByText('до этого считалось: 8 подписей').waitFor()
  await desk.getByText('действительны 8, недействительны 1; действительны 8, недействительны 1').waitFor()
  const anew = { ...reading, count: { valid: 7, invalid: [['twice', 2]] } }
  for (const device of [firsts, seconds]) await device.send('city', 'initiatives.enter-sheet', anew)
  await line(phone, 'Подписи на листах').getByText('7 из 50').waitFor()

  await press(desk, 'Засчитать голосование собрания')
  await desk.getByLabel('Голосование', { exact: true }).selectOption({ index: 1 })
  for (const [name, words] of [
    ['Жителей с 16 лет на территории', '100'],
    ['Зарегистрировано по листу регистрации', '33'],
    ['Председатель', 'Петрова А. И.'],
    ['Секретарь', 'Сидоров К. К.'],
    ['Счётчики, каждый с новой строки', 'Иванова М. М.'],
  ] as const)
    await desk.getByLabel(name, { exact: true }).fill(words)
  await desk.getByText('Кворума нет: нужно 34').waitFor()
  await confirm(desk, 'Засчитать')
  await desk.getByText('Кворума нет: зарегистрировано меньше').waitFor()
  await desk.getByLabel('Зарегистрировано по листу регистрации').fill('34')
  await confirm(desk, 'Засчитать')
  await dialog(desk).waitFor({ state: 'detached' })
  await desk.getByText('за 31, против 2').waitFor()
  expect(await faultsOn(desk, here)).toEqual([])

  await leads.getByText('Поддержка собрана').waitFor()
  await press(leads, 'Внести проект')
  await confirm(leads, 'Внести')
  await phone.getByText('внесён', { exact: true }).waitFor()
  await phone.getByText('Вы подписали').waitFor()
})
