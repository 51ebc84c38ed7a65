import { button, settled, shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** The bank of ideas, an idea, a draft as its group writes it. */
export const initiativeVisits: Visits = ({ idea, draft }, say) => [
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
  { name: 'idea', path: `/initiatives/${idea}`, paper: true, ready: shows(say.initiatives.page.way) },
  {
    name: 'idea-taken-up',
    who: 'moderator',
    path: `/initiatives/${idea}`,
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
    path: `/initiatives/${draft}`,
    ready: page => page.getByRole('textbox', { name: say.drafts.draft.texts.problem }).waitFor(),
  },
]
