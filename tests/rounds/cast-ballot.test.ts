import { expect, test } from 'vitest'
import { ballotText } from '#shared/rounds/ballot.ts'
import { castBallot, replaceBallot, type CastFacts } from '#shared/rounds/cast-ballot.ts'
import { readReceipt, receipt, receiptOf } from '#shared/rounds/receipt.ts'
import type { BallotRule, RoundFacts } from '#shared/rounds/round.ts'
import { anId, aPerson, elsewhere, everybody, given, theDistrict, theYard, whoMay } from '../support/rule.ts'
import { aLine, aRound, aRoundPlan, bench, codes, lamp, north, path, south, split, theRound } from './a-round.ts'

const anna = aPerson('anna', 'resident')
const athome = aLine({ around: [theYard, theDistrict] })
const facts = (known: Partial<CastFacts> = {}): CastFacts => ({
  round: aRound(),
  line: athome,
  marked: false,
  kept: undefined,
  printed: false,
  ...known,
})
const content = {
  votes: [
    [lamp, 1],
    [bench, 1],
  ] as [string, number][],
}
const input = { receipt: codes[0], content }
const ballot = '{"votes":[[1,1],[2,1]]}'
const with_ = (rule: BallotRule, known: Partial<RoundFacts> = {}) =>
  facts({ round: aRound({ plan: aRoundPlan({ ballot: rule }), ...known }) })
const votes = (...all: [string, number][]) => ({ receipt: codes[0], content: { votes: all } })

test('a verified resident casts a ballot under a code of their own; the choice is written in one spelling', () => {
  given(facts()).by(anna).when(castBallot, input).makes({
    type: 'rounds.ballot-cast',
    round: theRound,
    voter: anna.id,
    channel: 'online',
    receipt: codes[0],
    ballot,
  })
  const turned = { ...content, votes: content.votes.toReversed() }
  expect(ballotText(aRound(), turned)).toBe(ballotText(aRound(), content))
})

test('guests do not cast ballots; a ballot is replaced by whoever has its code', () => {
  expect(whoMay(castBallot, facts(), input)).toEqual(everybody.filter(name => name !== 'guest' && name !== 'town'))
  expect(whoMay(replaceBallot, { round: aRound(), kept: ballot }, input)).toEqual(everybody)
})

test('who is not verified, too young, or at home elsewhere does not vote', () => {
  given(facts({ line: undefined }))
    .by(anna)
    .when(castBallot, input)
    .refuses('not-a-voter')
  const grown = aRound({ plan: aRoundPlan({ electorate: { age: 18, places: [] } }) })
  given(facts({ round: grown }))
    .by(anna)
    .when(castBallot, input)
    .refuses('not-a-voter')
  const others = aRound({ plan: aRoundPlan({ electorate: { age: 14, places: [elsewhere] } }) })
  given(facts({ round: others }))
    .by(anna)
    .when(castBallot, input)
    .refuses('not-a-voter')
})

test('nobody votes twice; a repeat of the very same ballot is only told that it is there', () => {
  given(facts({ marked: true }))
    .by(anna)
    .when(castBallot, input)
    .refuses('voted-already')
  given(facts({ marked: true, kept: ballot }))
    .by(anna)
    .when(castBallot, input)
    .makes()
  given(facts({ marked: true, kept: ballot, round: aRound({ phase: 'published' }) }))
    .by(anna)
    .when(castBallot, input)
    .makes()
  given(facts({ marked: true, kept: '{"votes":[[3,1]]}' }))
    .by(anna)
    .when(castBallot, input)
    .refuses('voted-already')
  for (const known of [{ kept: ballot }, { printed: true }])
    given(facts(known)).by(anna).when(castBallot, input).refuses('receipt-taken')
})

test('nobody votes before the opening, after the last moment, or where one may not', () => {
  for (const phase of ['planned', 'closed', 'counted', 'cancelled'] as const)
    given(facts({ round: aRound({ phase }) }))
      .by(anna)
      .when(castBallot, input)
      .refuses('round-not-voting')
  given(facts()).by(anna).when(castBallot, input, { now: aRoundPlan().closesAt }).refuses('round-not-voting')
  given(facts())
    .by(anna)
    .when(castBallot, { ...input, pass: 'AAAA-BBBB' })
    .refuses('pass-unknown')
})

test('a ballot names entries there are, each once, and at least one', () => {
  given(facts()).by(anna).when(castBallot, votes()).refuses('ballot-empty')
  given(facts())
    .by(anna)
    .when(castBallot, votes([anId('nothing'), 1]))
    .refuses('entry-unknown')
  given(facts())
    .by(anna)
    .when(castBallot, votes([bench, 1], [bench, 1]))
    .refuses('entry-unknown')
})

test('each kind of ballot has its limit', () => {
  const refuses = (
    rule: BallotRule,
    code: Parameters<ReturnType<typeof cast>['refuses']>[0],
    ...all: [string, number][]
  ) => cast(rule, ...all).refuses(code)
  const cast = (rule: BallotRule, ...all: [string, number][]) =>
    given(with_(rule))
      .by(anna)
      .when(castBallot, votes(...all))
  refuses({ kind: 'approval', most: 2 }, 'too-many-chosen', [bench, 1], [lamp, 1], [path, 1])
  refuses({ kind: 'approval', most: 2 }, 'bad-input', [bench, 2])
  refuses({ kind: 'choose-one' }, 'too-many-chosen', [bench, 1], [lamp, 1])
  refuses({ kind: 'knapsack' }, 'ballot-over-budget', [lamp, 1], [path, 1])
  refuses({ kind: 'points', points: 10 }, 'points-exceeded', [bench, 6], [lamp, 5])
  refuses({ kind: 'ranking', most: 2 }, 'too-many-chosen', [bench, 1], [lamp, 2], [path, 3])
  refuses({ kind: 'ranking', most: 3 }, 'bad-input', [bench, 1], [lamp, 3])
})

test('each of those refusals has its own sentence', () => {
  given(with_({ kind: 'approval', most: 1 }))
    .by(anna)
    .when(castBallot, input)
    .refuses('too-many-chosen')
  given(with_({ kind: 'points', points: 10 }))
    .by(anna)
    .when(castBallot, votes([bench, 11]))
    .refuses('points-exceeded')
  given(with_({ kind: 'knapsack' }))
    .by(anna)
    .when(castBallot, votes([lamp, 1], [path, 1]))
    .refuses('ballot-over-budget')
  given(with_({ kind: 'ranking', most: 3 }))
    .by(anna)
    .when(castBallot, votes([path, 1], [bench, 2]))
    .makes(expect.objectContaining({ ballot: '{"votes":[[3,1],[1,2]]}' }) as never)
})

test('with districts one votes in that of one’s home; without one of one’s own, in one that is everybody’s', () => {
  const round = aRound(split())
  const inNorth = { receipt: codes[0], content: { district: north, votes: [[bench, 1]] as [string, number][] } }
  const inSouth = { receipt: codes[0], content: { district: south, votes: [[path, 1]] as [string, number][] } }
  given(facts({ round }))
    .by(anna)
    .when(castBallot, inNorth)
    .makes(expect.objectContaining({ ballot: `{"district":"${north}","votes":[[1,1]]}` }) as never)
  given(facts({ round })).by(anna).when(castBallot, inSouth).refuses('wrong-district')
  given(facts({ round })).by(anna).when(castBallot, input).refuses('wrong-district')
  const stranger = aLine({ around: [elsewhere] })
  given(facts({ round, line: stranger }))
    .by(anna)
    .when(castBallot, inNorth)
    .refuses('wrong-district')
  const mixed = { ...inNorth, content: { ...inNorth.content, votes: [[path, 1]] as [string, number][] } }
  given(facts({ round })).by(anna).when(castBallot, mixed).refuses('entry-unknown')
})

test('a ballot is replaced by its code alone until the close, and stays in its district', () => {
  const replacing = { round: aRound(), kept: '{"votes":[[3,1]]}' }
  const replaced = { type: 'rounds.ballot-replaced', round: theRound, receipt: codes[0], ballot } as const
  given(replacing).by(anna).when(replaceBallot, input).makes(replaced)
  given({ ...replacing, kept: ballot })
    .by(anna)
    .when(replaceBallot, input)
    .makes()
  given({ ...replacing, kept: undefined })
    .by(anna)
    .when(replaceBallot, input)
    .refuses('ballot-unknown')
  given(replacing).by(anna).when(replaceBallot, input, { now: aRoundPlan().closesAt }).refuses('round-not-voting')
  const kept = `{"district":"${north}","votes":[[1,1]]}`
  const south1 = { receipt: codes[0], content: { district: south, votes: [[path, 1]] as [string, number][] } }
  given({ round: aRound(split()), kept })
    .by(anna)
    .when(replaceBallot, south1)
    .refuses('wrong-district')
})

test('a code is eighty random bits in letters that are not mistaken for others', () => {
  expect(receiptOf(new Uint8Array(10))).toBe('2222-2222-2222-2222')
  expect(receiptOf(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  const bits = Array.from({ length: 80 }, (_, bit) => {
    const bytes = new Uint8Array(10)
    bytes[bit >> 3] = 128 >> (bit & 7)
    return receiptOf(bytes)
  })
  expect(new Set(bits).size).toBe(80)
  for (const code of bits) expect(receipt.safeParse(code).success).toBe(true)
})

test('a code is read as people type it', () => {
  expect(readReceipt(' aaaa bbbb-cccc dddd ')).toBe(codes[0])
  expect(readReceipt('АААА-ВВВВ-СССС-DDDD')).toBe(codes[0])
  expect(readReceipt('AAAA-BBBB')).toBeUndefined()
  expect(readReceipt('AAAA-BBBB-CCCC-DDD1')).toBeUndefined()
})
