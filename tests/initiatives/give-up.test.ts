import { expect, test } from 'vitest'
import { giveUp } from '#shared/initiatives/give-up.ts'
import { initiativeStates, type InitiativeState } from '#shared/initiatives/initiative.ts'
import { isEnded, isUnbegun, takesPledges } from '#shared/initiatives/money.ts'
import { anId, given, moderator, now, whoMay } from '../support/rule.ts'
import { aCard, anIdea, theIdea } from './an-initiative.ts'

const input = { initiative: theIdea, spent: 1_200_000, why: 'Подрядчик отказался, другого не нашли' }
const about = (state: InitiativeState) => ({
  initiative: { ...anIdea({ state }), card: aCard({ state, number: 7, deadline: '2027-08-15' }) },
  submittedOn: '2026-11-16',
  open: [anId('court'), anId('lamps')],
})

test('work that is given up is put away with a public reason and what it has cost, and its open milestones are cancelled', () => {
  given(about('under-way'))
    .by(moderator)
    .when(giveUp, input)
    .makes(
      { type: 'initiatives.spending-noted', initiative: theIdea, spent: 1_200_000 },
      { type: 'initiatives.moved', card: aCard({ state: 'archived', number: 7, since: now }), words: input.why },
      { type: 'tasks.task-cancelled', task: anId('court'), text: input.why },
      { type: 'tasks.task-cancelled', task: anId('lamps'), text: input.why },
    )
  expect(whoMay(giveUp, about('under-way'), input)).toEqual([
    'town',
    'moderator',
    'moderator of the yard',
    'moderator of the district',
    'head',
    'controller',
    'admin',
  ])
})

test('only work that is under way is given up', () => {
  for (const state of initiativeStates.filter(each => each !== 'under-way'))
    given(about(state)).by(moderator).when(giveUp, input).refuses('initiative-elsewhere', { state })
})

test('payments for what was given up are settled without a second reason, and of what was spent; nobody pledges more', () => {
  expect([isEnded('archived'), isUnbegun('archived'), takesPledges('archived')]).toEqual([true, false, false])
})
