import { expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { aCode, aVoter, choosing, openRound } from '../../rounds/voters.ts'

const stage = openStage()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('an elder of a TOS finds the vote among the news, and from there the turnout and the notice of their own territory', async () => {
  const { veche, people } = stage
  const tos = await veche.placeNamed('Набережный')
  const login = await veche.person('elder', { role: 'activist', place: tos })
  const elder = veche.device()
  await elder.signIn(login)
  await elder.send('city', 'people.follow-place', { place: tos, on: true })
  const round = await openRound(veche, { opensAt: inDays(1), closesAt: inDays(9), channels: ['online', 'paper'] })
  for (let n = 0; n < 5; n++) {
    const { device } = await aVoter(veche, `voter${n}`)
    await device.send(round.stream, 'rounds.cast-ballot', {
      receipt: aCode(),
      content: choosing(round.entries[0] ?? ''),
    })
  }

  const { page } = await people.person('elder', 'phone', { path: '/news', login })
  const own = page.getByRole('paragraph').filter({ hasText: 'ТОС «Набережный»' })
  await page.getByText('Голосование открыто').waitFor()
  await own.getByRole('link', { name: 'Сколько проголосовало' }).click()
  await page.waitForURL(`**/rounds/${round.id}/turnout?place=${tos}`)
  await page.getByRole('status').getByText('Проголосовало 5 человек').waitFor()
  expect(await page.getByLabel('Ваша территория').inputValue()).toBe(tos)
  expect(await page.getByText('По ТОС').count()).toBe(0)

  await page.goBack()
  await own.getByRole('link', { name: 'Объявление для подъезда' }).click()
  await page.waitForURL(`**/rounds/${round.id}/notice?place=${tos}`)
  await page.locator('main header').getByText('Набережный').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Напечатать' }).isVisible()).toBe(false)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1)

  // Whoever follows nothing there is shown the whole vote.
  const { page: other } = await people.person('other', 'desktop', {
    path: `/rounds/${round.id}`,
    login: await veche.person('other'),
  })
  await other.getByRole('button', { name: 'Следить', exact: true }).click()
  await other.getByRole('button', { name: 'Вы следите' }).waitFor()
  await other.getByText('Вы следите: новое появится').waitFor()
  await other.goto('/news')
  await other.getByRole('link', { name: 'Явка по территориям' }).click()
  await other.waitForURL(`**/rounds/${round.id}/turnout`)
})
