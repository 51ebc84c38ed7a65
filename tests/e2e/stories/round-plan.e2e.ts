import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { roundStream } from '#shared/core/stream.ts'
import { aRoundPlan } from '../../rounds/a-round.ts'
import { openStage } from '../../support/browser-stage.ts'

const stage = openStage()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('what an officer is typing into a plan outlives what others do to the round, and nothing of theirs is written over unseen', async () => {
  const { veche, people } = stage
  const [id, other] = [v7(), v7()]
  const place = await veche.placeNamed('Садовая, 8–14')
  const plan = aRoundPlan({ place, opensAt: inDays(2), closesAt: inDays(5), channels: ['online'] })
  await veche.system(roundStream(id), 'rounds.plan-round', plan, id)
  const login = await veche.person('officer', { role: 'moderator' })
  const { page } = await people.person('officer', 'desktop', { path: `/rounds/${id}/desk`, login })
  const name = page.getByRole('textbox', { name: 'Название', exact: true }).first()
  const warning = page.getByRole('alert').filter({ hasText: 'условия отбора изменил кто-то другой' })
  const kept = async () =>
    (await veche.sql<{ title: string }[]>`select plan ->> 'title' as title from round where id = ${id}`)[0]?.title

  await name.fill('Двор мечты')
  const entry = { title: 'Лавки', sentence: 'Посидеть', cost: 100_000_00, category: 'yard' }
  await veche.system(roundStream(id), 'rounds.put-entry', entry, other)
  await page.getByText('Лавки').first().waitFor()
  expect(await name.inputValue()).toBe('Двор мечты')
  expect(await warning.count()).toBe(0)

  await veche.system(roundStream(id), 'rounds.change-round', { ...plan, title: 'Дворы 2027' })
  await warning.waitFor()
  expect(await name.inputValue()).toBe('Двор мечты')
  // Whoever types on has not seen theirs yet.
  await name.fill('Двор большой мечты')
  expect(await warning.count()).toBe(1)
  await warning.getByRole('button', { name: 'Показать новые условия' }).click()
  await expect.poll(() => name.inputValue()).toBe('Дворы 2027')

  await name.fill('Дворы и парки')
  await veche.system(roundStream(id), 'rounds.change-round', { ...plan, title: 'Дворы 2028' })
  await warning.getByRole('button', { name: 'Оставить мои правки' }).click()
  await warning.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  await expect.poll(kept).toBe('Дворы и парки')
  // What has been saved is everybody's: the next change of another is simply shown.
  await veche.system(roundStream(id), 'rounds.change-round', { ...plan, title: 'Дворы 2029' })
  await expect.poll(() => name.inputValue()).toBe('Дворы 2029')
  expect(await warning.count()).toBe(0)
})
