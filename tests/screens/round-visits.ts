import { v7 } from 'uuid'
import { passHash } from '#shared/rounds/admit-voter.ts'
import { roundStream } from '#shared/core/stream.ts'
import { aSupported } from '../initiatives/a-supported.ts'
import { shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** Rounds: the list, one that is voted on, the booth, and what an officer does before and meanwhile. */
export const roundVisits: Visits = ({ system, sql, yard, now }, say) => {
  const title = '2027'
  /** One that is voted on, and one that is planned. */
  const [open, planned] = [v7(), v7()]
  async function plan(): Promise<void> {
    for (const id of [open, planned]) {
      const moment = (days: number) => new Date(now().getTime() + days * 86_400_000).toISOString()
      await system(
        roundStream(id),
        'rounds.plan-round',
        {
          title,
          place: yard,
          budget: 100_000_000,
          districts: [],
          electorate: { age: 14, places: [] },
          channels: ['online', 'terminal', 'paper'],
          ballot: { kind: 'approval', most: 2 },
          count: {
            rule: 'equal-shares',
            utility: 'cost',
            completion: 'add1u',
            exhaustive: false,
            ties: ['most-votes', 'id'],
          },
          opensAt: moment(2),
          closesAt: moment(9),
        },
        id,
      )
      for (const cost of [10, 20, 30]) {
        const entry = { title, sentence: title, cost: cost * 1_000_000, category: 'yard' }
        await system(roundStream(id), 'rounds.put-entry', entry)
      }
    }
    await system(roundStream(open), 'rounds.open-voting', {})
  }
  /** People of two yards have voted, some on paper. */
  async function vote(): Promise<void> {
    const [other] = await sql<{ id: string }[]>`select id from place where kind = 'yard' and id <> ${yard} limit 1`
    const voters = Array.from({ length: 12 }, (_, n) => ({ id: v7(), place: (n < 5 ? other?.id : undefined) ?? yard }))
    for (const [at, { id, place }] of voters.entries()) {
      await sql`insert into person (id, created_at) values (${id}, ${now()})`
      await sql`
        insert into resident (person, place, age, attested_on, how, verified_at, consent_version, consent_hash, consent_at)
        values (${id}, ${place}, 18, ${now()}, 'official', ${now()}, 1, ${'0'.repeat(64)}, ${now()})`
      await sql`
        insert into round_roll (round, n, person, channel, link)
        values (${open}, ${at + 1}, ${id}, ${at % 2 === 0 ? 'online' : 'paper'}, ${'0'.repeat(64)})`
    }
  }
  /** Somebody of the roll has come to a centre and may vote there. */
  const pass = 'ABCD-2345'
  async function admitOne(): Promise<void> {
    const voter = v7()
    await sql`insert into person (id, created_at) values (${voter}, ${now()})`
    await sql`
      insert into resident (person, place, age, attested_on, how, verified_at, consent_version, consent_hash, consent_at)
      values (${voter}, ${yard}, 18, ${now()}, 'official', ${now()}, 1, ${'0'.repeat(64)}, ${now()})`
    await system(roundStream(open), 'rounds.admit-voter', { voter, hash: passHash(pass) })
  }
  /** Some initiatives are supported, and one of them stands on the ballot. */
  async function takeOne(): Promise<void> {
    const take = async (words: string) =>
      system(roundStream(planned), 'rounds.take-initiative', {
        initiative: await aSupported(sql, yard, now(), words),
      })
    await take(title)
    // Given back it is told to everybody who follows the town, and stands among those that may be taken.
    await system(roundStream(planned), 'rounds.remove-entry', { entry: await take(`${title} + 1`) })
  }
  return [
    { name: 'rounds', path: '/rounds', before: plan, ready: shows(title) },
    { name: 'rounds-of-a-person', who: 'moderator', path: '/rounds', ready: shows(title) },
    { name: 'round', path: `/rounds/${open}`, ready: shows(title), paper: true },
    { name: 'round-gate', path: `/rounds/${open}/vote`, ready: page => page.locator('h1').waitFor() },
    { name: 'round-by-code', path: `/rounds/${open}/vote?change`, ready: page => page.getByRole('textbox').waitFor() },
    { name: 'round-desk', who: 'moderator', path: `/rounds/${open}/desk`, ready: shows(title) },
    {
      name: 'round-turnout',
      path: `/rounds/${open}/turnout`,
      before: vote,
      ready: shows(say.rounds.turnout.by.yard),
      paper: true,
    },
    { name: 'round-notice', path: `/rounds/${open}/notice`, ready: shows(title), paper: true },
    {
      name: 'round-terminal-operator',
      who: 'moderator',
      path: `/rounds/${open}/terminal`,
      ready: page => page.getByRole('searchbox').waitFor(),
    },
    {
      name: 'round-terminal',
      path: `/rounds/${open}/terminal`,
      before: admitOne,
      ready: page => page.getByRole('textbox').waitFor(),
      states: [
        {
          name: 'round-terminal-booth',
          reach: async page => {
            await page.getByRole('textbox').fill(pass)
            await page.keyboard.press('Enter')
            await page.getByRole('button', { name: say.rounds.booth.review }).waitFor()
          },
        },
        {
          name: 'round-terminal-review',
          reach: async page => {
            await page
              .getByRole('button', { name: say.rounds.booth.chooseNamed(title) })
              .first()
              .click()
            await page.getByRole('button', { name: say.rounds.booth.review }).click()
          },
        },
      ],
    },
    {
      name: 'round-plan',
      who: 'moderator',
      path: `/rounds/${planned}/desk`,
      before: takeOne,
      ready: shows(title),
      states: [
        {
          name: 'round-plan-entry',
          reach: page =>
            page
              .getByRole('button', { name: say.rounds.officer.edit(title) })
              .first()
              .click(),
        },
      ],
    },
    {
      name: 'round-new',
      who: 'moderator',
      path: '/rounds/new',
      ready: page => page.locator('form').waitFor(),
      states: [
        {
          name: 'round-new-districts',
          reach: async page => {
            for (let n = 0; n < 2; n++) await page.getByRole('button', { name: say.roundDesk.plan.addDistrict }).click()
            await page
              .getByRole('button', { name: say.roundDesk.plan.addTie(say.roundDesk.plan.tieNames.lots) })
              .click()
          },
        },
      ],
    },
  ]
}
