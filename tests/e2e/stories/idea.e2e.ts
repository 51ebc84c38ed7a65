import { test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'

const stage = openStage()

test('a question becomes an idea with a tap of the moderator, a resident supports it, and each leads to the other', async () => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const text = 'Поставьте сетку для волейбола у школы'
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text, category: 'yard' })
  const moderator = await veche.person('moderator', { role: 'moderator' })
  const resident = await veche.person('resident', { role: 'resident' })

  const { page: staff } = await people.person('moderator', 'desktop', { path: `/?item=${issue}`, login: moderator })
  await staff.getByRole('link', { name: 'Сделать из вопроса инициативу' }).click()
  await staff.getByLabel('Название').fill('Сетка для волейбола')
  await staff.getByRole('button', { name: 'Сделать', exact: true }).click()
  await staff.getByRole('heading', { name: 'Сетка для волейбола' }).waitFor()
  await staff.getByRole('link', { name: `«${text}»` }).click()
  await staff.getByRole('link', { name: 'Сетка для волейбола' }).waitFor()

  const { page } = await people.person('resident', 'phone', { path: '/initiatives', login: resident })
  await page.getByRole('button', { name: 'Поддержать: Сетка для волейбола' }).click()
  await page.getByRole('button', { name: 'Поддержано: Сетка для волейбола' }).waitFor()
  await page.getByText('поддержал 1 человек').waitFor()
})
