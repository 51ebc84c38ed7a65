import { v7 } from 'uuid'
import { keyedHash } from '../../server/people/keyed-hash.ts'
import { button, buttonFrom, shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** Whose initials are read alike in both languages. */
const resident = 'Smith A. P.'
const code = 'ACEH2345'

/** The roll of residents, its slips, and a resident's way in. */
export const rollVisits: Visits = ({ system, sql, yard }, say) => {
  const { residents } = say
  /** Enters the resident anew, so that the code of the last visit is not the code of this one. */
  async function enter(): Promise<void> {
    const person = v7()
    const input = { name: resident, home: { place: yard }, age: 18, seen: true, apart: true }
    await system('city', 'people.enter-resident', input, person)
    await sql`delete from entry_code where hash = ${Buffer.from(await keyedHash(sql, 'code', code), 'hex')}`
    await system('city', 'people.give-code', { person, hash: await keyedHash(sql, 'code', code) })
  }
  return [
    {
      name: 'residents',
      who: 'moderator',
      path: '/residents',
      before: enter,
      ready: shows(resident),
      states: [
        { name: 'residents-one', reach: page => buttonFrom(page, resident).first().click() },
        {
          name: 'residents-revoke',
          sizes: ['phone', 'desktop'],
          dialog: true,
          reach: page => button(page, residents.card.revoke).click(),
        },
        {
          name: 'residents-change',
          sizes: ['phone', 'desktop'],
          reach: page => button(page, residents.card.older).click(),
          leave: page => page.reload(),
        },
        {
          name: 'residents-new',
          sizes: ['phone', 'desktop'],
          reach: page => button(page, residents.add).click(),
        },
        {
          name: 'residents-new-faults',
          sizes: ['phone', 'desktop'],
          reach: page => button(page, residents.form.submit).click(),
          leave: page => page.reload(),
        },
        {
          name: 'residents-slips',
          paper: true,
          reach: async page => {
            await page.getByRole('checkbox').first().check()
            await button(page, residents.codesFor(1)).click()
            await page.getByRole('heading', { name: residents.slip.title(1) }).waitFor()
          },
        },
      ],
    },
    { name: 'enter', path: '/enter', ready: page => page.getByLabel(residents.enter.code).waitFor() },
    {
      name: 'enter-code',
      path: `/enter#code=${code}`,
      before: enter,
      ready: shows(residents.enter.yours),
      states: [
        {
          name: 'enter-faults',
          reach: async page => {
            await page.getByRole('radio').last().check()
            await button(page, residents.enter.submit).click()
          },
        },
      ],
    },
    { name: 'consent', path: '/consent', paper: true, ready: page => page.getByText('SHA-256').waitFor() },
  ]
}
