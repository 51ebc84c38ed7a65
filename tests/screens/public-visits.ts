import type { Page } from 'playwright-core'
import { button, settled, shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** What everybody sees without an account, but for the meetings. */
export const publicVisits: Visits = ({ task, yard, open }, say) => {
  const search = (page: Page) => page.getByRole('combobox', { name: say.map.search })
  return [
    {
      name: 'map',
      path: '/',
      paper: true,
      ready: page => page.getByRole('list').getByRole('listitem').first().waitFor(),
      states: [
        { name: 'map-filters', reach: page => button(page, say.map.filters.title).click() },
        {
          name: 'map-search',
          reach: async page => {
            await search(page).fill(open.house.slice(0, 4))
            await page.getByRole('option').first().waitFor()
          },
          leave: page => search(page).fill(''),
        },
        {
          name: 'map-low-vision',
          sizes: ['phone', 'desktop'],
          reach: page => button(page, say.core.sight.open).click(),
          leave: async page => {
            await button(page, say.core.sight.usual).click()
          },
        },
      ],
    },
    { name: 'card', path: `/?item=${task}`, paper: true, ready: opened },
    { name: 'place-card', path: `/?place=${yard}`, ready: shows(/./u) },
    {
      name: 'login',
      path: '/login',
      ready: page => page.getByLabel(say.people.login.password, { exact: true }).waitFor(),
    },
    { name: 'not-found', path: '/no-such-page', ready: shows(say.core.notFound.title) },
    { name: 'code', path: '/m', ready: page => page.getByRole('textbox').waitFor() },
    {
      name: 'own-issue-missing',
      path: '/i/nothing-is-here',
      expects: /404 \(Not Found\)/,
      ready: shows(say.participant.ownIssue.missing),
    },
    {
      name: 'map-without-network',
      path: '/',
      ready: settled(say),
      sizes: [],
      states: [
        {
          name: 'offline',
          sizes: ['phone', 'desktop'],
          reach: async (page, someone) => {
            await someone.offline(true)
            await shows(say.core.network.offline)(page)
          },
          leave: (_, someone) => someone.offline(false),
        },
      ],
    },
  ]
}

const opened = (page: Page) => page.getByRole('button', { expanded: true }).first().waitFor()
