import type { Page } from 'playwright-core'
import { button, buttonFrom, shows } from './steps.ts'
import type { Visits } from './visit.ts'
import type { Words } from './words.ts'

/** A resident's phone at a meeting: from the house to what became of an issue. */
export const participantVisits: Visits = ({ open, quiet }, say) => [
  {
    name: 'houses',
    who: 'resident',
    path: `/m/${open.code}`,
    ready: page => button(page, open.house).waitFor(),
    states: [
      {
        name: 'participant',
        reach: async page => {
          await button(page, open.house).click()
          await button(page, say.participant.raise.open).waitFor()
          await shows(open.issue)(page)
        },
      },
      { name: 'participant-ballot', sizes: ['phone', 'desktop'], reach: page => choose(page, say) },
      { name: 'participant-voted', sizes: ['phone', 'desktop'], reach: page => vote(page, say) },
      { name: 'raise', reach: page => button(page, say.participant.raise.open).click() },
      {
        name: 'raise-faults',
        sizes: ['phone', 'desktop'],
        reach: page => button(page, say.participant.raise.submit).click(),
      },
      { name: 'raise-similar', sizes: ['phone', 'desktop'], reach: page => write(page, say, open.issue) },
      {
        name: 'raise-place',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await button(page, say.participant.raise.pinMap).click()
          await page.locator('.leaflet-container').waitFor()
        },
      },
      {
        name: 'participant-issue-sent',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await page.getByRole('textbox').first().fill('Лестница в подъезде без перил')
          await button(page, say.issues.categories.house).click()
          await button(page, say.participant.raise.submit).click()
          await shows(say.participant.own.sent)(page)
        },
      },
      {
        name: 'own-issue',
        reach: async page => {
          await page.getByRole('link', { name: say.participant.own.link }).first().click()
          await shows(say.participant.ownIssue.keep)(page)
        },
        leave: page => page.goto(`/m/${open.code}`),
      },
      {
        name: 'hand-over',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await button(page, say.participant.next.open).click()
          await shows(say.participant.next.title)(page)
        },
        leave: page => page.goto(`/m/${open.code}`),
      },
      {
        name: 'participant-offline',
        sizes: ['phone'],
        reach: async (page, someone) => {
          await button(page, say.participant.raise.open).waitFor()
          await someone.offline(true)
          await shows(say.core.network.offline)(page)
        },
        leave: (_, someone) => someone.offline(false),
      },
    ],
  },
  {
    name: 'quiet-houses',
    who: 'resident',
    sizes: [],
    path: `/m/${quiet.code}`,
    ready: page => button(page, quiet.house).waitFor(),
    states: [
      {
        name: 'participant-floor',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await button(page, quiet.house).click()
          await button(page, say.participant.floor.ask).waitFor()
        },
      },
      {
        name: 'participant-ask-floor',
        sizes: ['phone', 'desktop'],
        reach: page => button(page, say.participant.floor.ask).click(),
      },
    ],
  },
]

/** Marks the first thing of the ballot, as points or as a tap. */
const choose = (page: Page, say: Words) =>
  buttonFrom(page, say.votes.priority.addPoint('').trim())
    .or(buttonFrom(page, say.votes.priority.support))
    .first()
    .click()

/** Points are cast by a button, a tap at once. */
async function vote(page: Page, say: Words): Promise<void> {
  const submit = button(page, say.votes.priority.submit)
  const voted = button(page, say.participant.next.open)
  await submit.or(voted).first().waitFor()
  if (await submit.isVisible()) await submit.click()
  await voted.waitFor()
}

async function write(page: Page, say: Words, text: string): Promise<void> {
  await page.getByRole('textbox').first().fill(text)
  await shows(say.participant.similar.title)(page)
}
