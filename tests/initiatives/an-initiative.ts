import type { Card, InitiativeFacts } from '#shared/initiatives/initiative.ts'
import type { Draft } from '#shared/initiatives/draft.ts'
import { keyOf, type Part, type Parts } from '#shared/initiatives/part.ts'
import { answers, type Poll } from '#shared/votes/poll.ts'
import { anId, aPerson, now, theDistrict, theMeeting, theYard } from '../support/rule.ts'

export const anna = aPerson('anna', 'resident')
export const boris = aPerson('boris', 'resident')
export const theIdea = anId('idea')
export const inCity = { id: theIdea, stream: 'city' as const }
export const at = { place: theYard, point: [39.9, 59.2] as [number, number] }

export const aCard = (known: Partial<Card> = {}): Card => ({
  id: theIdea,
  title: 'Площадка для волейбола',
  state: 'idea',
  since: '2026-11-10T09:00:00.000Z',
  ...at,
  support: 4,
  ...known,
})

/** An idea that everybody sees; of the actor's own group with a role. */
export const anIdea = (known: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  id: theIdea,
  state: 'idea',
  card: aCard(),
  around: [theYard, theDistrict],
  ...known,
})

/** A draft that is its group's alone. */
export const aDraft = (known: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  id: theIdea,
  state: 'draft',
  around: [],
  role: 'initiator',
  ...known,
})

export const partsOf = (...all: Part[]): Parts =>
  Object.fromEntries(all.map(part => [keyOf(part), { version: 1, part }]))

export const square: Part = {
  kind: 'territory',
  shape: {
    type: 'Polygon',
    coordinates: [
      [
        [39.9, 59.2],
        [39.91, 59.2],
        [39.91, 59.21],
        [39.9, 59.2],
      ],
    ],
  },
}

/** 2.5 m² of a net at 1 000.10 ₽ and one court at 97 499.75 ₽: 100 000 ₽ together, of which the residents pay 5 %. */
export const wholeParts: readonly Part[] = [
  { kind: 'title', text: 'Площадка для волейбола во дворе' },
  { kind: 'dates', begins: '2027-05-01', ends: '2027-08-31' },
  { kind: 'upkeep', words: 'МБУ «Благоустройство»' },
  { kind: 'land', owner: 'town' },
  square,
  { kind: 'budget', line: anId('net'), name: 'Сетка', unit: 'м²', quantity: 2500, price: 100_010 },
  { kind: 'budget', line: anId('court'), name: 'Покрытие', unit: 'шт.', quantity: 1000, price: 9_749_975 },
  { kind: 'funding', source: 'town', sum: 9_500_000 },
  { kind: 'funding', source: 'residents', sum: 500_000 },
]

export const wholeDraft = (known: Partial<Draft> = {}): Draft => ({
  parts: partsOf(...wholeParts),
  texts: {
    problem: 'Детям негде играть',
    importance: 'Во дворе триста школьников',
    result: 'Площадка с сеткой и скамейками',
    participation: 'Жители соберут деньги и покрасят скамейки',
    more: '',
  },
  lying: { isInside: true },
  people: 12,
  isTos: false,
  ...known,
})

/** An open vote of an assembly whose result was shown: for, against, abstained. */
export const aVote = (n: readonly [number, number, number], known: Partial<Poll> = {}): Poll => ({
  id: anId('poll'),
  meeting: theMeeting,
  kind: 'open',
  title: 'Поддержать площадку для волейбола?',
  mode: 'one',
  points: 1,
  visibility: 'live',
  options: Object.values(answers),
  electorate: 'all',
  state: 'revealed',
  startedAt: now,
  count: { voters: n[0] + n[1] + n[2], options: Object.values(answers).map((id, i) => [id, n[i], n[i]]) },
  ...known,
})
