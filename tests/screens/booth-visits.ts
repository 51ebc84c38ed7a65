import { v7 } from 'uuid'
import { roundStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { BallotRule, CountRule } from '#shared/rounds/round.ts'
import { shows } from './steps.ts'
import type { Visit, Visits } from './visit.ts'

const kinds: readonly (readonly [BallotRule, CountRule['utility']])[] = [
  [{ kind: 'approval', most: 2 }, 'cost'],
  [{ kind: 'knapsack' }, 'cost'],
  [{ kind: 'points', points: 3 }, 'points'],
  [{ kind: 'choose-one' }, 'cost'],
  [{ kind: 'ranking', most: 2 }, 'borda'],
]

/** The booth with every kind of ballot: as it is opened, with as much chosen as goes, and looked over. */
export const boothVisits: Visits = ({ system, sql, yard, now, logins }, say) => {
  const title = '2026'
  const { booth } = say.rounds
  const moment = (days: number) => new Date(now().getTime() + days * 86_400_000).toISOString()
  /** Whoever is looked at votes as a resident of the yard too. */
  const enrol = () => sql`
    insert into resident (person, place, age, attested_on, how, verified_at, consent_version, consent_hash, consent_at)
    select id, ${yard}, 18, ${now()}, 'official', ${now()}, 1, ${'0'.repeat(64)}, ${now()}
    from person where login = ${logins.moderator?.login ?? ''} on conflict do nothing`
  async function open(id: Id, [ballot, utility]: (typeof kinds)[number]): Promise<void> {
    const stream = roundStream(id)
    await system(
      stream,
      'rounds.plan-round',
      {
        title,
        place: yard,
        budget: 50_000_000,
        districts: [],
        electorate: { age: 14, places: [] },
        channels: ['online'],
        ballot,
        count: { rule: 'equal-shares', utility, completion: 'none', exhaustive: false, ties: ['id'] },
        opensAt: moment(2),
        closesAt: moment(9),
      },
      id,
    )
    for (const cost of [10, 20, 30])
      await system(stream, 'rounds.put-entry', { title, sentence: title, cost: cost * 1_000_000, category: 'yard' })
    await system(stream, 'rounds.open-voting', {})
  }
  return kinds.map((each): Visit => {
    const [{ kind }] = each
    const id = v7()
    return {
      name: `booth-${kind}`,
      who: 'moderator',
      path: `/rounds/${id}/vote`,
      before: async () => {
        await enrol()
        await open(id, each)
      },
      ready: shows(title),
      states: [
        {
          name: `booth-${kind}-chosen`,
          reach: async page => {
            const name = kind === 'points' ? booth.more(title) : booth.chooseNamed(title)
            const buttons = page.getByRole('button', { name, exact: true })
            for (const at of kind === 'choose-one' ? [0] : kind === 'points' ? [0, 0, 1] : [0, 1])
              await buttons.nth(at).click()
          },
        },
        {
          name: `booth-${kind}-review`,
          reach: async page => {
            await page.getByRole('button', { name: booth.review }).click()
            await page.getByRole('heading', { name: booth.reviewTitle }).waitFor()
          },
        },
      ],
    }
  })
}
