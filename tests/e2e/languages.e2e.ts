import type { Id } from '#shared/core/value.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from '../support/browser-stage.ts'
import { dialog, joinFrom, press } from '../support/browser-steps.ts'
import { aFullTown, type FullTown } from '../support/browser-town.ts'

const stage = openStage()
let town: FullTown
let over: Id
let data: string[]
beforeAll(async () => {
  town = await aFullTown(stage.veche)
  over = await aPublishedMeeting()
  data = await whatPeopleWrote()
})

type Language = 'RU' | 'EN'

/** The deeds on an issue of the console that open a dialog. */
const deeds: Record<Language, readonly string[]> = {
  RU: ['Разъяснено', 'Ответить письменно', 'Вне полномочий', 'Объединить с…', 'Изменить', 'Скрыть…'],
  EN: ['Explained', 'Answer in writing', 'Outside our powers', 'Join with…', 'Edit', 'Hide…'],
}

test.each<[Language, string, RegExp]>([
  ['EN', 'Russian', /[а-яё]+/gi],
  // Short ones are keys, codes and units; the longer ones below belong to both languages.
  ['RU', 'English', /\b(?!localhost|Enter|Ctrl|Shift|JPEG|DOCX|XLSX|WebP|English|veche)[a-z]{4,}/gi],
])('what is read in %s has no %s in it', async (language, _other, foreign) => {
  const { people } = stage
  const found: string[] = []
  const look = async (page: Page, path: string, sign?: string | RegExp) => {
    await page.goto(path)
    const shown = sign ? page.getByText(sign) : page.getByRole('heading', { level: 1 })
    await shown.filter({ visible: true }).first().waitFor()
    await read(page, path)
  }
  const read = async (page: Page, path: string) => {
    for (const line of await page.evaluate(wordsOn)) {
      const own = data.reduce((left, each) => left.replaceAll(each, ' '), line.replaceAll(/https?:\S+/g, ' '))
      for (const word of own.match(foreign) ?? []) found.push(`${path}: «${word}» in «${line}»`)
    }
  }
  /** What opens over the page by a deed, where something does; then it is closed again. */
  const inDialog = async (page: Page, open: () => Promise<unknown>) => {
    await open()
    await dialog(page).waitFor()
    await read(page, await dialog(page).first().innerText())
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  }
  const sit = async (name: string, login?: FullTown['moderator']) => {
    const someone = await people.person(name, 'desktop', { path: '/meetings', login })
    await someone.page.getByRole('button', { name: language, exact: true }).click()
    await someone.page.locator(`html[lang=${language.toLowerCase()}]`).waitFor()
    return someone.page
  }

  const { meeting, task } = town
  const resident = await sit('resident')
  await look(resident, '/', 'МУП «Горсвет»')
  await look(resident, `/?item=${task}`, '1/1')
  await look(resident, `/?place=${town.yard}`, 'Садовая, 8–14')
  await look(resident, '/meetings', 'Садовая, 8–14')
  await look(resident, `/meetings/${meeting.id}`, 'Нужен пандус у аптеки')
  await look(resident, '/login', language === 'RU' ? 'Пароль' : 'Password')
  await look(resident, '/nothing', language === 'RU' ? 'Такой страницы нет' : /page/i)
  await look(resident, '/m', language === 'RU' ? 'Присоединиться' : /Join/i)
  await look(resident, `/m/${meeting.code}`, 'Садовая, 10')
  await joinFrom(resident, 'Садовая, 10', language === 'RU' ? 'Поднять вопрос' : /Raise/)
  await look(resident, `/m/${meeting.code}`, 'Нужен пандус у аптеки')
  await look(resident, `/m/${meeting.code}?over=raise`, language === 'RU' ? 'Отправить вопрос' : /Send/)
  await look(resident, `/meetings/${meeting.id}/projector`, meeting.code.slice(0, 3))
  await look(resident, '/meetings/ask')
  await look(resident, `/meetings/${over}`, 'Темно у подъезда')
  await look(resident, `/meetings/${over}/replay`)
  const moderator = await sit('moderator', town.moderator)
  await look(moderator, `/meetings/${meeting.id}/console`, 'Нужен пандус у аптеки')
  await moderator.getByRole('button', { name: town.open, pressed: false }).first().click()
  await read(moderator, 'console with a chosen issue')
  const buttons = moderator.getByRole('listitem').filter({ hasText: town.open }).getByRole('button')
  for (const name of deeds[language])
    await inDialog(moderator, () =>
      buttons
        .and(moderator.getByRole('button', { name, exact: true }))
        .first()
        .click(),
    )
  for (const key of ['v', 's', '?']) await inDialog(moderator, () => press(moderator, key))
  await press(moderator, 'p')
  await read(moderator, 'console with an instruction')
  for (const [path, sign] of [
    ['voice'],
    ['cards'],
    ['poster'],
    ['protocol', 'МУП «Горсвет»'],
    ['protocol/print', 'МУП «Горсвет»'],
    ['edit'],
  ] as const)
    await look(moderator, `/meetings/${meeting.id}/${path}`, sign)
  await look(moderator, `/meetings/${over}/results-poster`)
  await look(await sit('head', town.moderator), `/meetings/${meeting.id}/prompter`, 'Нужен пандус у аптеки')
  await look(await sit('planner', town.moderator), '/meetings/new', language === 'RU' ? 'Повестка' : /Agenda/)
  await look(await sit('executor', town.executor), `/desk?task=${task}`, '1/1')
  await look(await sit('controller', town.controller), `/desk?task=${town.reported}`, '1/2')
  const admin = await sit('admin', town.admin)
  await look(admin, '/people', 'Тест moderator')
  await look(admin, '/settings', language === 'RU' ? 'Рабочий календарь' : 'Working calendar')
  expect(found).toEqual([])
})

/** A meeting whose results are published: with a recording and a poster of its results. */
async function aPublishedMeeting(): Promise<Id> {
  const { veche } = stage
  const { id, stream } = await veche.meeting('Лесная, 1–3')
  const issue = await veche.system(stream, 'issues.raise-aloud', { text: 'Темно у подъезда', category: 'lighting' })
  const outcome = { kind: 'explained', text: 'Лампу заменят' }
  await veche.system(stream, 'issues.set-outcome', { issue, outcome })
  await veche.system(stream, 'meetings.close-meeting', { leaveIssues: false })
  await veche.system(stream, 'documents.approve-protocol', {})
  return id
}

/** Every line that is read or said on the page, but for what says which language it is in. */
function wordsOn(): string[] {
  const lines: string[] = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    if (!element || element.closest('script, style, [lang]:not(html)')) continue
    if (node instanceof Element)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) lines.push(node.getAttribute(name) ?? '')
    else if (element.checkVisibility()) lines.push(node.textContent ?? '')
  }
  return [document.title, ...lines].map(line => line.trim()).filter(Boolean)
}

/** Everything that people, not the program, have written: the longest first, so that no part of it is left over. */
async function whatPeopleWrote(): Promise<string[]> {
  const rows = await stage.database.sql<{ words: string | null }[]>`
    select name as words from town union select time_zone from town union select attribution from town union select name from place
    union select details ->> 'chair' from place union select address from building union select name from body
    union select name from person union select login from person union select title from meeting
    union select address from meeting union select jsonb_array_elements(agenda) ->> 'text' from meeting
    union select text from issue union select hidden_reason from issue union select title from poll
    union select outcome ->> 'text' from issue union select text from instruction union select text from task union select text from task_step`
  // An issue becomes the middle of an instruction's sentence.
  const written = rows.flatMap(({ words }) => (words ? [words, words.charAt(0).toLowerCase() + words.slice(1)] : []))
  return [...written, 'Русский'].toSorted((a, b) => b.length - a.length)
}
