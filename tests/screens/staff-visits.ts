import type { Page } from 'playwright-core'
import { networkError } from '../support/browser.ts'
import { button, buttonFrom, settled, shows } from './steps.ts'
import type { State, Visits } from './visit.ts'

/** The desk of who does the work and of who controls it; people, organisations, settings. */
export const staffVisits: Visits = ({ ownTask, reported, person, body }, say) => {
  const { desk } = say.tasks
  const form = (name: string, words: string): State => ({
    name,
    sizes: ['phone', 'desktop'],
    reach: page => button(page, words).first().click(),
    leave: back,
  })
  const back = (page: Page) => page.reload()
  return [
    {
      name: 'desk',
      who: 'executor',
      path: `/desk?task=${ownTask}`,
      paper: true,
      ready: page => button(page, desk.done).waitFor(),
      states: [
        form('desk-report', desk.done),
        form('desk-progress', desk.progress),
        form('desk-decline', desk.notOurs),
      ],
    },
    { name: 'desk-list', who: 'executor', path: '/desk', paper: true, ready: settled(say) },
    {
      name: 'control',
      who: 'controller',
      path: `/desk?task=${reported}`,
      ready: page => button(page, desk.close).waitFor(),
      states: [form('control-close', desk.close), form('control-return', desk.back)],
    },
    {
      name: 'control-underway',
      who: 'controller',
      path: `/desk?task=${ownTask}`,
      ready: page => button(page, desk.extend).waitFor(),
      states: [form('control-extend', desk.extend), form('control-reassign', desk.reassign)],
    },
    { name: 'control-list', who: 'controller', path: '/desk', ready: settled(say) },
    {
      name: 'people',
      who: 'admin',
      path: '/people',
      ready: shows(person),
      states: [
        { name: 'people-person', reach: page => buttonFrom(page, person).click() },
        {
          name: 'people-role',
          sizes: ['phone', 'desktop'],
          reach: page => button(page, say.people.form.addRole).click(),
          leave: back,
        },
        {
          name: 'people-password',
          sizes: ['phone', 'desktop'],
          reach: page => button(page, say.people.form.setPassword).click(),
          leave: back,
        },
        {
          name: 'people-revoke',
          sizes: ['phone', 'desktop'],
          dialog: true,
          reach: page => buttonFrom(page, say.people.form.removeRole('').trim()).first().click(),
        },
        {
          name: 'people-block',
          sizes: ['phone', 'desktop'],
          dialog: true,
          reach: page => button(page, say.people.form.block).click(),
        },
      ],
    },
    {
      name: 'people-list',
      who: 'admin',
      path: '/people',
      sizes: [],
      ready: shows(person),
      states: [
        { name: 'people-new', sizes: ['phone', 'desktop'], reach: page => button(page, say.people.list.add).click() },
        {
          name: 'people-new-faults',
          sizes: ['phone', 'desktop'],
          reach: page => button(page, say.people.form.create).click(),
        },
      ],
    },
    {
      name: 'bodies',
      who: 'admin',
      path: '/people?tab=bodies',
      ready: shows(body),
      states: [{ name: 'bodies-one', reach: page => buttonFrom(page, body).first().click() }],
    },
    {
      name: 'settings',
      who: 'admin',
      path: '/settings',
      paper: true,
      ready: shows(say.settings.calendar),
      states: [
        {
          name: 'settings-rule',
          sizes: ['phone', 'desktop'],
          reach: page => buttonFrom(page, `${say.settings.setPolicy}:`).first().click(),
        },
        {
          name: 'settings-day',
          sizes: ['phone', 'desktop'],
          reach: page => page.locator('[data-day]').nth(40).click(),
        },
      ],
    },
    {
      name: 'settings-without-answer',
      who: 'admin',
      path: '/people',
      sizes: [],
      ready: shows(person),
      states: [
        {
          name: 'error',
          sizes: ['phone', 'desktop'],
          reach: async (page, someone) => {
            someone.expects(networkError)
            await page.route('**/api/settings', route => route.abort())
            await page.goto('/settings')
            await shows(say.core.error.title)(page)
          },
          leave: page => page.unroute('**/api/settings'),
        },
      ],
    },
  ]
}
