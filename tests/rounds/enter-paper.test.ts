import { expect, test } from 'vitest'
import { enterPaper, markVoter, printBallots } from '#shared/rounds/enter-paper.ts'
import { aPerson, given, moderator, whoMay, whoRunsIt } from '../support/rule.ts'
import { aLine, aRound, aRoundPlan, bench, codes, lamp, path, theRound } from './a-round.ts'

const other = aPerson('other operator', 'moderator')
const [serial] = codes
const content = { votes: [[bench, 1]] as [string, number][] }
const ballot = '{"votes":[[1,1]]}'
const line = aLine()
const online = aRound({ plan: aRoundPlan({ channels: ['online'] }) })

test('who runs the round prints ballots with serials, while it is voted on, where paper is a channel', () => {
  const input = { serials: [...codes] }
  const facts = { round: aRound(), taken: false }
  expect(whoMay(printBallots, facts, input)).toEqual(whoRunsIt)
  given(facts)
    .by(moderator)
    .when(printBallots, input)
    .makes({ type: 'rounds.paper-printed', round: theRound, serials: [...codes] })
  given({ ...facts, round: online })
    .by(moderator)
    .when(printBallots, input)
    .refuses('channel-closed')
  given({ ...facts, round: aRound({ phase: 'planned' }) })
    .by(moderator)
    .when(printBallots, input)
    .refuses('round-not-voting')
  given({ ...facts, taken: true })
    .by(moderator)
    .when(printBallots, input)
    .refuses('receipt-taken')
})

test('who takes a paper ballot is marked on the one roll, once, whatever channel it was', () => {
  const facts = { round: aRound(), line, marked: false }
  const input = { voter: bench }
  expect(whoMay(markVoter, facts, input)).toEqual(whoRunsIt)
  given(facts)
    .by(moderator)
    .when(markVoter, input)
    .makes({ type: 'rounds.voter-marked', round: theRound, voter: bench })
  given({ ...facts, marked: true })
    .by(moderator)
    .when(markVoter, input)
    .refuses('voter-voted')
  given({ ...facts, line: undefined })
    .by(moderator)
    .when(markVoter, input)
    .refuses('voter-barred')
  given({ ...facts, round: online })
    .by(moderator)
    .when(markVoter, input)
    .refuses('channel-closed')
  given(facts).by(moderator).when(markVoter, input, { now: aRoundPlan().closesAt }).refuses('round-not-voting')
})

test('a paper ballot counts when a second operator has read the same', () => {
  const facts = { round: aRound({ phase: 'closed' }), sheet: { checked: false, entries: [] } }
  const read = (by: string, text: string | null) => ({
    ...facts,
    sheet: { checked: false, entries: [{ by, ballot: text }] },
  })
  const entered = (checked: boolean, by = moderator.id) =>
    ({ type: 'rounds.paper-entered', round: theRound, serial, by, ballot, checked }) as const
  expect(whoMay(enterPaper, facts, { serial, content })).toEqual(whoRunsIt)
  given(facts).by(moderator).when(enterPaper, { serial, content }).makes(entered(false))
  given(read(moderator.id, ballot)).by(moderator).when(enterPaper, { serial, content }).makes(entered(false))
  given(read(moderator.id, '{"votes":[[2,1]]}'))
    .by(other)
    .when(enterPaper, { serial, content })
    .makes(entered(false, other.id))
  given(read(moderator.id, ballot)).by(other).when(enterPaper, { serial, content }).makes(entered(true, other.id))
  given(read(moderator.id, null))
    .by(other)
    .when(enterPaper, { serial })
    .makes({ type: 'rounds.paper-entered', round: theRound, serial, by: other.id, checked: true })
})

test('a sheet that was not printed, or counts already, or breaks the rules of the ballot, is not entered', () => {
  const sheet = { checked: false, entries: [] }
  given({ round: aRound(), sheet: undefined })
    .by(moderator)
    .when(enterPaper, { serial, content })
    .refuses('serial-unknown')
  given({ round: aRound(), sheet: { ...sheet, checked: true } })
    .by(moderator)
    .when(enterPaper, { serial, content })
    .refuses('serial-counted')
  const votes = [bench, lamp, path].map(entry => [entry, 1] as [string, number])
  given({ round: aRound(), sheet })
    .by(moderator)
    .when(enterPaper, { serial, content: { votes } })
    .refuses('too-many-chosen')
  given({ round: aRound({ phase: 'counted' }), sheet })
    .by(moderator)
    .when(enterPaper, { serial, content })
    .refuses('round-over')
})
