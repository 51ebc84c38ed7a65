import type { Page } from 'playwright-core'
import { aCounted, untilCounted } from '../rounds/a-counted.ts'
import { shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** A round that is counted: its result, how it came to be, and what would have been. */
export const countedVisits: Visits = (town, say) => {
  const title = '2028'
  const ids: { counted?: string; greedy?: string; phragmen?: string } = {}
  const { recount } = say
  async function count(): Promise<void> {
    ids.counted = await aCounted(town, title, { comparison: true, whatIf: true })
    ids.greedy = await aCounted(town, title, { rule: 'greedy', completion: 'none' })
    ids.phragmen = await aCounted(town, title, { rule: 'phragmen', completion: 'none', unaffordable: 'skip' })
    for (const id of [ids.counted, ids.greedy, ids.phragmen]) await untilCounted(town, id)
  }
  const open = (path: string) => (page: Page) => page.goto(`/rounds/${ids.counted}${path}`)
  const explained = (name: string, id: () => string | undefined) => ({
    name,
    reach: async (page: Page) => {
      await page.goto(`/rounds/${id()}/explained`)
      await page.getByText(recount.explained.lost).waitFor()
    },
  })
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
        explained('round-explained-greedy', () => ids.greedy),
        explained('round-explained-phragmen', () => ids.phragmen),
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
