import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { payerCodeOf } from '#shared/initiatives/payer-code.ts'
import { thePayee } from '../../places/the-payee.ts'
import { isSupported } from '../../screens/in-procedure.ts'
import { openStage } from '../../support/browser-stage.ts'
import { dialog } from '../../support/browser-steps.ts'

const stage = openStage()

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()
const payer = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Плательщики' }).getByRole('listitem').filter({ hasText: name })
/** As it is read: spaces that do not break are spaces. */
const said = async (page: Page) => (await page.getByRole('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')

async function load(page: Page, rows: readonly string[]): Promise<void> {
  const buffer = Buffer.from(['Дата;Сумма;Назначение платежа;Номер', ...rows].join('\n'))
  await page.getByLabel('Файл выписки').setInputFiles({ name: 'bank.csv', mimeType: 'text/csv', buffer })
}

test('residents pledge, pay by a slip and by a bank’s list, a mistake is put right, the rest goes back to the kopeck, and the public sees sums alone', async () => {
  const { veche, people } = stage
  const { sql, system } = veche
  const keeper = await veche.person('keeper', { role: 'moderator' })
  const anna = await veche.person('anna', { role: 'resident' })
  const yard = await veche.placeNamed('Садовая, 8–14')
  const initiative = v7()
  await isSupported({ sql, system, yard, now: () => veche.now() }, initiative)
  await system('city', 'places.set-payee', { payee: thePayee })
  const path = `/initiatives/${initiative}`
  const { page: phone } = await people.person('anna', 'phone', { path, login: anna, time: veche.now() })
  const { page: desk } = await people.person('keeper', 'desktop', { path, login: keeper, time: veche.now() })
  const { page: street } = await people.person('passer-by', 'phone', { path, time: veche.now() })

  await press(phone, 'Пообещать взнос')
  await dialog(phone).getByLabel('Сумма, ₽').fill('12 500 ₽ и ещё')
  await dialog(phone).getByText('Напишите сумму в рублях: «1 500» или «1 500,50»').waitFor()
  await dialog(phone).getByLabel('Сумма, ₽').fill('1 500,50 ₽')
  await confirm(phone, 'Пообещать')
  await phone.getByRole('link', { name: 'Квитанция с QR-кодом' }).click()
  await phone.getByText(thePayee.account).waitFor()
  const [{ code: annas }] = await sql<[{ code: string }]>`select code from initiative_payer`
  expect((await said(phone)).replaceAll(' ', '')).toContain(annas)
  await phone.goBack()

  // Somebody who has no account pays by a code that was given out.
  await press(desk, 'Выдать код плательщика')
  await dialog(desk).getByLabel('Кто платит').fill('Мария Ивановна, Садовая, 8')
  await confirm(desk, 'Выдать код')
  await payer(desk, 'Мария Ивановна').waitFor()
  const [{ code: marias }] = await sql<[{ code: string }]>`select code from initiative_payer where words is not null`
  await press(desk, 'Записать платёж')
  await confirm(desk, 'Записать')
  await dialog(desk).getByText('Выберите плательщика').last().waitFor()
  await dialog(desk).getByLabel('Плательщик').selectOption(marias)
  await dialog(desk).getByLabel('Сумма, ₽').fill('10000')
  await confirm(desk, 'Записать')
  await payer(desk, 'Мария Ивановна').getByText('10 000 ₽').first().waitFor()

  const on = veche.now().toISOString().slice(0, 10)
  const strange = payerCodeOf(7)
  const rows = [
    `${on};500,50;Взнос, код ${annas};1`,
    `${on};300;Взнос, код ${strange};2`,
    `${on};7,77;Пожертвование;3`,
    `${on};сто;${annas};4`,
  ]
  await press(desk, 'Загрузить выписку банка')
  await load(desk, rows)
  await dialog(desk).getByText('№ 1 «Освещение дорожки к остановке»').first().waitFor()
  await dialog(desk).getByText('Тест anna').first().waitFor()
  await dialog(desk).getByText('не понятна сумма').waitFor()
  await confirm(desk, 'Записать 1 платёж')
  await desk.getByText('Записано: 1 платёж, 2 строки без плательщика').waitFor()
  await dialog(desk).getByLabel('Верный код для строки 3').fill(strange)
  await dialog(desk).getByText('Такого кода нет ни у одного проекта, платежи которого вы ведёте').waitFor()
  await dialog(desk)
    .getByLabel('Верный код для строки 3')
    .fill(`${marias.slice(0, 3)} ${marias.slice(3)}`)
  await dialog(desk).getByText('«Освещение дорожки к остановке», Мария Ивановна').waitFor()
  await confirm(desk, 'Записать 1 платёж')
  await dialog(desk).getByText('1 строка без плательщика').waitFor()
  await confirm(desk, 'Вернуться')
  // The same list once more: what was put right is known too.
  await press(desk, 'Загрузить выписку банка')
  await load(desk, rows)
  await dialog(desk).getByText('Уже записано раньше: 2 платежа').waitFor()
  expect(await dialog(desk).getByRole('button', { name: 'Записать', exact: true }).isDisabled()).toBe(true)
  await confirm(desk, 'Вернуться')

  // A nought too many.
  await payer(desk, 'Мария Ивановна').getByRole('button', { name: 'Исправить' }).first().click()
  await dialog(desk).getByLabel('Сумма, ₽').fill('1000')
  await confirm(desk, 'Исправить')
  await dialog(desk).getByText('Напишите причину').waitFor()
  await dialog(desk).getByLabel('Причина').fill('Лишний ноль')
  await confirm(desk, 'Исправить')
  await payer(desk, 'Мария Ивановна').getByText('было 10 000 ₽').waitFor()
  await street.getByText('1 800,50 ₽ из 62 000 ₽ · 2 плательщика').waitFor()

  // It costs less than was planned: a part of the payments goes back.
  await sql`update initiative set state = 'done', spent = 80000000 where id = ${initiative}`
  await desk.reload()
  // Another keeper was quicker: why the window has gone is said.
  await press(desk, 'Подвести итог')
  await dialog(desk).getByLabel('Потрачено из платежей, ₽').fill('1 000')
  await system('city', 'initiatives.settle-payments', { initiative, used: 100_000 })
  await desk.getByText('Пока окно было открыто, с проектом уже сделали следующий шаг').waitFor()
  await system('city', 'initiatives.withdraw-settlement', { initiative, reason: 'Не та сумма' })
  await press(desk, 'Подвести итог')
  await dialog(desk).getByLabel('Потрачено из платежей, ₽').fill('1 200,33')
  await confirm(desk, 'Подвести итог')
  await payer(desk, 'Тест anna').getByText('166,83 ₽').waitFor()
  await payer(desk, 'Мария Ивановна').getByText('433,34 ₽').waitFor()
  await payer(desk, 'Тест anna').getByRole('button', { name: 'Возвращено' }).click()
  await confirm(desk, 'Отметить')
  await phone.getByText('Вам вернули 166,83 ₽').waitFor()
  await street.reload()
  await street.getByText('к возврату').waitFor()
  const words = await said(street)
  for (const sum of ['1 200,33 ₽', '166,83 ₽', '433,34 ₽']) expect(words).toContain(sum)
  for (const told of ['Мария', 'Тест anna', annas, 'Лишний ноль'])
    expect(words.replaceAll(' ', '')).not.toContain(told.replaceAll(' ', ''))
})
