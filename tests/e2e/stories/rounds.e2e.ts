import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { untilKept } from '../../support/browser-steps.ts'
import { openStage } from '../../support/browser-stage.ts'
import { until } from '../../support/veche.ts'
import { aRoundPlan } from '../../rounds/a-round.ts'
import { aCode, choosing, openRound, putIntoRoll } from '../../rounds/voters.ts'
import { faultsOn } from '../every-screen.ts'

const stage = openStage()
const here = { name: 'a round', dialog: false } as const
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('a ballot is filled in on a phone, waits for the network, is cast once, replaced by its code, and found after the close', async () => {
  const { veche, people } = stage
  const round = await openRound(veche, { opensAt: inDays(1), closesAt: inDays(3) })
  const person = await veche.person('voter')
  await putIntoRoll(veche, [person.id])
  const booth = `/rounds/${round.id}/vote`
  const { page, offline } = await people.person('voter', 'phone', { path: booth, login: person, ownBrowser: true })
  const choose = (n: number) => page.getByRole('button', { name: `Выбрать: Проект ${n}` })
  const kept = async () =>
    (await veche.sql<{ ballot: string }[]>`select ballot from round_open_ballot where round = ${round.id}`).map(
      r => r.ballot,
    )

  await choose(2).click()
  await choose(4).click()
  await page.getByText('Можно выбрать ещё 1').waitFor()
  const order = await page.getByRole('heading', { level: 3 }).allTextContents()
  expect(await faultsOn(page, here)).toEqual([])

  // Nobody else's vote touches what is being filled in, and a reload brings it back in the same order.
  await page.reload()
  await page.getByText('Можно выбрать ещё 1').waitFor()
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(order)
  expect(await choose(4).getAttribute('aria-pressed')).toBe('true')
  await choose(5).click()
  // One too many can be reached, says why it does nothing, and does nothing.
  expect(await choose(1).getAttribute('aria-disabled')).toBe('true')
  await choose(1).press('Enter')
  expect(await choose(1).getAttribute('aria-pressed')).toBe('false')
  await choose(5).click()
  await untilKept(page)

  await offline(true)
  await page.getByRole('button', { name: 'Проверить' }).click()
  await page.getByRole('heading', { name: 'Проверьте свой выбор' }).waitFor()
  await page.goBack()
  await page.getByText('Можно выбрать ещё 1').waitFor()
  await page.getByRole('button', { name: 'Проверить' }).click()
  await page.getByRole('heading', { name: 'Проверьте свой выбор' }).waitFor()
  expect(await faultsOn(page, here)).toEqual([])
  await page.getByRole('button', { name: 'Опустить бюллетень' }).click()
  await page.getByText('Бюллетень ждёт сети').waitFor()
  expect(await kept()).toEqual([])

  await offline(false)
  await page.getByRole('heading', { name: 'Ваш голос принят' }).waitFor()
  const code = (await page.locator('[data-code]').textContent()) ?? ''
  expect(code).toMatch(/^\w{4}(-\w{4}){3}$/)
  expect(await kept()).toEqual(['{"votes":[[2,1],[4,1]]}'])
  expect(await faultsOn(page, here)).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(round.entries[1])
  await page.reload()
  await page.getByText(code).waitFor()

  const other = await people.person('by code', 'phone', { path: `${booth}?change`, ownBrowser: true })
  const asked = other.page.getByRole('textbox', { name: 'Контрольный код' })
  const again = other.page.getByRole('button', { name: 'Выбрать заново' })
  const replace = other.page.getByRole('button', { name: 'Заменить бюллетень' })
  await asked.fill('AAAA-BBBB-CCCC-DDDD')
  await again.click()
  await other.page.getByRole('button', { name: 'Выбрать: Проект 3' }).click()
  await other.page.getByRole('button', { name: 'Проверить' }).click()
  await replace.click()
  await other.page.getByText('Бюллетеня с таким кодом нет').waitFor()
  // What was chosen is still there; and a replacement that waits for the network goes when the page is opened again.
  await asked.fill(code.toLowerCase().replaceAll('-', ' '))
  await again.click()
  await replace.waitFor()
  await untilKept(other.page)
  await other.offline(true)
  await replace.click()
  await other.page.getByText('Бюллетень ждёт сети').waitFor()
  await other.page.goto('about:blank')
  await other.offline(false)
  await other.page.goto(booth)
  await other.page.getByRole('heading', { name: 'Бюллетень заменён' }).waitFor()
  expect(await kept()).toEqual(['{"votes":[[3,1]]}'])

  // What is left unsent waits for the code it was filled in for, and is shown to nobody who comes with another.
  const comes = async (typed: string) => {
    await other.page.goto(`${booth}?change`)
    await asked.fill(typed)
    await again.click()
    await other.page.getByRole('button', { name: 'Выбрать: Проект 1' }).waitFor()
  }
  const first = other.page.getByRole('button', { name: 'Выбрать: Проект 1' })
  await comes('AAAA-BBBB-CCCC-DDDD')
  await first.click()
  await comes('AAAA-BBBB-CCCC-DDDD')
  expect(await first.getAttribute('aria-pressed')).toBe('true')
  await comes(code)
  expect(await first.getAttribute('aria-pressed')).toBe('false')

  await veche.sql`
    update round set closes_at = ${inDays(-0.01)}, plan = jsonb_set(plan, '{closesAt}', to_jsonb(${inDays(-0.01)}::text))
    where id = ${round.id}`
  await other.page.goto(`/rounds/${round.id}`)
  await other.page.getByText('итоги подведены').waitFor()
  await other.page.getByRole('textbox', { name: 'Контрольный код' }).fill(code)
  await other.page.getByRole('button', { name: 'Найти' }).click()
  await other.page.getByText('Бюллетень учтён').waitFor()
  await other.page.getByText('Контрольная сумма файла совпала с опубликованной.').waitFor()
  expect(await faultsOn(other.page, here)).toEqual([])
})

test('a district that was pressed by mistake is left again, and a ballot that is replaced stays in its own', async () => {
  const { veche, people } = stage
  const [north, south] = ['Север', 'Юг'].map(title => ({ id: v7(), title, budget: 500_000_00, places: [] }))
  const round = await openRound(veche, { opensAt: inDays(1), closesAt: inDays(3), districts: [north!, south!] })
  const person = await veche.person('undecided')
  await putIntoRoll(veche, [person.id])
  const booth = `/rounds/${round.id}/vote`
  const { page, expects } = await people.person('undecided', 'phone', { path: booth, login: person })
  const district = (title: string) => page.getByRole('button', { name: new RegExp(`^${title}`) })
  const choose = (n: number) => page.getByRole('button', { name: `Выбрать: Проект ${n}` })
  await district('Север').click()
  await choose(2).click()
  await page.getByRole('button', { name: 'Выбрать другой район' }).click()
  // What was chosen is not lost by looking elsewhere.
  await district('Север').click()
  expect(await choose(2).getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: 'Выбрать другой район' }).click()
  await district('Юг').click()
  await page.getByText('Выбрано: 0 проектов').waitFor()
  expect(await choose(2).count()).toBe(0)
  expect(await faultsOn(page, here)).toEqual([])

  const receipt = aCode()
  const content = { ...choosing(round.entries[1] ?? ''), district: north!.id }
  const device = veche.device()
  await device.signIn(person)
  expect(await device.send(round.stream, 'rounds.cast-ballot', { receipt, content })).toMatchObject({ ok: true })
  expects(/422/)
  await page.goto(`${booth}?change`)
  await page.getByRole('textbox', { name: 'Контрольный код' }).fill(receipt)
  await page.getByRole('button', { name: 'Выбрать заново' }).click()
  await district('Юг').click()
  await choose(1).click()
  await page.getByRole('button', { name: 'Проверить' }).click()
  await page.getByRole('button', { name: 'Заменить бюллетень' }).click()
  await page.getByText('Голосовать можно только в своём районе').waitFor()
  await district('Север').waitFor()
})

test('a paper ballot is entered where districts share one pot, and where each has its own', async () => {
  const { veche, people } = stage
  const districts = ['Север', 'Юг'].map(title => ({ id: v7(), title, budget: 500_000_00, places: [] }))
  const known = { opensAt: inDays(1), closesAt: inDays(3), districts }
  const { count } = aRoundPlan()
  const shared = await openRound(veche, { ...known, channels: ['paper'], count: { ...count, reserved: true } })
  const split = await openRound(veche, { ...known, channels: ['paper'] })
  const serials = [aCode(), aCode()]
  for (const [i, { stream }] of [shared, split].entries())
    await veche.system(stream, 'rounds.print-ballots', { serials: [serials[i]] })
  const login = await veche.person('reader', { role: 'moderator' })
  const { page } = await people.person('reader', 'desktop', { path: `/rounds/${shared.id}/desk`, login })
  const tick = (n: number) => page.getByRole('checkbox', { name: `${n}. Проект ${n}` })
  const enter = page.getByRole('button', { name: 'Записать' })
  const read = async () =>
    (
      await veche.sql<{ ballot: string }[]>`select ballot from round_sheet_entry order by serial = ${serials[1] ?? ''}`
    ).map(({ ballot }) => JSON.parse(ballot) as object)
  const serial = page.getByRole('textbox', { name: 'Номер бланка' })
  await serial.fill('ABC')
  await tick(1).check()
  await tick(2).check()
  await enter.click()
  await page.getByText('в нём 16 букв и цифр').waitFor()
  await serial.fill(serials[0] ?? '')
  await enter.click()
  await until('read', async () => (await read()).length === 1)

  await page.goto(`/rounds/${split.id}/desk`)
  await serial.fill(serials[1] ?? '')
  await tick(2).check()
  await page.getByRole('combobox', { name: 'Район' }).selectOption('Юг')
  await tick(1).check()
  await enter.click()
  await until('read', async () => (await read()).length === 2)
  const votes = { votes: [[1, 1]], district: districts[1]?.id }
  expect(await read()).toEqual([
    {
      votes: [
        [1, 1],
        [2, 1],
      ],
    },
    votes,
  ])
})
