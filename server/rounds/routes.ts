import { Router, type Response } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { mayRunRound } from '#shared/people/rights.ts'
import { pass, passHash } from '#shared/rounds/admit-voter.ts'
import { districtsFor, mayVote } from '#shared/rounds/electorate.ts'
import { publishedFile } from '#shared/rounds/published-file.ts'
import { shownTurnout } from '#shared/rounds/roll.ts'
import type { OwnRound, PaperStack, RoundItem, TurnoutByPlace } from '#shared/rounds/round-shown.ts'
import { isSplit, locked } from '#shared/rounds/round.ts'
import { loadLines } from '../core/resident-facts.ts'
import type { Limits } from '../core/limits.ts'
import { parse, type Deps } from '../core/route.ts'
import { sendTable, tableKinds } from '../core/table-file.ts'
import { readBallots } from './ballots-file.ts'
import { resultsTable } from './export.ts'
import { findRounds, findTurnout, listRounds } from './store.ts'
import { createTerritories } from './territories.ts'

/** What is asked of rounds. Of a running vote nothing but its turnout can be asked, by anybody. */
export function roundRoutes({
  sql,
  actorOf,
  originOf,
  clock,
  policy,
  limits,
}: Deps & { readonly limits: Limits }): Router {
  const router = Router()
  const territoriesOf = createTerritories(sql, clock)
  const known = async (param: unknown) => {
    const round = parse(id, param)
    return (await findRounds(sql, [round])).get(round) ?? refuse('not-found')
  }

  router.get('/api/rounds', async (_request, response) => {
    const rounds = await listRounds(sql)
    const turnouts = await findTurnout(
      sql,
      rounds.map(round => round.id),
    )
    const items = rounds.map(({ id, number, phase, plan, entries, because, outcome }): RoundItem => ({
      id,
      number,
      phase,
      title: plan.title,
      place: plan.place,
      budget: plan.budget,
      entries: entries.length,
      opensAt: plan.opensAt,
      closesAt: plan.closesAt,
      voters: turnouts.get(id)?.turnout.voters ?? 0,
      winners: outcome?.pots.reduce((sum, pot) => sum + pot.winners.length, 0),
      because,
    }))
    response.set('cache-control', 'no-cache').json({ items })
  })

  /** The places of which the reader is told when a vote about them opens and nears its end. */
  router.get('/api/rounds/places', async (request, response) => {
    const actor = await actorOf(request)
    const rows = await sql<{ place: Id }[]>`select place from place_follower where person = ${actor.id} order by place`
    response.set('cache-control', 'private, no-store').json({ places: rows.map(row => row.place) })
  })

  /** Letter for letter what the lock's hash is of. */
  router.get('/api/rounds/:id/rules.json', async (request, response) => {
    const { round } = await known(request.params.id)
    if (round.hash === undefined) refuse('not-found')
    response.set('cache-control', 'no-cache').type('json').send(locked(round))
  })

  router.get('/api/rounds/:id/ballots.pb', async (request, response) => {
    const { round } = await known(request.params.id)
    const [row] = await sql<{ file: string }[]>`select file from round_file where round = ${round.id}`
    if (!row) refuse('not-found')
    const wanted = request.query['district']
    if (wanted === undefined) return sendFile(response, round.number, row.file)
    const district = parse(id, wanted)
    if (!isSplit(round.plan) || !round.plan.districts.some(each => each.id === district)) refuse('not-found')
    sendFile(response, round.number, publishedFile(round, await readBallots(sql, round), district))
  })

  for (const kind of tableKinds)
    router.get(`/api/rounds/:id/results.${kind}`, async (request, response) => {
      const { round } = await known(request.params.id)
      await sendTable(response, kind, (await resultsTable(sql, round, originOf(request))) ?? refuse('not-found'))
    })

  /** How many have voted, by how they did and where they live; of groups that are too small, nothing. */
  router.get('/api/rounds/:id/turnout', async (request, response) => {
    const { round } = await known(request.params.id)
    if (round.openedAt === undefined) refuse('not-found')
    const { smallestGroupShown } = policy()
    const found = (await findTurnout(sql, [round.id])).get(round.id)
    const turnout: TurnoutByPlace = {
      ...shownTurnout(found?.turnout ?? { voters: 0, channels: {} }, smallestGroupShown),
      territories: await territoriesOf(round, smallestGroupShown),
    }
    response.set('cache-control', 'no-cache').json(turnout)
  })

  /** Whether the reader may vote, where, and whether they are on the roll: of themselves alone. */
  router.get('/api/rounds/:id/mine', async (request, response) => {
    const { round } = await known(request.params.id)
    const actor = await actorOf(request)
    const line = (await loadLines(sql, [actor.id])).get(actor.id)
    const may = mayVote(round.plan, line)
    const mine: OwnRound = {
      may,
      districts: may ? districtsFor(round.plan, line).map(each => each.id) : [],
      voted: await isMarked(round.id, actor.id),
      follows: await isFollowed(round.id, actor.id),
    }
    response.set('cache-control', 'private, no-store').json(mine)
  })

  /** Where whoever has this pass may vote; of whom it is, nothing. Passes must not be found by trying. */
  router.post('/api/rounds/:id/admission', async (request, response) => {
    const address = request.ip ?? ''
    await limits.take('entry', undefined, address)
    const { round } = await known(request.params.id)
    const asked = parse(z.object({ pass }), request.body)
    const [found] = await sql<{ person: Id }[]>`
      select person from round_admission
      where round = ${round.id} and hash = ${passHash(asked.pass)} and until > ${clock()}`
    const line = found && (await loadLines(sql, [found.person])).get(found.person)
    if (!line) refuse('pass-unknown')
    await limits.giveBack('entry', undefined, address)
    const districts = districtsFor(round.plan, line).map(each => each.id)
    response.set('cache-control', 'private, no-store').json({ districts })
  })

  /** The stack of paper: for those who run the round. */
  router.get('/api/rounds/:id/paper', async (request, response) => {
    const { round, facts } = await known(request.params.id)
    if (!mayRunRound(await actorOf(request), facts.around)) refuse('not-found')
    const [paper] = await sql<[PaperStack]>`
      select count(*)::int as printed, (
          select count(*)::int from round_roll where round = ${round.id} and channel = 'paper') as given,
        (count(*) filter (where checked))::int as checked,
        (count(*) filter (where checked and ballot is null))::int as spoiled,
        (count(*) filter (where not checked and exists (
          select 1 from round_sheet_entry e where e.round = s.round and e.serial = s.serial)))::int as unchecked
      from round_sheet s where round = ${round.id}`
    response.set('cache-control', 'private, no-store').json(paper)
  })

  async function isFollowed(round: Id, person: Id): Promise<boolean> {
    const rows = await sql`select 1 from round_follower where round = ${round} and actor = ${person}`
    return rows.length > 0
  }

  async function isMarked(round: Id, person: Id): Promise<boolean> {
    const rows = await sql`select 1 from round_roll where round = ${round} and person = ${person}`
    return rows.length > 0
  }

  return router
}

const sendFile = (response: Response, number: number, file: string): void => {
  response
    .set('cache-control', 'no-cache')
    .attachment(`round-${number}.pb`)
    .type('text/plain; charset=utf-8')
    .send(file)
}
