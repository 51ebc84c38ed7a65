import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { documentName, proseField } from '#shared/documents/document.ts'
import { proseOf } from '#shared/documents/prose.ts'
import * as Y from 'yjs'
import { loadDocument } from '../../../server/documents/store.ts'
import { layNetwork } from '../../support/browser-network.ts'
import { networkError } from '../../support/browser.ts'
import { openStage } from '../../support/browser-stage.ts'
import { untilKept } from '../../support/browser-steps.ts'
import { until } from '../../support/veche.ts'

const stage = openStage()

test('two people type one protocol, one of them without network and with a reload in between: nothing is lost, not even what came after the approval', async () => {
  const { veche, people } = stage
  const [scribe, head] = [
    await veche.person('scribe', { role: 'moderator' }),
    await veche.person('head', { role: 'head' }),
  ]
  const meeting = await veche.meeting()
  const path = `/meetings/${meeting.id}/protocol`
  const network = await layNetwork(veche.url)
  const one = await people.person('scribe', 'desktop', { path, login: scribe, url: network.url })
  const two = await people.person('head', 'desktop', { path, login: head })
  one.expects(networkError)

  await typeAt(one.page, 'Жители:', 'пришли 40 человек. ')
  await prose(two.page).getByText('пришли 40 человек.').waitFor()
  await two.page.getByRole('list', { name: 'Пишут вместе' }).getByText('Тест scribe').waitFor()
  await prose(two.page).locator('[class*=caretName]').getByText('Тест scribe').waitFor({ state: 'attached' })
  await untilKept(one.page)

  await network.cut()
  await one.page.getByText('Нет связи: пишите дальше').waitFor()
  await typeAt(one.page, 'Слушали:', 'о фонарях у школы. ')
  await typeAt(two.page, 'Решили:', 'поставить фонари. ')
  await one.page.reload()
  await prose(one.page).getByText('о фонарях у школы.').waitFor()
  expect(await prose(one.page).innerText()).toContain('пришли 40 человек.')

  await network.mend()
  await prose(two.page).getByText('о фонарях у школы.').waitFor()
  await prose(one.page).getByText('поставить фонари.').waitFor()
  await until('it is stored', async () => /о фонарях[^]*поставить фонари/.test(await stored(meeting.id)))

  await network.cut()
  await one.page.getByText('Нет связи: пишите дальше').waitFor()
  await typeAt(one.page, 'Решили:', 'и убрать яму. ')
  await veche.system(meeting.stream, 'meetings.close-meeting', { leaveIssues: false })
  await veche.system(meeting.stream, 'documents.approve-protocol', {})
  await network.mend()
  const left = one.page.getByRole('status', { name: 'Ваши слова не вошли в протокол' })
  await left.getByText('и убрать яму.').waitFor()
  await one.page.reload()
  await left.getByRole('button', { name: 'Убрать с устройства' }).click()
  await left.waitFor({ state: 'detached' })
  await network.close()
})

const prose = (page: Page) => page.getByRole('textbox', { name: 'Текст протокола' })

/** Types at the end of the first line that begins so. */
async function typeAt(page: Page, line: string, words: string): Promise<void> {
  await prose(page).getByText(line).first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

async function stored(meeting: string): Promise<string> {
  const doc = new Y.Doc()
  const update = await loadDocument(stage.veche.sql, documentName('protocol', meeting))
  if (update) Y.applyUpdate(doc, update)
  const lines = proseOf(doc.getXmlFragment(proseField))
  return lines.map(line => line.runs.map(run => run.text).join('')).join('\n')
}
