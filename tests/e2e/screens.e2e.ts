import { v7 } from 'uuid'
import { addDays } from '#shared/core/calendar.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from '../support/browser-stage.ts'
import { column, dialog, joinFrom, press, raise } from '../support/browser-steps.ts'
import { aFullTown, type FullTown } from '../support/browser-town.ts'

const stage = openStage()
let town: FullTown
beforeAll(async () => {
  town = await aFullTown(stage.veche)
})

/** What somebody types who would like to see what happens. */
const evil = (where: string): string =>
  `<img src=x onerror="alert('${where}')"><script>alert('${where}')</script> ${where}`

test('scripts in every free text come out as text', async () => {
  const { people } = stage
  const { meeting, task } = await anEvilMeeting()
  const phone = await people.person('phone', 'phone', { path: `/m/${meeting.code}` })
  await phone.page.getByRole('textbox').fill(evil('name of a resident'))
  await joinFrom(phone.page, 'Лесная, 1')
  await raise(phone.page, evil('issue'), 'Двор')
  await reads(phone.page, ['issue', 'spoken issue', 'poll', 'meeting place'])

  const moderator = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: town.moderator,
  })
  const { page } = moderator
  await reads(page, ['issue', 'spoken issue', 'instruction', 'body', 'agenda'])
  await page.getByRole('button', { name: 'Контакт: показать' }).first().click()
  await reads(page, ['name of a speaker'])
  await page.getByText('<b>1</b>').waitFor()
  await press(page, 'a')
  await column(page, 'Вопросы по рейтингу').getByText(evil('issue')).waitFor()
  await column(page, 'Входящие').getByText('Скрытые: 1').click()
  await page.getByRole('button', { name: 'Показать текст' }).click()
  await reads(page, ['hidden issue', 'reason'])

  const hall = await people.person('hall', 'projector', { path: `/meetings/${meeting.id}/projector` })
  for (const [key, says] of [
    ['1', 'meeting'],
    ['2', 'spoken issue'],
    ['3', 'issue'],
    ['4', 'poll'],
    ['5', 'instruction'],
  ] as const) {
    await press(page, key)
    await reads(hall.page, [says])
  }
  const map = await people.person('passer-by', 'desktop', { path: `/?item=${task}` })
  await reads(map.page, ['instruction', 'body', 'progress', 'report', 'returned'])
  await map.page.goto(`/meetings/${meeting.id}`)
  await reads(map.page, ['meeting', 'meeting place', 'agenda', 'spoken issue', 'poll'])
  const desk = await people.person('controller', 'desktop', { path: `/desk?task=${task}`, login: town.controller })
  await reads(desk.page, ['instruction', 'body', 'progress', 'report', 'returned'])
  const admin = await people.person('admin', 'desktop', { path: '/people', login: town.admin })
  await reads(admin.page, ['person'])
})

/** Everything on the page that says these words says them as they were typed, and nothing in them has come alive. */
async function reads(page: Page, words: readonly string[]): Promise<void> {
  for (const where of words) await page.getByText(evil(where)).filter({ visible: true }).first().waitFor()
  expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0)
}

/** A meeting in which everybody types scripts. */
async function anEvilMeeting() {
  const { veche } = stage
  const id: Id = v7()
  const stream = meetingStream(id)
  const plan = {
    kind: 'yard',
    title: evil('meeting'),
    place: await veche.placeNamed('Лесная, 1–3'),
    address: evil('meeting place'),
    startsAt: veche.now().toISOString(),
    agenda: [{ text: evil('agenda') }],
  }
  await veche.system(stream, 'meetings.plan-meeting', plan, id)
  await veche.system(stream, 'meetings.open-meeting', {})
  const speaker = { name: evil('name of a speaker'), phone: '<b>1</b>' }
  const issue = await veche.system(stream, 'issues.raise-aloud', {
    text: evil('spoken issue'),
    category: 'yard',
    ...speaker,
  })
  const hidden = await veche.system(stream, 'issues.raise-aloud', { text: evil('hidden issue'), category: 'yard' })
  await veche.system(stream, 'issues.hide-issue', { issue: hidden, reason: evil('reason') })
  const body = await veche.body(evil('body'), ['animals'])
  const deadline = addDays(veche.now().toISOString().slice(0, 10), 20)
  const wording = { text: evil('instruction'), body, deadline }
  const instruction = await veche.system(stream, 'meetings.prepare-instruction', wording)
  await veche.system(stream, 'tasks.give-instruction', { instruction })
  const [row] = await veche.sql<{ id: Id; code: string }[]>`
    select task.id, code from task join meeting on meeting.id = task.meeting where meeting.id = ${id}`
  const task = row?.id ?? ''
  await veche.system('city', 'tasks.accept-task', { task })
  await veche.system('city', 'tasks.report-progress', { task, text: evil('progress'), photos: [] })
  await veche.system('city', 'tasks.report-done', { task, text: evil('report'), photos: [] })
  await veche.system('city', 'tasks.return-task', { task, text: evil('returned'), deadline })
  await veche.system(stream, 'votes.start-poll', {
    title: evil('poll'),
    mode: 'taps',
    points: 1,
    visibility: 'live',
    options: [issue],
  })
  await veche.system('city', 'people.create-person', { login: 'evil', name: evil('person') })
  return { meeting: { id, code: row?.code ?? '' }, task }
}

test('a double click does once what one click does', async () => {
  const { people, database, veche } = stage
  const meeting = await veche.meeting()
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Темно', category: 'lighting' })
  const { page } = await people.person('resident', 'desktop', { path: `/m/${meeting.code}` })
  await page.getByRole('button', { name: 'Садовая, 8' }).dblclick()
  await page.getByRole('button', { name: 'Поддержать: Темно' }).dblclick()
  await page.getByRole('button', { name: 'Поддержано: Темно' }).waitFor()
  await page.getByRole('button', { name: 'Поднять вопрос' }).dblclick()
  await page.getByRole('textbox', { name: 'Что случилось' }).fill('Скользко')
  await page.getByRole('button', { name: 'Снег и наледь' }).dblclick()
  await page.getByRole('button', { name: 'Отправить вопрос' }).dblclick()
  await page.getByText('отправлено, ждёт ведущего').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/m/${meeting.code}`)

  const moderator = await people.person('moderator', 'desktop', {
    path: `/meetings/${meeting.id}/console`,
    login: town.moderator,
  })
  await column(moderator.page, 'Входящие').getByRole('button', { name: 'Принять' }).dblclick()
  await press(moderator.page, 'p')
  const form = column(moderator.page, /^Поручение/)
  await form.getByRole('button', { name: 'Объявить' }).dblclick()
  await form.getByText('Объявленные').waitFor()
  await moderator.page.getByRole('button', { name: 'Начать рейтинг' }).dblclick()
  await dialog(moderator.page).getByRole('button', { name: 'Начать рейтинг' }).dblclick()
  await moderator.page.getByText('идёт', { exact: true }).waitFor()
  const [counts] = await database.sql`
    select (select count(*)::int from participant where meeting = ${meeting.id}) participants,
      (select count(*)::int from issue_support where issue = ${issue}) supports,
      (select count(*)::int from issue where meeting = ${meeting.id} and text = 'Скользко') issues,
      (select count(*)::int from task where meeting = ${meeting.id}) tasks,
      (select count(*)::int from poll where meeting = ${meeting.id}) polls`
  expect(counts).toEqual({ participants: 1, supports: 1, issues: 1, tasks: 1, polls: 1 })
})

test('the back button closes what lies over the page, and does nothing twice', async () => {
  const { people, database } = stage
  const { page } = await people.person('phone', 'phone', { path: `/m/${town.meeting.code}` })
  await joinFrom(page, 'Садовая, 14')
  await page.getByRole('button', { name: 'Поднять вопрос' }).click()
  await page.getByRole('textbox', { name: 'Что случилось' }).fill('Ещё не решил, о чём')
  await page.goBack()
  await page.getByRole('button', { name: 'Поднять вопрос' }).click()
  expect(await page.getByRole('textbox', { name: 'Что случилось' }).inputValue()).toBe('Ещё не решил, о чём')
  await page.getByRole('textbox', { name: 'Что случилось' }).fill('Нет урны')
  await page.getByRole('button', { name: 'Мусор и уборка' }).click()
  await page.getByRole('button', { name: 'Отправить вопрос' }).click()
  await page.getByText('отправлено, ждёт ведущего').waitFor()
  // «Назад» pressed twice does not leave the meeting.
  await page.getByRole('button', { name: 'Поднять вопрос' }).click()
  await page.getByRole('button', { name: 'Назад' }).dblclick()
  await page.getByText('отправлено, ждёт ведущего').waitFor()
  await page.goForward()
  expect(await page.getByRole('textbox', { name: 'Что случилось' }).inputValue()).toBe('')
  await page.goBack()
  await page.getByText('Нет урны').waitFor()
  const [sent] = await database.sql`select count(*)::int from issue where text = 'Нет урны'`
  expect(sent).toEqual({ count: 1 })
})

test('the address of the public map brings back view, filters and choice', async () => {
  const { people } = stage
  const { page } = await people.person('resident', 'desktop')
  await page.getByRole('button', { name: /^поручено: / }).click()
  await page.getByRole('button', { name: 'Фильтры' }).click()
  await page.getByRole('combobox', { name: 'Тема' }).selectOption({ label: 'Освещение' })
  await page.getByRole('listitem').filter({ hasText: '№ 1/1' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Приблизить' }).click()
  await expect.poll(() => page.url()).toMatch(/map=.*item=.*state=given.*category=lighting/)
  const view = () => page.locator('.leaflet-container').evaluate(map => map.getBoundingClientRect().width)
  expect(await view()).toBeGreaterThan(0)
  const shared = page.url()

  const friend = await people.person('friend', 'desktop', { path: shared.slice(stage.veche.url.length) })
  await friend.page.getByRole('button', { name: /^поручено: /, pressed: true }).waitFor()
  await friend.page.getByRole('listitem').getByRole('button', { expanded: true }).waitFor()
  await friend.page.getByRole('button', { name: '1 фильтр' }).click()
  expect(await friend.page.getByRole('combobox', { name: 'Тема' }).inputValue()).toBe('lighting')
  await friend.page.waitForTimeout(500)
  expect(friend.page.url()).toBe(shared)

  // One step back takes away the choice and leaves the filters.
  await page.goBack()
  await page.getByRole('listitem').getByRole('button', { expanded: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^поручено: /, pressed: true }).waitFor()
})
