import type { Page } from 'playwright-core'
import { column, idle, press } from '../support/browser-steps.ts'
import { button, buttonFrom, dialogBy, settled, shows } from './steps.ts'
import { promisedWords, promiseIn, voteIn } from './town.ts'
import type { State, Visits } from './visit.ts'

/** The moderator's screen: its columns, its dialogs, before and after the meeting too. */
export const consoleVisits: Visits = (town, say) => {
  const { open, quiet, planned, closed } = town
  const { issues, incoming, vote, tabs, instruction } = say.console
  const card = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
  const ofIssue = (name: string, words: string): State => ({
    name,
    dialog: true,
    sizes: ['phone', 'desktop'],
    reach: page => button(card(page, open.issue), words).first().click(),
  })
  const byKey = (name: string, key: string): State => ({
    name,
    dialog: true,
    sizes: ['phone', 'desktop'],
    reach: page => press(page, key),
  })
  const tab = (name: string, words: string): State => ({
    name,
    reach: page => turn(page, words),
  })
  return [
    {
      name: 'console',
      who: 'moderator',
      path: `/meetings/${open.id}/console`,
      ready: async page => {
        await settled(say)(page)
        await shows(open.issue)(page)
      },
      states: [
        tab('console-incoming', tabs.incoming),
        tab('console-projector', tabs.projector),
        {
          name: 'console-issue',
          reach: async page => {
            await turn(page, tabs.issues)
            await page.getByRole('button', { name: open.issue, pressed: false }).first().click()
          },
        },
        ofIssue('console-explained', issues.explained),
        ofIssue('console-written-answer', issues.written),
        ofIssue('console-not-ours', issues.notOurs),
        ofIssue('console-join', issues.join),
        ofIssue('console-edit', issues.edit),
        ofIssue('console-hide', incoming.hide),
        byKey('console-voice', 'v'),
        byKey('console-stop-vote', 's'),
        byKey('console-keys', '?'),
        { ...dialogBy('console-close', say.console.close), sizes: ['phone', 'desktop'] },
        {
          name: 'console-instruction',
          reach: async page => {
            await press(page, 'p')
            const form = column(page, new RegExp(`^${instruction.title}`))
            await buttonFrom(form, instruction.announce).first().waitFor()
            await idle(form)
          },
        },
        {
          name: 'console-bodies',
          sizes: ['phone', 'desktop'],
          reach: async page => {
            await page.getByRole('combobox', { name: instruction.body }).click()
            await page.locator('[role=option]').first().waitFor()
          },
          leave: page => button(page, instruction.discard).click(),
        },
        {
          name: 'console-change-instruction',
          sizes: ['phone', 'desktop'],
          reach: async page => {
            await turn(page, tabs.instruction)
            await button(page, instruction.change).first().click()
            await page.getByRole('textbox', { name: instruction.changeReason }).waitFor()
          },
          leave: page => page.reload(),
        },
        {
          name: 'console-cancel-instruction',
          dialog: true,
          sizes: ['phone', 'desktop'],
          reach: async page => {
            await shows(open.issue)(page)
            await turn(page, tabs.instruction)
            await button(page, instruction.cancel).first().click()
          },
        },
        byKey('console-wall', 'f'),
      ],
    },
    {
      name: 'console-quiet',
      who: 'moderator',
      before: async () => {
        await voteIn(town, 'none')
        await promiseIn(town)
      },
      path: `/meetings/${quiet.id}/console`,
      ready: shows(quiet.issue),
      states: [
        {
          name: 'console-cancel-answer',
          dialog: true,
          sizes: ['phone', 'desktop'],
          reach: async page => {
            await turn(page, tabs.issues)
            const promised = page.getByRole('button', { name: promisedWords }).first()
            if ((await promised.getAttribute('aria-pressed')) !== 'true') await promised.click()
            await button(page, issues.withdrawAnswer).click()
          },
        },
        byKey('console-start-rating', 's'),
        {
          name: 'console-start-vote',
          dialog: true,
          sizes: ['phone', 'desktop'],
          reach: async page => {
            await turn(page, tabs.projector)
            await button(page, vote.other).click()
          },
        },
      ],
    },
    {
      name: 'console-voting',
      who: 'moderator',
      before: () => voteIn(town, 'running'),
      path: `/meetings/${quiet.id}/console`,
      ready: shows(quiet.issue),
      states: [
        {
          name: 'console-voting-column',
          sizes: ['phone', 'desktop'],
          reach: page => turn(page, tabs.projector),
        },
        { ...dialogBy('console-cancel-running', vote.cancel.action), sizes: ['phone', 'desktop'] },
        { ...dialogBy('console-change-rules', vote.rules.change), sizes: ['phone', 'desktop'] },
        { ...dialogBy('console-count-hands', vote.hands.enter), sizes: ['phone', 'desktop'] },
      ],
    },
    {
      name: 'console-planned',
      who: 'moderator',
      path: `/meetings/${planned}/console`,
      ready: settled(say),
      states: [{ ...dialogBy('console-open', say.console.open), sizes: ['phone', 'desktop'] }],
    },
    { name: 'console-closed', who: 'moderator', path: `/meetings/${closed}/console`, ready: settled(say) },
    {
      name: 'protocol-editor',
      who: 'moderator',
      path: `/meetings/${closed}/protocol`,
      ready: page => page.locator('[contenteditable=true]').waitFor(),
      states: [dialogBy('protocol-approve', say.documents.approve.action)],
    },
    {
      name: 'protocol-print',
      who: 'moderator',
      path: `/meetings/${closed}/protocol/print`,
      paper: true,
      ready: settled(say),
    },
    { name: 'voice', who: 'moderator', path: `/meetings/${open.id}/voice`, ready: settled(say) },
    { name: 'cards', who: 'moderator', path: `/meetings/${open.id}/cards`, paper: true, ready: settled(say) },
    {
      name: 'prompter',
      who: 'moderator',
      before: () => town.system(quiet.stream, 'meetings.show-picture', { picture: { scene: 'rating' } }),
      path: `/meetings/${quiet.id}/prompter`,
      ready: shows(say.prompter.next),
      states: [
        {
          name: 'prompter-dark',
          reach: page => button(page, say.prompter.dark).click(),
          leave: page => button(page, say.prompter.light).click(),
        },
      ],
    },
    {
      name: 'prompter-issue',
      who: 'moderator',
      before: () => town.system(open.stream, 'meetings.show-picture', { picture: open.pictures[2] }),
      path: `/meetings/${open.id}/prompter`,
      ready: shows(say.prompter.next),
    },
  ]
}

/** To a column, by its tab; where four columns fit the tabs are there and not seen. */
const turn = (page: Page, words: string) =>
  page.locator('nav button').filter({ hasText: words }).first().dispatchEvent('click')
