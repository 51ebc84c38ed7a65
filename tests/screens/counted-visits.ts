import type { Page } from 'playwright-core'
import { aCounted, untilCounted } from '../rounds/a-counted.ts'
import { shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** A round that is counted: its result, how it came to be, and what would have been. */
export const countedVisits: Visits = (town, say) => {
  const title = '2028'
  const ids: { counted?: string } = {}
  const { recount } = say
  async function count(): Promise<void> {
    ids.counted = await aCounted(town, title, { comparison: true, whatIf: true })
    await untilCounted(town, ids.counted)
  }
  const open = (path: string) => (page: Page) => page.goto(`/rounds/${ids.counted}${path}`)
  return [
    {
      name: 'round-counted',
      path: '/rounds',
      before: count,
      ready: async page => {
        await open('')(page)
        await shows(say.rounds.result.title)(page)
      },
      paper: true,
      states: [
        {
          name: 'round-recounted',
          reach: async page => {
            await page.getByRole('button', { name: recount.result.recount }).click()
            await page.getByText(recount.result.sound).waitFor()
          },
        },
        {
          name: 'round-explained',
          paper: true,
          reach: async page => {
            await open('/explained')(page)
            await page.getByText(recount.explained.lost).waitFor()
          },
        },
        {
          name: 'round-explained-table',
          reach: page => page.getByRole('button', { name: recount.explained.table }).click(),
        },
        {
          name: 'round-what-if',
          reach: async page => {
            await open('/what-if')(page)
            await page.getByRole('status').first().waitFor()
            await page.getByRole('slider').fill('150')
          },
        },
      ],
    },
  ]
}
