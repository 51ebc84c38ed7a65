import { expect, test } from 'vitest'
import { askedOf } from '#shared/initiatives/asked.ts'
import { fundingSources } from '#shared/initiatives/part.ts'
import { cancelRound } from '#shared/rounds/open-voting.ts'
import { changeRound } from '#shared/rounds/plan-round.ts'
import { publishCount } from '#shared/rounds/publish-ballots.ts'
import { putEntry, removeEntry } from '#shared/rounds/put-entry.ts'
import { fatesOf } from '#shared/rounds/fates.ts'
import { inShort, takeInitiative, type Offered } from '#shared/rounds/take-initiative.ts'
import { mostEntries, type District, type PotOutcome, type RoundFacts, type RoundPlan } from '#shared/rounds/round.ts'
import { aCard, at, theIdea } from '../initiatives/an-initiative.ts'
import {
  anId,
  elsewhere,
  given,
  moderator,
  now,
  theDistrict,
  theTown,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'
import { anEntry, aRound, aRoundPlan, bench, entries, lamp, north, path, south, split, theRound } from './a-round.ts'

const supported = aCard({ state: 'supported', number: 7, cost: 300_000_00, deadline: '2026-12-01' })
const anOffer = (known: Partial<Offered> = {}): Offered => ({
  card: supported,
  asked: 300_000_00,
  around: [theYard, theDistrict],
  words: 'Площадка с сеткой и скамейками.',
  category: 'yard',
  ...known,
})
const facts = (known: Partial<Offered> = {}, round: Partial<RoundFacts> = {}) => ({
  round: aRound({ phase: 'planned', ...round }),
  next: 4,
  offered: anOffer(known),
})
const input = { initiative: theIdea }
const { deadline: _, ...undated } = supported
const inRound = { ...undated, state: 'in-round' as const, since: now, round: theRound }
const another = (known: object) => aRound({ phase: 'planned', plan: aRoundPlan(known) })

test('a supported initiative stands on the ballot by one deed, with its words, sum, place, district and photograph', () => {
  expect(whoMay(takeInitiative, facts(), input)).toEqual(whoRunsIt)
  const photo = anId('photo')
  given(facts({ photo }, split()))
    .by(moderator)
    .when(takeInitiative, input, { id: anId('entry') })
    .makes(
      {
        type: 'rounds.entry-put',
        round: theRound,
        entry: {
          id: anId('entry'),
          number: 4,
          title: supported.title,
          sentence: 'Площадка с сеткой и скамейками.',
          cost: 300_000_00,
          category: 'yard',
          district: north,
          ...at,
          initiative: theIdea,
          photo,
        },
      },
      { type: 'initiatives.moved', card: inRound },
    )
})

test('one that lies in no district’s places stands in the district that is everybody’s', () => {
  const [put] = given(facts({ around: [elsewhere] }, split()))
    .by(moderator)
    .when(takeInitiative, input)
    .events()
  expect(put).toMatchObject({ entry: { district: south } })
})

test('only what is supported is taken, before voting opens, three hundred at most', () => {
  for (const state of ['draft', 'examination', 'in-round', 'won', 'lost', 'under-way'] as const)
    given(facts({ card: { ...supported, state } }))
      .by(moderator)
      .when(takeInitiative, input)
      .refuses('initiative-elsewhere', { state })
  given(facts({}, { phase: 'voting' }))
    .by(moderator)
    .when(takeInitiative, input)
    .refuses('round-locked')
  const full = Array.from({ length: mostEntries }, (_, i) => anEntry(anId(`entry ${i}`), i + 1))
  given(facts({}, { entries: full }))
    .by(moderator)
    .when(takeInitiative, input)
    .refuses('too-many-entries')
})

test('the round says of which places and how dear its initiatives may be', () => {
  const refuses = (known: object, why: string, offer: Partial<Offered> = {}) =>
    given({ ...facts(offer), round: another(known) })
      .by(moderator)
      .when(takeInitiative, input)
      .refuses('initiative-not-eligible', { why })
  refuses({ eligible: { places: [elsewhere] } }, 'place')
  refuses({ eligible: { places: [], cost: 299_999_99 } }, 'cost')
  refuses({ budget: 299_999_99 }, 'cost')
  refuses({ districts: [{ id: north, title: 'Север', budget: 100_000_00, places: [theYard] }] }, 'cost')
  refuses({ districts: [{ id: north, title: 'Север', budget: 900_000_00, places: [elsewhere] }] }, 'place')
  const { cost: __, ...free } = supported
  refuses({}, 'no-cost', { card: free })
  refuses({}, 'not-asked', { asked: 0 })
  const exact = another({ eligible: { places: [theDistrict], cost: 300_000_00 } })
  given({ ...facts(), round: exact })
    .by(moderator)
    .when(takeInitiative, input)
    .events()
})

test('a plan changed later must suit the initiatives that stand in it already, and each goes to its own district', () => {
  const entry = anEntry(bench, 1, { initiative: theIdea, district: north })
  const changing = {
    round: aRound({ phase: 'planned', ...split(), entries: [entry, ...entries.slice(1)] }),
    around: [theYard, theDistrict],
    known: [theYard, theDistrict, elsewhere],
    lying: { [theIdea]: [theYard, theDistrict] },
  }
  const change = (known: Partial<RoundPlan>) => given(changing).by(moderator).when(changeRound, split(known).plan)
  for (const rules of [{ eligible: { places: [elsewhere] } }, { eligible: { places: [], cost: 299_999_99 } }])
    change(rules).refuses('initiative-not-eligible', { entries: ['1'] })
  const fits = { eligible: { places: [theDistrict], cost: 300_000_00 } }
  const changed = (plan: RoundPlan) => ({ type: 'rounds.round-changed', round: theRound, plan }) as const
  change(fits).makes(changed(split(fits).plan))
  // The yard is another district's now, or nobody's but the one that is everybody's, or there are no districts.
  const { district: _north, ...whole } = entry
  const parted = (districts: RoundPlan['districts'], district?: string) =>
    change({ districts }).makes(changed(split({ districts }).plan), {
      type: 'rounds.entry-put',
      round: theRound,
      entry: { ...whole, ...(district && { district }) },
    })
  const [first, second] = split().plan.districts as [District, District]
  parted(
    [
      { ...first, places: [elsewhere] },
      { ...second, places: [theDistrict] },
    ],
    south,
  )
  parted([{ ...first, places: [elsewhere] }, second], south)
  parted([])
})

test('what is changed of an entry keeps the initiative it is, and taking it out gives the initiative back', () => {
  const entry = anEntry(bench, 1, { whole: 400_000_00, initiative: theIdea, photo: anId('photo') })
  const round = aRound({ phase: 'planned', entries: [entry, ...entries.slice(1)] })
  const { id, number, whole, initiative, photo, ...fields } = entry
  const changed = { ...fields, title: 'Короче' }
  given({ round, next: 4, placeKnown: true })
    .by(moderator)
    .when(putEntry, { entry: bench, ...changed })
    .makes({ type: 'rounds.entry-put', round: theRound, entry: { id, number, whole, initiative, photo, ...changed } })
  const back = { type: 'initiatives.moved', card: { ...undated, since: now, deadline: '2027-05-19' } } as const
  given({ round, taken: [inRound] })
    .by(moderator)
    .when(removeEntry, { entry: bench })
    .makes({ type: 'rounds.entry-removed', round: theRound, entry: bench }, back)
  given({ round, taken: [inRound] })
    .by(moderator)
    .when(removeEntry, { entry: lamp })
    .makes({ type: 'rounds.entry-removed', round: theRound, entry: lamp })
  given({ round: aRound(), taken: [inRound, { ...inRound, id: lamp, state: 'under-way' as const }] })
    .by(moderator)
    .when(cancelRound, { because: 'Денег не дали' })
    .makes(
      { type: 'rounds.round-cancelled', round: theRound, because: 'Денег не дали' },
      { ...back, result: { round: theRound, title: aRoundPlan().title, because: 'Денег не дали' } },
    )
})

test('a round pays what is asked of the budget, and says what the whole costs; what others bring is not its money', () => {
  const sums = { town: 100, region: 200, federal: 40, grant: 7, residents: 11, sponsor: 13, labour: 17, property: 12 }
  const funding = fundingSources.map(source => ({ source, sum: sums[source] }))
  expect(askedOf(400, funding)).toBe(340)
  expect(askedOf(400, [])).toBe(400)
  expect(askedOf(400, [{ source: 'sponsor', sum: 401 }])).toBe(0)
  // Nobody is named to pay a part of it: it is asked of the budget.
  expect(askedOf(400, [{ source: 'residents', sum: 100 }])).toBe(300)

  const taken = (asked: number, known: object = {}) =>
    given({ ...facts({ asked }), round: another(known) })
      .by(moderator)
      .when(takeInitiative, input)
      .events()[0]
  expect(taken(270_000_00)).toMatchObject({ entry: { cost: 270_000_00, whole: 300_000_00 } })
  expect(taken(300_000_00)).not.toHaveProperty('entry.whole')
  expect(taken(270_000_00, { budget: 270_000_00, eligible: { places: [], cost: 270_000_00 } })).toBeDefined()
  given({ ...facts({ asked: 270_000_00 }), round: another({ budget: 269_999_99 }) })
    .by(moderator)
    .when(takeInitiative, input)
    .refuses('initiative-not-eligible', { why: 'cost' })
})

test('the count tells each initiative how it came out, with its votes and the day by which something comes of it', () => {
  const all = [
    anEntry(bench, 1, { initiative: anId('idea 1') }),
    anEntry(lamp, 2, { initiative: anId('idea 2') }),
    anEntry(path, 3, { initiative: anId('idea 3') }),
  ]
  const round = aRound({ phase: 'published', plan: aRoundPlan({ reserve: 1 }), entries: all })
  const taken = all.map(({ initiative = '' }) => ({ ...inRound, id: initiative, begins: '2027-05-15' }))
  const outcome = { pots: [{ winners: [2], cost: 500_000_00, votes: { '1': 3, '2': 9, '3': 4 } }] }
  const told = (i: number, state: 'won' | 'reserve' | 'lost', votes: number, deadline?: string) => ({
    type: 'initiatives.moved' as const,
    card: { ...inRound, id: anId(`idea ${i}`), state, ...(deadline && { deadline }) },
    result: { round: theRound, title: round.plan.title, votes },
  })
  given({ round, taken })
    .by(theTown)
    .when(publishCount, { outcome })
    .makes(
      { type: 'rounds.counted', round: theRound, outcome },
      told(1, 'lost', 3),
      told(2, 'won', 9, '2027-05-15'),
      told(3, 'reserve', 4, '2027-11-22'),
    )
})

test('the count tells nothing to an initiative that has gone another way in the meantime, or is no entry of it', () => {
  const round = aRound({ phase: 'published', entries: [anEntry(bench, 1, { initiative: anId('idea 1') })] })
  const outcome = { pots: [{ winners: [1], cost: 500_000_00, votes: { '1': 3 } }] }
  const taken = [
    { ...inRound, id: anId('idea 1'), state: 'archived' as const },
    { ...inRound, id: anId('idea 2') },
  ]
  given({ round, taken })
    .by(theTown)
    .when(publishCount, { outcome })
    .makes({ type: 'rounds.counted', round: theRound, outcome })
})

test('in reserve, of each pot, are those with the most voters, and never who has none or whose group has won', () => {
  const fates = (reserve: number | undefined, votes: Record<string, number>, group?: string) => {
    const own = [bench, lamp, path].map((id, i) => anEntry(id, i + 1, i < 2 && group ? { group } : {}))
    const plan = aRoundPlan(reserve === undefined ? {} : { reserve })
    return [...fatesOf({ plan, entries: own }, { pots: [{ winners: [1], cost: 1, votes }] }).values()]
  }
  expect(fates(undefined, { '1': 9, '2': 5, '3': 4 })).toEqual(['won', 'lost', 'lost'])
  expect(fates(1, { '1': 9, '2': 5, '3': 4 })).toEqual(['won', 'reserve', 'lost'])
  expect(fates(1, { '1': 9, '2': 5, '3': 5 })).toEqual(['won', 'reserve', 'lost'])
  expect(fates(5, { '1': 9, '2': 0, '3': 4 })).toEqual(['won', 'lost', 'reserve'])
  expect(fates(5, { '1': 9, '2': 5, '3': 4 }, 'Двор')).toEqual(['won', 'lost', 'reserve'])
  const two = split({ reserve: 1 })
  const pots: PotOutcome[] = [
    { district: north, winners: [1], cost: 1, votes: { '1': 5, '2': 2 } },
    { district: south, winners: [], cost: 0, votes: { '3': 1, '4': 2 } },
  ]
  expect([...fatesOf(two, { pots })]).toEqual([
    [1, 'won'],
    [2, 'reserve'],
    [3, 'lost'],
    [4, 'reserve'],
  ])
})

test('a long text is cut at the end of a sentence, or of a word', () => {
  expect(inShort('Коротко.')).toBe('Коротко.')
  const sentence = `${'Новая дорожка до школы и остановки автобуса. '.repeat(20)}`
  expect(inShort(sentence)).toMatch(/автобуса\.$/)
  expect(inShort(sentence).length).toBeLessThanOrEqual(600)
  expect(inShort('слово '.repeat(200))).toMatch(/ слово…$/)
  expect(inShort('слово '.repeat(200)).length).toBeLessThanOrEqual(600)
})
