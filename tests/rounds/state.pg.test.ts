import { expect, test } from 'vitest'
import type { Moment } from '#shared/core/value.ts'
import { view } from '#shared/event-view.ts'
import { events, type VecheEvent } from '#shared/registry.ts'
import type { Id } from '#shared/core/value.ts'
import { evolveRoundState, type RoundState } from '#shared/rounds/state.ts'
import { loadRoundState } from '../../server/rounds/store.ts'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'
import { aRoundPlan } from './a-round.ts'
import { aCode, aVoter, choosing, openRound, type OpenRound } from './voters.ts'

const veche = openVeche()
const seen = new Set<string>()

/** The whole log of a round, folded as everybody who follows it folds it. */
async function folded({ stream }: Pick<OpenRound, 'stream'>): Promise<RoundState> {
  const log = await veche.sql<{ at: Date; data: VecheEvent }[]>`
    select at, data from event where stream = ${stream} order by seq`
  let state: RoundState = { rounds: {} }
  for (const { at, data } of log) {
    seen.add(data.type)
    const told = view(data, 'public')
    if (told) state = evolveRoundState(state, told, at.toISOString() as Moment)
  }
  return JSON.parse(JSON.stringify(state)) as RoundState
}

const inTables = async (id: Id) => JSON.parse(JSON.stringify(await loadRoundState(veche.sql, id))) as RoundState

test('what everybody folds of a round is what its tables hold, at every step of its way', async () => {
  const round = await openRound(veche)
  const voter = await aVoter(veche, 'anna')
  const content = choosing(round.entries[0] ?? '')
  await voter.device.send(round.stream, 'rounds.cast-ballot', { receipt: aCode(), content })
  expect(await folded(round)).toEqual(await inTables(round.id))
  veche.pass(86_400_000)
  await veche.system(round.stream, 'rounds.close-voting', {})
  await until('the ballots are counted', async () => (await inTables(round.id)).rounds[round.id]?.phase === 'counted')
  expect(await folded(round)).toEqual(await inTables(round.id))
})

test('so it is of a round that reminds of its end', async () => {
  const closesAt = new Date(veche.now().getTime() + 10 * 86_400_000).toISOString()
  const round = await openRound(veche, { opensAt: new Date(Date.parse(closesAt) - 3_600_000).toISOString(), closesAt })
  veche.pass(8 * 86_400_000)
  await until('reminded', async () => (await inTables(round.id)).rounds[round.id]?.remindedAt)
  expect(await folded(round)).toEqual(await inTables(round.id))
})

test('so it is of a round that is changed, and called off', async () => {
  const round = await openRound(veche)
  const id = crypto.randomUUID()
  const stream = `round:${id}` as const
  const plan = aRoundPlan({ place: await veche.placeNamed('Садовая, 8–14'), channels: ['online'] })
  const later = { opensAt: '2027-01-20T08:00:00.000Z', closesAt: '2027-01-27T17:00:00.000Z' }
  await veche.system(stream, 'rounds.plan-round', { ...plan, ...later }, id)
  const entry = { title: 'Скамейки', sentence: 'Чтобы посидеть', cost: 100, category: 'yard' }
  const first = await veche.system(stream, 'rounds.put-entry', entry)
  await veche.system(stream, 'rounds.put-entry', { ...entry, title: 'Фонари' })
  await veche.system(stream, 'rounds.remove-entry', { entry: first })
  await veche.system(stream, 'rounds.change-round', { ...plan, ...later, title: 'Отбор двора' })
  await veche.system(round.stream, 'rounds.cancel-round', { because: 'Ошибка в бюджете' })
  for (const each of [{ id, stream }, round]) expect(await folded(each)).toEqual(await inTables(each.id))
})

test('these rounds saw every event that a round’s log can hold', () => {
  const declared = events.filter(e => e.type.startsWith('rounds.') && e.on.length > 0).map(e => e.type)
  expect(declared.filter(type => !seen.has(type))).toEqual([])
})
