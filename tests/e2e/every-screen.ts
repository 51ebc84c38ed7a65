import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/browser-stage.ts'
import { column, dialog, idle, joinFrom, press } from '../support/browser-steps.ts'
import type { Screen } from '../support/browser.ts'
import { aFullTown, type FullTown } from '../support/browser-town.ts'

/** Axe looks at every screen of ours, each as it is on a phone or on a desktop; two files, since two run at a time. */
export function axeOnEveryScreen(screen: Screen): void {
  describe(`axe finds nothing wrong on a ${screen}`, () => everyScreen(aTown(), screen))
}

export function axeOnEveryScene(): void {
  const { stage, town } = aTown()
  test.each<Screen>(['projector', 'small-projector'])('axe finds nothing wrong on the scenes of a %s', async screen => {
    const { page } = await stage.people.person('hall', screen, { path: `/meetings/${town.meeting.id}/projector` })
    for (const { picture, says } of town.pictures) {
      await stage.veche.system(town.meeting.stream, 'meetings.show-picture', { picture })
      await page.getByRole('main').getByText(says).first().waitFor()
      await look(page, `projector, ${picture.scene}`)
    }
  })
}

function aTown(): { stage: Stage; town: FullTown } {
  const stage = openStage()
  const town = {} as FullTown
  beforeAll(async () => void Object.assign(town, await aFullTown(stage.veche)))
  afterEach(() => expect(faults.splice(0)).toEqual([]))
  return { stage, town }
}

/** What axe found wrong in the test that runs: all of it is told at once. */
const faults: string[] = []

function everyScreen({ stage, town }: ReturnType<typeof aTown>, screen: Screen): void {
  const open = async (path: string, login?: FullTown['moderator']) =>
    (await stage.people.person(screen, screen, { path, login })).page

  test('the public map, a card, the filters', async () => {
    const page = await open('/')
    await page.getByRole('listitem').filter({ hasText: '№ 1/1' }).first().waitFor()
    await look(page, 'public map')
    await page.getByRole('button', { name: 'Фильтры' }).click()
    await look(page, 'filters')
    await page.goto(`/?item=${town.task}`)
    await page.getByRole('button', { expanded: true }).first().waitFor()
    await look(page, 'card of a task')
    await page.goto(`/?place=${town.yard}`)
    await page.getByText('Ближайшая встреча').or(page.getByText('Встреча идёт сейчас')).first().waitFor()
    await look(page, 'card of a place')
  })

  test('the schedule, a meeting, the plan, the sign-in, nothing', async () => {
    const page = await open('/meetings')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, 'schedule')
    await page.goto('/meetings?view=calendar')
    await page.getByRole('grid').waitFor()
    await look(page, 'calendar of the schedule')
    await page.goto(`/meetings/${town.meeting.id}`)
    await page.getByRole('heading', { name: 'Повестка' }).waitFor()
    await look(page, 'meeting')
    await page.goto('/login')
    await page.getByLabel('Пароль', { exact: true }).waitFor()
    await look(page, 'login')
    await page.goto('/no-such-page')
    await page.getByText('Такой страницы нет').waitFor()
    await look(page, 'not found')
  })

  test('planning a meeting', async () => {
    const page = await open('/meetings/new', town.moderator)
    await page.getByRole('button', { name: 'Назначить встречу' }).waitFor()
    await look(page, 'plan')
    await page.getByRole('button', { name: 'Назначить встречу' }).click()
    await look(page, 'plan with faults')
  })

  test('the way in, the participant, their vote, their issue', async () => {
    const page = await open('/m')
    await page.getByRole('textbox').waitFor()
    await look(page, 'code')
    await page.goto(`/m/${town.meeting.code}`)
    await page.getByRole('button', { name: 'Садовая, 12' }).waitFor()
    await look(page, 'houses')
    await joinFrom(page, 'Садовая, 12')
    await page
      .getByRole('button', { name: /^Добавить балл/ })
      .first()
      .click()
    await look(page, 'participant with a ballot')
    await page.getByRole('button', { name: 'Проголосовать' }).click()
    await page.getByText('Ваш голос принят').waitFor()
    await look(page, 'participant who has voted')
    await page.getByRole('button', { name: 'Поднять вопрос' }).click()
    await page.getByRole('button', { name: 'Отправить вопрос' }).click()
    await look(page, 'issue with faults')
    await page.getByRole('button', { name: 'Показать место на карте' }).click()
    await page.getByRole('region', { name: /Карта/ }).or(page.locator('.leaflet-container')).first().waitFor()
    await look(page, 'issue with its place')
  })

  test('the prompter, light and dark', async () => {
    await stage.veche.system(town.meeting.stream, 'meetings.show-picture', { picture: town.pictures[2]?.picture })
    const page = await open(`/meetings/${town.meeting.id}/prompter`, town.moderator)
    await page.getByRole('region', { name: 'Сейчас' }).getByText(town.open).waitFor()
    await look(page, 'prompter')
    await page.getByRole('button', { name: 'Тёмный экран' }).click()
    await page.getByRole('button', { name: 'Светлый экран' }).waitFor()
    await look(page, 'dark prompter')
  })

  test('the console and its dialogs', async () => {
    const page = await open(`/meetings/${town.meeting.id}/console`, town.moderator)
    const tab = async (name: string) => {
      if (screen === 'phone') await page.getByRole('navigation').getByRole('button', { name }).click()
    }
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const [name, heading] of [
      ['Входящие', 'Входящие'],
      ['Проектор', 'Проектор'],
      ['Вопросы', 'Вопросы по рейтингу'],
    ] as const) {
      await tab(name)
      await column(page, heading).waitFor()
      await look(page, `console, ${name}`)
    }
    const issue = page.getByRole('button', { name: town.open, pressed: false }).first()
    await issue.click()
    await look(page, 'console with a chosen issue')
    for (const name of ['Разъяснено', 'Ответить письменно', 'Вне полномочий', 'Объединить с…', 'Изменить', 'Скрыть…']) {
      await page.getByRole('listitem').filter({ hasText: town.open }).getByRole('button', { name, exact: true }).click()
      await lookAtDialog(page, name)
    }
    for (const key of ['v', 's', '?']) {
      await press(page, key)
      await lookAtDialog(page, `key ${key}`)
    }
    await page.getByRole('button', { name: 'Закрыть встречу' }).click()
    await lookAtDialog(page, 'close')
    await press(page, 'p')
    const form = column(page, /^Поручение/)
    await form.getByRole('button', { name: 'Объявить' }).waitFor()
    await idle(form)
    await look(page, 'console with an instruction')
    await form.getByRole('combobox', { name: 'Ответственный' }).click()
    await page.getByRole('option').first().waitFor()
    await look(page, 'console with the list of bodies')
    await form.getByRole('button', { name: 'Убрать' }).click()
  })

  test('the desk of an executor and of control', async () => {
    const page = await open(`/desk?task=${town.task}`, town.executor)
    await page
      .getByRole('button', { name: 'Принять в работу' })
      .or(page.getByRole('button', { name: 'Сообщить о выполнении' }))
      .first()
      .waitFor()
    await look(page, 'desk of an executor')
    for (const [path, name] of [
      ['/desk', 'desk of control'],
      [`/desk?task=${town.reported}`, 'a report at control'],
    ] as const) {
      const control = await open(path, town.controller)
      await control
        .getByRole('link', { name: /№ 1\// })
        .or(control.getByRole('button', { name: 'Снять с контроля' }))
        .first()
        .waitFor()
      await look(control, name)
    }
  })

  test('people and organisations', async () => {
    const page = await open('/people', town.admin)
    await page.getByText('Тест moderator').waitFor()
    await look(page, 'people')
    await page.getByText('Тест moderator').click()
    await look(page, 'a person')
    await page.goto('/people')
    await page.getByRole('button', { name: 'Добавить человека' }).click()
    await look(page, 'a new person')
    await page
      .getByRole('button', { name: 'Организации' })
      .or(page.getByRole('link', { name: 'Организации' }))
      .or(page.getByRole('tab', { name: 'Организации' }))
      .first()
      .click()
    await page.getByText('МУП «Горсвет»').click()
    await look(page, 'an organisation')
  })
}

/** Axe reads the whole page as it is now, or a part of it. */
async function look(page: Page, what: string, part?: string): Promise<void> {
  // What is just appearing has colours of its own for a moment.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each.effect?.getTiming().iterations !== Infinity) each.finish()
  })
  // No page has frames, and without them this mode finds the same, with no second page to evaluate the first.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (part) axe.include(part)
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  for (const { id, nodes } of violations)
    for (const { target, failureSummary } of nodes)
      faults.push(`${what}: ${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`)
}

async function lookAtDialog(page: Page, what: string): Promise<void> {
  await dialog(page).waitFor()
  // The page behind an open dialog is out of reach, and has been read without it.
  await look(page, `dialog «${what}»`, 'dialog[open]')
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}
