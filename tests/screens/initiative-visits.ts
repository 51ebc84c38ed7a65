import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { isBroughtIn } from './in-procedure.ts'
import { openToSupport } from './open-to-support.ts'
import { button, dialogBy, settled, shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** The bank of ideas, an idea, a draft as its group writes it. */
/** One that is open to support, and one that another list brought in. */
const [gathering, past] = [v7(), v7()]

export const initiativeVisits: Visits = (town, say) => [
  {
    name: 'initiatives',
    path: '/initiatives',
    paper: true,
    ready: settled(say),
    states: [
      {
        name: 'initiatives-not-found',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await page.getByRole('searchbox').fill('небывалое')
          await shows(say.initiatives.notFound)(page)
        },
      },
    ],
  },
  {
    name: 'import',
    who: 'moderator',
    sizes: ['phone', 'desktop'],
    path: '/initiatives/import',
    ready: shows(say.importing.how),
    states: [
      {
        name: 'import-how',
        sizes: ['phone'],
        reach: page => page.getByText(say.importing.how).click(),
      },
      {
        name: 'import-preview',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await chooseList(page, [
            `${town.idea},Лестница к набережной,47.2,53.6`,
            'b-1,Лестница к набережной,47.2,53.6',
          ])
          await shows(say.importing.action(2))(page)
        },
      },
      {
        name: 'import-faults',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await chooseList(page, [
            'b-1,Лестница к набережной,47.2,53.6',
            'b-1,Лестница к набережной,47.2,53.6',
            'b-2,,47,53',
          ])
          await shows(say.importing.faults(2))(page)
        },
      },
    ],
  },
  {
    name: 'past',
    who: 'moderator',
    paper: true,
    path: `/initiatives/${past}`,
    before: () => isBroughtIn(town, past),
    ready: shows(say.past.title),
    states: [dialogBy('hide-past', say.past.hide.button)],
  },
  { name: 'idea', path: `/initiatives/${town.idea}`, paper: true, ready: shows(say.initiatives.page.way) },
  {
    name: 'idea-taken-up',
    who: 'moderator',
    path: `/initiatives/${town.idea}`,
    ready: shows(say.initiatives.page.way),
    states: [
      { name: 'take-up', dialog: true, reach: page => button(page, say.initiatives.takeUp.button).click() },
      {
        name: 'hide-idea',
        dialog: true,
        sizes: ['phone', 'desktop'],
        reach: page => button(page, say.initiatives.hide.button).click(),
      },
    ],
  },
  { name: 'idea-signed-out', path: '/initiatives/new', sizes: ['phone'], ready: shows(say.initiatives.signIn) },
  {
    name: 'drop-idea',
    who: 'moderator',
    path: '/initiatives/new',
    ready: page => button(page, say.initiatives.idea.send).waitFor(),
    states: [
      {
        name: 'drop-idea-faults',
        sizes: ['phone', 'desktop'],
        reach: page => button(page, say.initiatives.idea.send).click(),
      },
    ],
  },
  {
    name: 'begin-draft',
    who: 'moderator',
    sizes: ['phone', 'desktop'],
    path: '/initiatives/begin',
    ready: page => button(page, say.initiatives.begin.send).waitFor(),
  },
  {
    name: 'draft',
    who: 'moderator',
    path: `/initiatives/${town.draft}`,
    ready: page => page.getByRole('textbox', { name: say.drafts.draft.texts.problem }).waitFor(),
  },
  {
    name: 'support',
    path: `/initiatives/${gathering}`,
    before: () => openToSupport(town, gathering),
    paper: true,
    ready: shows(say.support.sign.signIn),
  },
  {
    name: 'support-desk',
    who: 'moderator',
    path: `/initiatives/${gathering}`,
    before: () => openToSupport(town, gathering),
    ready: shows(say.support.sheets.title),
    states: [
      {
        name: 'support-sheets',
        reach: page => page.getByText(say.support.sheets.names(23)).click(),
      },
      dialogBy('print-signature-sheets', say.support.sheets.print),
      { ...dialogBy('hide-gathering', say.initiatives.hideGathering.button), sizes: ['phone', 'desktop'] },
      {
        name: 'enter-sheet',
        dialog: true,
        reach: page =>
          page.getByRole('button', { name: `${say.support.sheets.enter}: ${say.support.sheets.sheet(4)}` }).click(),
      },
      {
        name: 'link-assembly',
        dialog: true,
        reach: async page => {
          await button(page, say.support.assembly.relink).click()
          await page.getByLabel(say.support.assembly.poll, { exact: true }).selectOption({ index: 1 })
        },
      },
      {
        name: 'link-assembly-faults',
        dialog: true,
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await button(page, say.support.assembly.relink).click()
          for (const [label, written] of [
            [say.support.assembly.entitled, '96'],
            [say.support.assembly.presentField, '138'],
            [say.support.assembly.chair, ''],
          ])
            await page.getByLabel(label ?? '', { exact: true }).fill(written ?? '')
          await button(page.locator('dialog[open]'), say.support.assembly.save).click()
          await shows(say.support.assembly.errors.over)(page)
        },
      },
    ],
  },
  {
    name: 'signature-sheets',
    who: 'moderator',
    path: `/initiatives/${gathering}/sheets?first=1&n=2`,
    before: () => openToSupport(town, gathering),
    paper: true,
    ready: shows(say.support.paper.number(2)),
  },
  {
    name: 'registration-sheet',
    who: 'moderator',
    path: `/meetings/${town.planned}/registration`,
    paper: true,
    ready: page => page.locator('h1').first().waitFor(),
  },
  {
    name: 'arguments',
    who: 'moderator',
    path: `/initiatives/${town.idea}`,
    ready: shows(say.following.arguments.words),
    states: [
      {
        name: 'hide-argument',
        dialog: true,
        sizes: ['phone', 'desktop'],
        reach: page => button(page, say.following.arguments.hide).first().click(),
      },
      {
        name: 'add-argument',
        sizes: ['phone', 'desktop'],
        reach: async page => {
          await button(page, say.following.arguments.add).click()
          await button(page, say.following.arguments.send).click()
          await shows(say.following.arguments.empty)(page)
        },
      },
    ],
  },
  {
    name: 'news',
    who: 'moderator',
    path: '/news',
    ready: shows(say.following.news.feed.title),
    states: [
      {
        name: 'news-feed',
        sizes: ['phone', 'desktop'],
        reach: page => page.getByText(say.following.news.feed.title).click(),
      },
    ],
  },
  { name: 'news-signed-out', path: '/news', sizes: ['phone'], ready: shows(say.following.news.signIn) },
]

/** Chooses a list of ideas with these rows. */
const chooseList = (page: Page, rows: readonly string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['key,title,longitude,latitude', ...rows].join('\n')),
  })
