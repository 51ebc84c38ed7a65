import { expect, test } from 'vitest'
import { castBallot, type CastBallotFacts } from '#shared/votes/cast-ballot.ts'
import { answers, type Choices } from '#shared/votes/poll.ts'
import { anId, everybody, given, guest, moderator, whoMay } from '../support/rule.ts'

const [light, pit, bench] = [anId('light'), anId('pit'), anId('bench')]
const poll = anId('poll')
const voter = { participant: anId('anna'), group: 'guests', listed: false } as const
const facts = (
  known: Partial<CastBallotFacts['poll']> = {},
  who: CastBallotFacts['voter'] = voter,
): CastBallotFacts => ({
  poll: { id: poll, mode: 'taps', points: 1, options: [light, pit], state: 'open', electorate: 'all', ...known },
  voter: who,
})
const cast = (known: CastBallotFacts, choices: Choices) => given(known).by(guest).when(castBallot, { poll, choices })
const ballot = (choices: Choices, receipt = anId('command')) => ({
  type: 'votes.ballot-cast' as const,
  poll,
  participant: anId('anna'),
  receipt,
  choices,
})

test('a tap is one point; one taps as many issues as one likes', () => {
  const both = cast(facts(), [
    [light, 1],
    [pit, 1],
  ])
  both.makes(
    ballot([
      [light, 1],
      [pit, 1],
    ]),
  )
  both.answers({ receipt: anId('command') })
})

test('nobody votes twice: a second ballot replaces the first, under the receipt of the first', () => {
  const again = cast(facts({}, { ...voter, receipt: anId('receipt') }), [[pit, 1]])
  again.makes(ballot([[pit, 1]], anId('receipt')))
  again.answers({ receipt: anId('receipt') })
})

test('a ballot may be emptied again', () => {
  cast(facts({}, { ...voter, receipt: anId('receipt') }), []).makes(ballot([], anId('receipt')))
})

test('everybody who joined may vote, and nobody who did not, whatever their office', () => {
  expect(whoMay(castBallot, facts(), { poll, choices: [] })).toEqual(everybody)
  given({ poll: facts().poll })
    .by(moderator)
    .when(castBallot, { poll, choices: [[light, 1]] })
    .refuses('not-joined')
})

test('nobody votes when the vote is over', () => {
  for (const state of ['counted', 'revealed'] as const) cast(facts({ state }), [[light, 1]]).refuses('poll-not-open')
})

test('nobody votes for what is not in the vote', () => {
  cast(facts(), [
    [light, 1],
    [bench, 1],
  ]).refuses('poll-option-unknown')
})

test('nobody counts twice by naming an issue twice', () => {
  cast(facts(), [
    [light, 1],
    [light, 1],
  ]).refuses('poll-option-unknown')
  cast(facts({ mode: 'points', points: 5 }), [
    [light, 2],
    [light, 2],
  ]).refuses('poll-option-unknown')
})

test('a tap cannot weigh two, even where points were set before', () => {
  cast(facts({ points: 5 }), [[light, 2]]).refuses('points-exceeded', { points: 1 })
})

test('all points may be spread, and not one more', () => {
  const points = facts({ mode: 'points', points: 5 })
  cast(points, [
    [light, 3],
    [pit, 2],
  ]).makes(
    ballot([
      [light, 3],
      [pit, 2],
    ]),
  )
  cast(points, [[light, 5]]).makes(ballot([[light, 5]]))
  cast(points, [
    [light, 4],
    [pit, 2],
  ]).refuses('points-exceeded', { points: 5 })
})

test('nobody gives points below one, or in parts, to have more for another', () => {
  for (const n of [-1, 0, 0.5, NaN, Infinity])
    cast(facts({ mode: 'points', points: 5 }), [
      [light, n],
      [pit, 6],
    ]).refuses('bad-input')
})

test('of answers one chooses exactly one, and may choose another', () => {
  const question = facts({ mode: 'one', options: Object.values(answers) })
  cast(question, [[answers.for, 1]]).makes(ballot([[answers.for, 1]]))
  const again = facts({ mode: 'one', options: Object.values(answers) }, { ...voter, receipt: anId('receipt') })
  cast(again, [[answers.against, 1]]).makes(ballot([[answers.against, 1]], anId('receipt')))
  cast(question, []).refuses('one-option-only')
  cast(question, [[answers.for, 2]]).refuses('one-option-only')
  cast(question, [
    [answers.for, 1],
    [answers.against, 1],
  ]).refuses('one-option-only')
  cast(question, [[light, 1]]).refuses('poll-option-unknown')
})

test('where the yard votes a guest only looks on, and where a list votes all who are not on it', () => {
  const vote = (electorate: 'yard' | 'list', who: Partial<typeof voter> | object) =>
    cast(facts({ electorate }, { ...voter, ...who }), [[light, 1]])
  vote('yard', { group: 'yard' }).makes(ballot([[light, 1]]))
  for (const group of ['neighbours', 'guests'] as const) vote('yard', { group, listed: true }).refuses('not-an-elector')
  vote('list', { listed: true }).makes(ballot([[light, 1]]))
  vote('list', { group: 'yard' }).refuses('not-an-elector')
})
