import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'

const stage = openStage()

const head = 'Ключ;Название;Территория;Состояние;Год;Источник;Конкурсный отбор;Голоса'
const choose = (page: Page, rows: readonly string[]) =>
  page
    .getByLabel('Файл со списком')
    .setInputFiles({ name: 'список.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\n')) })
const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })

test('a list of earlier years is looked over, put right, taken in once, and found by everybody as history with its source', async () => {
  const { veche, people } = stage
  await veche.meeting()
  const moderator = await veche.person('moderator', { role: 'moderator' })
  const { page } = await people.person('moderator', 'desktop', { path: '/initiatives', login: moderator })
  await page.getByRole('link', { name: 'Внести из файла' }).click()

  const idea = 'и-1;Скамейки у школы;Садовая, 8–14'
  const done = 'п-1;Каток на пустыре;Садовая, 8–14;выполнен;2023;город Соседний;Народный бюджет;263'
  const running = 'п-2;Тротуар к остановке;Садовая, 8–14;выполняется;2025;город Соседний'
  await choose(page, [idea, done.replace('город Соседний', ''), running])
  await page.getByText('Исправьте 2 ошибки').waitFor()
  await page.getByText('Строка 3: не сказано, откуда инициатива').waitFor()
  await page.getByText('Строка 4: состояние «выполняется»').waitFor()
  expect(await page.getByRole('button', { name: /^Внести \d/ }).count()).toBe(0)

  await choose(page, [idea, done, running])
  await page.getByText('Исправьте 1 ошибку').waitFor()
  await page.getByRole('button', { name: 'Пропустить их' }).click()
  await rowOf(page, 'Тротуар к остановке').getByText('ещё идёт, будет пропущено').waitFor()
  await rowOf(page, 'Каток на пустыре').getByText('будет добавлено').waitFor()
  await page.getByRole('button', { name: 'Внести 2 строки' }).click()
  await page.getByText('Внесено. Новых: 2, обновлено: 0.').waitFor()

  await choose(page, [idea, done])
  await page.getByText('Вносить нечего').waitFor()

  const { page: phone } = await people.person('reader', 'phone', { path: '/initiatives?show=over' })
  await phone.getByText('перенесено: город Соседний').waitFor()
  await phone.getByRole('link', { name: 'Каток на пустыре' }).click()
  await phone.getByRole('heading', { name: 'Перенесено из другого списка' }).waitFor()
  await phone.getByText('263 голоса').waitFor()
  await phone.getByText('Проект выполнен').waitFor()
  expect(await phone.getByText('Тротуар к остановке').count()).toBe(0)
})
