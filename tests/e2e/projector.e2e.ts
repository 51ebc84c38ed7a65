import { beforeAll, expect, test } from 'vitest'
import { openStage } from '../support/browser-stage.ts'
import { dialog, press } from '../support/browser-steps.ts'
import type { TestVeche } from '../support/veche.ts'

const stage = openStage()
const lamp = 'Не горит фонарь'
const pit = 'Яма у подъезда'

let moderator: { login: string; password: string }
let meeting: Awaited<ReturnType<TestVeche['meeting']>>
beforeAll(async () => {
  const { veche } = stage
  await veche.body('МУП «Горсвет»')
  moderator = await veche.person('moderator', { role: 'moderator' })
  meeting = await veche.meeting()
  for (const text of [lamp, pit]) await veche.system(meeting.stream, 'issues.raise-aloud', { text, category: 'yard' })
})

test('one key turns the console into the projector and back: a clicker turns its pictures, and half-written words stay', async () => {
  const { page } = await stage.people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: moderator,
  })
  const wall = page.getByRole('dialog', { name: 'Экран встречи' })
  await page.getByText(lamp).first().waitFor()
  await press(page, 'v')
  await page.getByLabel('Что сказали').fill('Нужен пандус у')
  await page.keyboard.press('F2')
  await wall.getByText('Участвуйте с телефона').first().waitFor()
  await page.keyboard.press('PageDown')
  await wall.getByRole('list', { name: 'Вопросы встречи' }).getByText(pit).waitFor()
  await page.keyboard.press('PageDown')
  await wall.getByText(lamp).waitFor()
  await page.keyboard.press('Escape')
  await wall.waitFor({ state: 'detached' })
  expect(await page.getByLabel('Что сказали').inputValue()).toBe('Нужен пандус у')
  await page.getByLabel('Что сказали').pressSequentially(' дома')
  await page.keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await press(page, 'f')
  await wall.waitFor()
  await page.keyboard.press('f')
  await wall.waitFor({ state: 'detached' })
  await page.getByText('Нужен пандус у дома').first().waitFor()
})

test('a projector window of the same laptop lives on without network, and is told the public view alone', async () => {
  const { veche, people } = stage
  const phone = veche.device()
  await phone.join(meeting.code)
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Не для всех глаз', category: 'other' })
  const { page, context, offline } = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: moderator,
  })
  await page.getByText('Не для всех глаз').waitFor()
  const screen = await context.newPage()
  await screen.goto(`/meetings/${meeting.id}/projector`)
  await screen
    .getByText(/участник/)
    .first()
    .waitFor()
  const told = screen.evaluate(
    () =>
      new Promise<string>(resolve => {
        new BroadcastChannel('veche-hall').onmessage = ({ data }) =>
          data.kind === 'hall' && resolve(JSON.stringify(data))
      }),
  )
  await press(page, '2')
  const words = await told
  expect(words).toContain(lamp)
  expect(words).not.toContain('Не для всех глаз')
  await offline(true)
  await screen.getByText('показывает этот ноутбук').waitFor()
  await offline(false)
  await screen.getByText('показывает этот ноутбук').waitFor({ state: 'detached' })
})
