import type { Picture } from '#shared/meetings/picture.ts'
import { aCounted, untilCounted } from '../rounds/a-counted.ts'
import { shows } from './steps.ts'
import type { State, Visits } from './visit.ts'

/** A vote on projects in front of a hall: its opening, its turnout, its winners one by one. */
export const roundWallVisits: Visits = town => {
  const title = '2029'
  const round: { id?: string } = {}
  const picture = (name: string, of: Omit<Picture, 'of'>, seen = title): State => ({
    name: `projector-${name}`,
    reach: async page => {
      await town.system(town.open.stream, 'meetings.show-picture', { picture: { ...of, of: round.id } })
      await page.locator(`[data-scene=${of.scene}]`).waitFor()
      await shows(seen)(page)
    },
  })
  const themed = (theme: 'dark' | 'contrast', leave?: State['leave']): State => ({
    name: `projector-round-winners-${theme}`,
    reach: async page => {
      await town.system(town.open.stream, 'meetings.set-screens', { theme })
      await page.locator(`[data-theme=${theme}]`).waitFor()
    },
    ...(leave && { leave }),
  })
  return [
    {
      name: 'projector-of-a-round',
      path: `/meetings/${town.open.id}/projector`,
      before: async () => {
        round.id = await aCounted(town, title)
        await untilCounted(town, round.id)
      },
      ready: page => page.getByRole('main').waitFor(),
      states: [
        picture('round-opening', { scene: 'round-opening' }),
        picture('round-turnout', { scene: 'round-turnout' }),
        picture('round-result', { scene: 'round-result', step: 0 }),
        picture('round-winner', { scene: 'round-result', step: 2 }, `${title} №`),
        picture('round-winners', { scene: 'round-result', step: 4 }, `${title} №`),
        themed('contrast'),
        themed('dark', () => town.system(town.open.stream, 'meetings.set-screens', { theme: null })),
      ],
    },
  ]
}
