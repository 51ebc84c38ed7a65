import { randomBytes } from 'node:crypto'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { receiptOf } from '#shared/rounds/receipt.ts'
import { openStage } from '../../support/browser-stage.ts'
import type { TestVeche } from '../../support/veche.ts'
import { openRound, type OpenRound } from '../../rounds/voters.ts'
import { untilCounted } from '../../rounds/a-counted.ts'
import { faultsOn } from '../every-screen.ts'

const stage = openStage()
const here = { name: 'the count', dialog: false } as const
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** By votes 5, 4 and 1 win, which is the whole million; by Equal Shares 5, 1 and 2. */
const wishes = [[5, 4, 1], [5, 4, 1], [5, 4, 1], [5, 4], [5, 4], [5], [2], [2, 3]]

/** Puts the ballots of the wishes into a round that is open, and waits until it is counted; answers with the codes. */
async function countedBy(veche: TestVeche, { id }: OpenRound): Promise<readonly string[]> {
  const codes = wishes.map(() => receiptOf(randomBytes(10)))
  for (const [at, wish] of wishes.entries()) {
    const ballot = JSON.stringify({ votes: wish.map(n => [n, 1]) })
    await veche.sql`insert into round_open_ballot (round, receipt, ballot) values (${id}, ${codes[at] ?? ''}, ${ballot})`
    await veche.sql`
      insert into round_roll (round, n, person, channel, link)
      values (${id}, ${at + 1}, ${v4()}, 'online', ${'0'.repeat(64)})`
  }
  const over = inDays(-0.01)
  await veche.sql`
    update round set closes_at = ${over}, plan = jsonb_set(plan, '{closesAt}', to_jsonb(${over}::text)) where id = ${id}`
  await untilCounted(veche, id)
  return codes
}

test('a resident sees why one project won and another lost, plays what would have been, counts again, finds their ballot; a file that was tampered with is found out', async () => {
  const { veche, people } = stage
  const round = await openRound(veche, {
    opensAt: inDays(1),
    closesAt: inDays(3),
    count: {
      rule: 'greedy',
      utility: 'count',
      completion: 'none',
      exhaustive: false,
      ties: ['most-votes', 'lower-cost', 'id'],
      comparison: true,
      whatIf: true,
    },
  })
  const codes = await countedBy(veche, round)
  const { page } = await people.person('resident', 'phone', { path: `/rounds/${round.id}` })

  // Why they won.
  await page.getByRole('link', { name: 'Почему победили именно они' }).click()
  const card = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await card('Проект 5').getByText('Голосов: 6. Больше нет ни у кого из оставшихся.').waitFor()
  await card('Проект 1').getByText('1 000 000 ₽ из 1 000 000 ₽').waitFor()
  // Why another lost, and what it would have taken.
  await card('Проект 2').getByText('Когда до него дошла очередь, в бюджете не хватило 200 000 ₽.').waitFor()
  await card('Проект 2').getByText('Победил бы, если бы набрал ещё 3 голоса').waitFor()
  expect(await faultsOn(page, here)).toEqual([])
  await page.getByRole('button', { name: 'Таблицей' }).click()
  await page.getByRole('row').filter({ hasText: 'Проект 2' }).getByText('набрал ещё 3 голоса').waitFor()
  expect(await faultsOn(page, here)).toEqual([])

  // What would have been: said to be no result.
  await page.getByRole('link', { name: 'К итогам' }).click()
  await page.getByRole('link', { name: 'А что, если считать иначе?' }).click()
  await page.getByText('Это не результат').waitFor()
  await page.getByText('Победители те же, что и на самом деле.').waitFor()
  await page.getByRole('combobox', { name: 'Правило подсчёта' }).selectOption({ label: 'Метод равных долей' })
  await page.getByRole('listitem').filter({ hasText: 'Проект 2' }).getByText('только здесь').waitFor()
  await page.getByRole('heading', { name: 'Победили на самом деле, а здесь нет' }).waitFor()
  expect(await faultsOn(page, here)).toEqual([])
  await page.getByRole('link', { name: 'Настоящие итоги' }).click()

  // Counted again on this phone, and the own ballot found.
  const recount = page.getByRole('button', { name: 'Пересчитать в этом браузере' })
  await recount.click()
  await page.getByText('Сошлось: получились те же победители (3).').waitFor()
  const code = page.getByRole('textbox', { name: 'Контрольный код' })
  const find = page.getByRole('button', { name: 'Найти' })
  await code.fill((codes[7] ?? '').toLowerCase())
  await find.click()
  await page.getByText('Бюллетень учтён').waitFor()
  const ballot = page.getByRole('status').filter({ hasText: 'Бюллетень учтён' }).getByRole('listitem')
  expect(await ballot.allTextContents()).toEqual(['2. Проект 2', '3. Проект 3'])
  expect(await faultsOn(page, here)).toEqual([])

  // Somebody has changed three published ballots.
  await veche.sql`update round_file set file = replace(file, '5,4,1', '2,3,1') where round = ${round.id}`
  const other = await people.person('another', 'phone', { path: `/rounds/${round.id}` })
  await other.page.getByRole('button', { name: 'Пересчитать в этом браузере' }).click()
  await other.page.getByText('Не сошлось: победители получились другие! Сообщите комиссии.').waitFor()
  await other.page
    .getByText('Файл бюллетеней не совпал с опубликованной контрольной суммой. Сообщите комиссии.')
    .waitFor()
  await other.page.getByRole('link', { name: 'Почему победили именно они' }).click()
  await other.page.getByRole('alert').getByText('не совпал с опубликованной контрольной суммой').waitFor()
})
