import type { Page } from 'playwright-core'
import type { Picture } from '#shared/meetings/picture.ts'
import { roundWallVisits } from './round-wall-visits.ts'
import { shows } from './steps.ts'
import { voteIn, type VoteState, type WalkedTown } from './town.ts'
import type { State, Visits } from './visit.ts'

/** What a moderator writes over the pictures. */
export const overWords = {
  message: 'Перерыв десять минут. Горячий чай — у второго подъезда',
  strip: { name: 'Виктор Николаевич Березин', post: 'глава города' },
}

/** The hall's screen with every scene, overlay and theme. A phone's window of it is the same page, smaller. */
export const projectorVisits: Visits = (town, say) => {
  const { open, quiet } = town
  const until = () => new Date(town.now().getTime() + 150_000).toISOString()
  const { message, strip } = overWords
  const themed = (theme: string) => (page: Page) => page.locator(`[data-theme=${theme}]`).first().waitFor()
  return [
    {
      name: 'projector',
      path: `/meetings/${open.id}/projector`,
      ready: stage,
      states: [
        ...open.pictures.map(picture => scene(town, open, picture)),
        scene(town, open, { scene: 'last-time' }),
        scene(town, open, { scene: 'summary' }),
        scene(town, open, { scene: 'issue', of: open.pictures.find(each => each.scene === 'issue')?.of }, '-again'),
        overlay(town, 'countdown', () => ({ countdown: { minutes: 3, until: until() } }), timer),
        overlay(town, 'message', () => ({ message }), shows(message)),
        overlay(town, 'strip', () => ({ strip }), shows(strip.name)),
        overlay(town, 'dark', () => ({ theme: 'dark' }), themed('dark')),
        overlay(town, 'contrast', () => ({ theme: 'contrast', message, strip }), themed('contrast')),
      ],
    },
    {
      name: 'projector-quiet',
      path: `/meetings/${quiet.id}/projector`,
      ready: stage,
      states: [
        scene(town, quiet, { scene: 'floor' }),
        answers(town, 'running', shows(say.projector.voteHidden)),
        answers(town, 'counted', shows(say.projector.voteOver)),
        answers(town, 'revealed', shows(say.votes.answers.abstain)),
      ],
    },
    ...roundWallVisits(town, say),
    { name: 'projector-planned', path: `/meetings/${town.planned}/projector`, ready: stage },
  ]
}

const stage = (page: Page) => page.getByRole('main').waitFor()
const timer = (page: Page) => page.getByRole('timer').waitFor()

type In = Pick<WalkedTown['open'], 'stream'>

/** Chosen on a console, seen here. */
function scene({ system }: WalkedTown, { stream }: In, picture: Picture, again = ''): State {
  return {
    name: `projector-${picture.scene}${again}`,
    reach: async page => {
      await system(stream, 'meetings.show-picture', { picture })
      await page.locator(`[data-scene=${picture.scene}]`).waitFor()
    },
  }
}

/** One of the ways a vote for and against stands on the wall. */
function answers(town: WalkedTown, state: VoteState, seen: State['reach']): State {
  return {
    name: `projector-answers-${state}`,
    reach: async (page, someone) => {
      const of = await voteIn(town, state)
      await town.system(town.quiet.stream, 'meetings.show-picture', { picture: { scene: 'vote', of } })
      await page.locator('[data-scene=vote]').waitFor()
      await seen(page, someone)
    },
  }
}

function overlay({ system, open }: WalkedTown, name: string, change: () => object, seen: State['reach']): State {
  const none = Object.fromEntries(Object.keys(change()).map(key => [key, null]))
  return {
    name: `projector-${name}`,
    reach: async (page, someone) => {
      await system(open.stream, 'meetings.set-screens', change())
      await seen(page, someone)
    },
    leave: () => system(open.stream, 'meetings.set-screens', none),
  }
}
