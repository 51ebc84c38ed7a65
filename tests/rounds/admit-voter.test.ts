import { expect, test } from 'vitest'
import { admitVoter, pass, passHash, passMinutes, passOf, readPass } from '#shared/rounds/admit-voter.ts'
import { castBallot } from '#shared/rounds/cast-ballot.ts'
import { anId, given, guest, moderator, now, whoMay, whoRunsIt } from '../support/rule.ts'
import { aLine, aRound, aRoundPlan, bench, codes, theRound } from './a-round.ts'

const round = aRound({ plan: aRoundPlan({ channels: ['online', 'terminal'] }) })
const voter = anId('anna')
const key = 'AAAA-BBBB'
const facts = { round, line: aLine(), marked: false }
const input = { voter, hash: passHash(key) }
const until = new Date(Date.parse(now) + passMinutes * 60_000).toISOString()

test('an operator lets somebody of the roll vote at a terminal, for a quarter of an hour', () => {
  expect(whoMay(admitVoter, facts, input)).toEqual(whoRunsIt)
  given(facts)
    .by(moderator)
    .when(admitVoter, input)
    .makes({ type: 'rounds.voter-admitted', round: theRound, voter, hash: passHash(key), until })
})

test('nobody is let in who may not vote, has voted, or where there is no terminal or no vote', () => {
  const refuses = (known: Partial<typeof facts>, code: 'voter-barred' | 'voter-voted' | 'channel-closed') =>
    given({ ...facts, ...known })
      .by(moderator)
      .when(admitVoter, input)
      .refuses(code)
  refuses({ line: aLine({ verified: false }) }, 'voter-barred')
  refuses({ marked: true }, 'voter-voted')
  refuses({ round: aRound() }, 'channel-closed')
  given(facts).by(moderator).when(admitVoter, input, { now: aRoundPlan().closesAt }).refuses('round-not-voting')
})

const cast = { receipt: codes[0], content: { votes: [[bench, 1]] as [string, number][] }, pass: key }
const ballot = '{"votes":[[1,1]]}'
const admitted = { voter, until }
const casting = { ...facts, admitted, kept: undefined, printed: false }

test('at a terminal one votes by the pass, without a session, and stands on the roll as from a terminal', () => {
  given(casting).by(guest).when(castBallot, cast).makes({
    type: 'rounds.ballot-cast',
    round: theRound,
    voter,
    channel: 'terminal',
    receipt: codes[0],
    ballot,
  })
})

test('a pass is for one ballot, within its time; who has voted elsewhere meanwhile does not vote again', () => {
  const refuses = (known: object, code: 'pass-unknown' | 'voted-already', context = {}) =>
    given({ ...casting, ...known })
      .by(guest)
      .when(castBallot, cast, context)
      .refuses(code)
  refuses({ admitted: undefined }, 'pass-unknown')
  refuses({}, 'pass-unknown', { now: until })
  refuses({ marked: true }, 'voted-already')
  // The answer was lost on its way: the same ballot under the same code is only told that it is there.
  given({ ...casting, admitted: undefined, line: undefined, kept: ballot })
    .by(guest)
    .when(castBallot, cast)
    .makes()
})

test('a pass is forty random bits, read as people type it, and kept as a hash', () => {
  expect(pass.safeParse(passOf(new Uint8Array(10).fill(255))).success).toBe(true)
  expect(readPass(' аааа вввв ')).toBe(key)
  expect(readPass('AAAA-BBB1')).toBeUndefined()
  expect(passHash(key)).not.toContain('AAAA')
})
