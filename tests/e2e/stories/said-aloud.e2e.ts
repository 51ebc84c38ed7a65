import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '#shared/core/calendar.ts'
import { openStage } from '../../support/browser-stage.ts'
import { joinFrom } from '../../support/browser-steps.ts'

const stage = openStage()

test('votes and instructions are said aloud once, in a sentence, on phones, on the meeting’s page and in the hall', async () => {
  const { people, veche } = stage
  const meeting = await veche.meeting()
  const lights = await veche.body('МУП «Горсвет»')
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Темно', category: 'lighting' })
  const { page: phone } = await people.person('phone', 'phone', { path: `/m/${meeting.code}` })
  await joinFrom(phone, 'Садовая, 12')
  const { page: hall } = await people.person('hall', 'projector', { path: `/meetings/${meeting.id}/projector` })
  const { page: visitor } = await people.person('visitor', 'desktop', { path: `/meetings/${meeting.id}` })
  await visitor.getByRole('button', { name: 'EN', exact: true }).click()
  await visitor.getByRole('heading', { name: 'Agenda' }).waitFor()
  await hall.getByText('Садовая, 8').first().waitFor()
  const pages = [phone, hall, visitor]
  for (const page of pages) await page.evaluate(listen)

  const rules = { title: 'Что важнее?', mode: 'taps', points: 1, visibility: 'hidden', options: [issue] }
  const poll = await veche.system(meeting.stream, 'votes.start-poll', rules)
  await all(pages, /Началось голосование|has started/)
  await veche.system(meeting.stream, 'votes.stop-poll', { poll })
  await all(pages, /итог покажет ведущий|will show the result/)
  await veche.system(meeting.stream, 'votes.reveal-poll', { poll })
  await all(pages, /Показан итог|is shown/)
  const deadline = addDays(veche.now().toISOString().slice(0, 10), 20)
  const wording = { issue, text: 'Починить фонарь', body: lights, deadline, source: 'town' }
  const instruction = await veche.system(meeting.stream, 'meetings.prepare-instruction', wording)
  await veche.system(meeting.stream, 'tasks.give-instruction', { instruction })
  await all(pages, /Дано поручение|is given/)
  await veche.system(meeting.stream, 'tasks.withdraw-instruction', { instruction })
  await all(pages, /Отозвано поручение|is taken back/)

  const russian = [
    'Началось голосование «Что важнее?».',
    'Голосование «Что важнее?» закрыто, итог покажет ведущий.',
    'Показан итог голосования «Что важнее?».',
    'Дано поручение № 1/1: Починить фонарь.',
    'Отозвано поручение № 1/1: Починить фонарь.',
  ]
  expect(await phone.evaluate(heard)).toEqual(russian)
  expect(await hall.evaluate(heard)).toEqual(russian)
  expect(await visitor.evaluate(heard)).toEqual([
    'The vote “Что важнее?” has started.',
    'The vote “Что важнее?” is closed, the host will show the result.',
    'The result of the vote “Что важнее?” is shown.',
    'Instruction № 1/1 is given: Починить фонарь.',
    'Instruction № 1/1 is taken back: Починить фонарь.',
  ])
})

const all = (pages: readonly Page[], words: RegExp) =>
  Promise.all(pages.map(page => page.locator('[aria-live=polite]').getByText(words).waitFor({ state: 'attached' })))

/** From now on keeps whatever any live region of the page says, as a screen reader would hear it. */
function listen(): void {
  const said: string[] = []
  Object.assign(window, { said })
  new MutationObserver(changes => {
    for (const { target, addedNodes } of changes) {
      const near = target instanceof Element ? target : target.parentElement
      if (!near?.closest('[aria-live=polite], [role=status], [role=alert]')) continue
      const words = target instanceof Element ? [...addedNodes].map(node => node.textContent) : [target.textContent]
      said.push(...words.map(each => each?.trim() ?? '').filter(Boolean))
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}

const heard = () => (window as unknown as { said: string[] }).said
