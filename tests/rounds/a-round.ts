import type { Line } from '#shared/people/roll.ts'
import type { Entry, Round, RoundFacts, RoundPlan } from '#shared/rounds/round.ts'
import { lockHash } from '#shared/rounds/round.ts'
import { anId, theDistrict, theYard } from '../support/rule.ts'

export const theRound = anId('round')
export const [north, south] = [anId('north'), anId('south')]
export const [bench, lamp, path] = [anId('bench'), anId('lamp'), anId('path')]
/** Codes that a device might have made. */
export const codes = ['AAAA-BBBB-CCCC-DDDD', '2222-3333-4444-5555', 'ZZZZ-YYYY-XXXX-WWWW'] as const

/** A resident of the yard, sixteen at least, in order. */
export const aLine = (known: Partial<Line> = {}): Line => ({
  person: anId('anna'),
  place: theYard,
  around: [theYard],
  age: 16,
  attestedOn: '2026-11-02',
  verified: true,
  consented: true,
  revoked: false,
  ...known,
})

export const aRoundPlan = (known: Partial<RoundPlan> = {}): RoundPlan => ({
  title: 'Твой двор — твоя инициатива',
  place: theYard,
  budget: 1_000_000_00,
  districts: [],
  electorate: { age: 14, places: [] },
  channels: ['online', 'paper'],
  ballot: { kind: 'approval', most: 2 },
  count: {
    rule: 'equal-shares',
    utility: 'cost',
    completion: 'add1',
    exhaustive: false,
    ties: ['most-votes', 'lower-cost', 'id'],
  },
  opensAt: '2026-11-20T08:00:00.000Z',
  closesAt: '2026-11-27T17:00:00.000Z',
  ...known,
})

export const anEntry = (id: string, number: number, known: Partial<Entry> = {}): Entry => ({
  id,
  number,
  title: `Проект ${number}`,
  sentence: 'Чтобы во дворе было светло и чисто.',
  cost: 300_000_00,
  category: 'yard',
  ...known,
})

export const entries = [
  anEntry(bench, 1),
  anEntry(lamp, 2, { cost: 500_000_00 }),
  anEntry(path, 3, { cost: 700_000_00 }),
]

/** A round of the yard, voted on now unless said otherwise. */
export const aRound = (known: Partial<RoundFacts> = {}): RoundFacts => ({
  id: theRound,
  phase: 'voting',
  plan: aRoundPlan(),
  entries,
  hash: lockHash({ plan: aRoundPlan(), entries }),
  around: [theYard, theDistrict],
  ...known,
})

/** Two districts with a share each: the northern one is the yard's own, the southern anybody's. */
export const split = (known: Partial<Round['plan']> = {}) => ({
  plan: aRoundPlan({
    districts: [
      { id: north, title: 'Север', budget: 600_000_00, places: [theYard] },
      { id: south, title: 'Юг', budget: 400_000_00, places: [] },
    ],
    ...known,
  }),
  entries: [
    anEntry(bench, 1, { district: north }),
    anEntry(lamp, 2, { district: north, cost: 500_000_00 }),
    anEntry(path, 3, { district: south }),
    anEntry(anId('swing'), 4, { district: south }),
  ],
})
