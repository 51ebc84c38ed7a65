import { expect, test } from 'vitest'
import { acceptOffer, decide } from '#shared/initiatives/decide.ts'
import type { Aspect, Opinion, Verdict } from '#shared/initiatives/decision.ts'
import { beginExamination, conclude, setExaminer } from '#shared/initiatives/examination.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import { publish } from '#shared/initiatives/publish.ts'
import { answerRemark, hideRemark, makeRemark } from '#shared/initiatives/remark.ts'
import { admin, anId, aPerson, everybody, given, moderator, now, whoMay } from '../support/rule.ts'
import { aCard, anIdea, anna, boris, theIdea } from './an-initiative.ts'

const input = { initiative: theIdea }
const head = aPerson('head', 'head')
const leaders = [
  'town',
  'moderator',
  'moderator of the yard',
  'moderator of the district',
  'head',
  'controller',
  'admin',
]

/** Submitted on Monday, 16 November 2026. */
const about = (state: InitiativeState, known: { deadline?: string; role?: 'initiator' } = {}) => {
  const { deadline, role } = known
  const card = aCard({ state, number: 7, cost: 10_000_000, ...(deadline && { deadline }) })
  return { initiative: { ...anIdea({ state }), card, ...(role && { role }) }, submittedOn: '2026-11-16' }
}
const opinion = (aspect: Aspect, verdict?: Verdict): Opinion => ({
  aspect,
  person: anId('lawyer'),
  ...(verdict && { verdict }),
})
const lawyer = aPerson('lawyer', 'deputy')

test('published on a Friday, it takes remarks for five working days; the days count by the town’s calendar', () => {
  given(about('submitted', { deadline: '2026-11-19' }))
    .by(moderator)
    .when(publish, input)
    .makes({
      type: 'initiatives.moved',
      card: aCard({ state: 'remarks', number: 7, cost: 10_000_000, since: now, deadline: '2026-11-27' }),
    })
  const day = { calendar: { daysOff: ['2026-11-23'], daysWorked: ['2026-11-22'] } }
  const [published] = given(about('submitted')).by(moderator).when(publish, input, day).events()
  expect(published).toMatchObject({ card: { deadline: '2026-11-27' } })
  const [longer] = given(about('submitted'))
    .by(moderator)
    .when(publish, input, { calendar: { daysOff: ['2026-11-23', '2026-11-24'], daysWorked: [] } })
    .events()
  expect(longer).toMatchObject({ card: { deadline: '2026-12-01' } })
  given(about('remarks')).by(moderator).when(publish, input).refuses('initiative-elsewhere', { state: 'remarks' })
  expect(whoMay(publish, about('submitted'), input)).toEqual(leaders)
})

test('everybody with an account remarks on it, to the end of the last day, and not without end', () => {
  const open = { ...about('remarks', { deadline: '2026-11-20' }), own: 0 }
  const words = { ...input, text: 'Рядом детский сад, нужен забор' }
  given(open)
    .by(boris)
    .when(makeRemark, words, { id: anId('remark') })
    .makes(
      { type: 'initiatives.remark-noted', initiative: theIdea, remark: anId('remark'), text: words.text, by: boris.id },
      { type: 'initiatives.procedure-went-on', initiative: theIdea },
    )
  given({ ...about('remarks', { deadline: '2026-11-19' }), own: 0 })
    .by(boris)
    .when(makeRemark, words)
    .refuses('remarks-over')
  given({ ...open, own: 5 })
    .by(boris)
    .when(makeRemark, words)
    .refuses('too-many-remarks', { most: 5 })
  expect(whoMay(makeRemark, open, words)).toEqual(everybody.filter(name => name !== 'guest'))
})

test('a remark is answered once, by its group or by the town, and it is told which', () => {
  const facts = { ...about('remarks'), isAnswered: false }
  const words = { ...input, remark: anId('remark'), text: 'Забор будет' }
  const from = (answer: ReturnType<typeof given<typeof facts>>, who: typeof anna) =>
    (answer.by(who).when(answerRemark, words).events()[0] as { from: string }).from
  expect(from(given({ ...about('remarks', { role: 'initiator' }), isAnswered: false }), anna)).toBe('group')
  expect(from(given(facts), moderator)).toBe('town')
  given({ ...facts, isAnswered: true })
    .by(moderator)
    .when(answerRemark, words)
    .refuses('remark-answered')
  expect(whoMay(answerRemark, facts, words)).toEqual(leaders)
})

test('an insulting remark is taken out of sight, with a reason', () => {
  const hiding = { ...input, remark: anId('remark'), reason: 'Оскорбление' }
  given(about('remarks'))
    .by(moderator)
    .when(hideRemark, hiding)
    .makes(
      { type: 'initiatives.remark-hidden', ...hiding, by: moderator.id },
      { type: 'initiatives.procedure-went-on', initiative: theIdea },
    )
  expect(whoMay(hideRemark, about('remarks'), hiding)).toEqual(leaders)
})

test('examiners are named among the staff, a side each, and whoever has concluded stays', () => {
  const facts = { ...about('remarks'), opinions: [] as Opinion[], isStaff: true }
  const naming = { ...input, aspect: 'law' as const, person: lawyer.id }
  given(facts)
    .by(moderator)
    .when(setExaminer, naming)
    .makes(
      { type: 'initiatives.examiner-set', ...naming },
      { type: 'initiatives.procedure-went-on', initiative: theIdea },
    )
  given({ ...facts, isStaff: false })
    .by(moderator)
    .when(setExaminer, naming)
    .refuses('examiner-unknown')
  given({ ...facts, opinions: [opinion('law', 'for')] })
    .by(moderator)
    .when(setExaminer, { ...input, aspect: 'law' })
    .refuses('examiner-concluded')
  expect(whoMay(setExaminer, facts, naming)).toEqual(leaders)
})

test('the examination begins when the days for remarks are over; the decision is due 30 days after submission', () => {
  const over = { ...about('remarks', { deadline: '2026-11-19' }), opinions: [opinion('law')], isStaff: false }
  const [begun] = given(over).by(moderator).when(beginExamination, input).events()
  expect(begun).toMatchObject({ card: { state: 'examination', deadline: '2026-12-16' } })
  given({ ...over, ...about('remarks', { deadline: '2026-11-20' }) })
    .by(moderator)
    .when(beginExamination, input)
    .refuses('remarks-not-over')
  given({ ...over, opinions: [] })
    .by(moderator)
    .when(beginExamination, input)
    .refuses('no-examiners')
  expect(whoMay(beginExamination, over, input)).toEqual(leaders)
})

test('an examiner concludes on their own side alone; the note is apart from the conclusion', () => {
  const facts = { ...about('examination'), opinions: [opinion('law')], isStaff: false }
  const words = { ...input, aspect: 'law' as const, verdict: 'for' as const, conclusion: 'Закону не противоречит' }
  given(facts)
    .by(lawyer)
    .when(conclude, { ...words, note: 'Проверить межевание' })
    .makes(
      { type: 'initiatives.concluded', ...words, note: 'Проверить межевание', by: lawyer.id },
      { type: 'initiatives.procedure-went-on', initiative: theIdea },
    )
  given(facts)
    .by(lawyer)
    .when(conclude, { ...words, aspect: 'cost' })
    .refuses('forbidden')
  expect(whoMay(conclude, facts, words)).toEqual([])
  // Who was dismissed since concludes on nothing.
  given(facts).by(aPerson('lawyer', 'resident')).when(conclude, words).refuses('forbidden')
})

test('the head supports, returns or refuses what was examined and answered', () => {
  const examined = {
    ...about('examination'),
    opinions: [opinion('law', 'for'), opinion('land', 'against')],
    unanswered: 0,
  }
  const [supported] = given(examined)
    .by(head)
    .when(decide, { ...input, decision: { kind: 'supported' } })
    .events()
  expect(supported).toMatchObject({ card: { state: 'supported' }, decision: { kind: 'supported' } })
  expect(supported).toMatchObject({ card: { state: 'supported', deadline: '2027-05-19' } })
  const [returned] = given(examined)
    .by(head)
    .when(decide, { ...input, decision: { kind: 'returned', words: 'Уточните смету' } })
    .events()
  expect(returned).toMatchObject({ card: { state: 'returned', deadline: '2026-12-20' } })
  given({ ...examined, unanswered: 2 })
    .by(head)
    .when(decide, { ...input, decision: { kind: 'supported' } })
    .refuses('remarks-unanswered', { left: 2 })
  given({ ...examined, opinions: [opinion('law', 'for'), opinion('cost')] })
    .by(head)
    .when(decide, { ...input, decision: { kind: 'supported' } })
    .refuses('opinions-missing')
  // Whose examiners were all taken off was examined by nobody.
  given({ ...examined, opinions: [] })
    .by(head)
    .when(decide, { ...input, decision: { kind: 'supported' } })
    .refuses('no-examiners')
  expect(whoMay(decide, examined, { ...input, decision: { kind: 'supported' } })).toEqual(['town', 'head', 'admin'])
})

test('it is refused on a ground of the closed list; a better solution must be offered, and «not won» is the round’s to say', () => {
  const examined = { ...about('examination'), opinions: [opinion('law', 'against')], unanswered: 0 }
  const words = 'Вот почему'
  for (const ground of ['procedure-broken', 'contrary-to-law', 'no-powers', 'no-money'] as const) {
    const [refused] = given(examined)
      .by(admin)
      .when(decide, { ...input, decision: { kind: 'refused', ground, words } })
      .events()
    expect(refused).toMatchObject({ card: { state: 'refused' }, decision: { ground } })
  }
  const better = { kind: 'refused' as const, ground: 'better-solution' as const, words }
  given(examined)
    .by(head)
    .when(decide, { ...input, decision: better })
    .refuses('offer-missing')
  const offered = { ...better, offer: 'Сделаем вместе у школы' }
  const [refused] = given(examined)
    .by(head)
    .when(decide, { ...input, decision: offered })
    .events()
  expect(refused).toMatchObject({ decision: offered })
  given(examined)
    .by(head)
    .when(decide, { ...input, decision: { kind: 'refused', ground: 'not-won', words } })
    .refuses('ground-of-round')
})

test('the offer of a better solution is taken up by the initiator, who then reworks it', () => {
  const refused = { ...about('refused', { role: 'initiator' }), hasOffer: true }
  const [taken] = given(refused).by(anna).when(acceptOffer, input).events()
  expect(taken).toMatchObject({ card: { state: 'returned', deadline: '2026-12-20' } })
  given({ ...refused, hasOffer: false })
    .by(anna)
    .when(acceptOffer, input)
    .refuses('offer-missing')
  expect(whoMay(acceptOffer, { ...about('refused'), hasOffer: true }, input)).toEqual([])
})
