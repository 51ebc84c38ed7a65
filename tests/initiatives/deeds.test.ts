import { expect, test } from 'vitest'
import { archive, beginWork, complete, report } from '#shared/initiatives/carry-out.ts'
import type { Actor } from '#shared/core/actor.ts'
import type { Command, Context } from '#shared/core/command.ts'
import { defaultPolicy } from '#shared/core/policy.ts'
import { Refusal } from '#shared/core/refusal.ts'
import { acceptOffer, decide } from '#shared/initiatives/decide.ts'
import { deedsOf, dueDeeds, inTheWay, type Deed, type Standing } from '#shared/initiatives/deeds.ts'
import type { Opinion } from '#shared/initiatives/decision.ts'
import { beginExamination, conclude, setExaminer } from '#shared/initiatives/examination.ts'
import { giveUp } from '#shared/initiatives/give-up.ts'
import { initiativeStates } from '#shared/initiatives/initiative.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import { publish } from '#shared/initiatives/publish.ts'
import { answerRemark, makeRemark } from '#shared/initiatives/remark.ts'
import { anId, aPerson, moderator, now, theRoads, theYard } from '../support/rule.ts'
import { aCard, anIdea, anna, theIdea } from './an-initiative.ts'

const today = '2026-11-20'
const stands = (known: Partial<Standing>): Standing => ({
  state: 'submitted',
  around: [theYard],
  unanswered: 0,
  examined: 0,
  concluded: 0,
  own: 0,
  ownOpen: 0,
  left: 0,
  hasOffer: false,
  ...known,
})
const head = aPerson('head', 'head')
const lawyer = aPerson('lawyer', 'deputy')

test('in every state exactly those steps are offered that the rules take, and what is in the way is what they would say', () => {
  const said: string[] = []
  for (const state of initiativeStates.filter(each => each !== 'idea' && each !== 'draft'))
    for (const deadline of ['2026-11-19', '2026-11-20'])
      for (const [unanswered, examined, concluded, left] of figures)
        for (const who of [moderator, head, lawyer, anna]) {
          const own = who === lawyer ? examined : 0
          const role = who === anna ? ('initiator' as const) : undefined
          const standing = stands({ state, deadline, unanswered, examined, concluded, left, own, hasOffer: true, role })
          const offered = deedsOf(who, standing)
          for (const [deed, refusal] of asRuled(standing, who)) {
            const isOffered = offered.includes(deed)
            const expected = isOffered ? inTheWay(deed, standing, today) : 'not offered'
            const ruled = refusal === 'forbidden' || refusal === 'initiative-elsewhere' ? 'not offered' : refusal
            if (expected !== ruled) said.push(`${state} ${deed}: offered ${expected ?? 'yes'}, ruled ${ruled ?? 'yes'}`)
          }
        }
  expect([...new Set(said)]).toEqual([])
})

/** Remarks unanswered, sides examined, concluded, milestones left. */
const figures = [
  [0, 0, 0, 0],
  [1, 0, 0, 0],
  [1, 1, 0, 1],
  [1, 1, 1, 0],
  [0, 1, 0, 1],
  [0, 1, 1, 0],
] as const

type AnyRule = Command<string, object, object, never>

/** What each rule says to this actor, who asks for nothing that is wrong in itself. */
function asRuled(standing: Standing, actor: Actor): [Deed, string | undefined][] {
  const { state, deadline, unanswered, examined, concluded, left, role, around } = standing
  const card = aCard({ state, number: 7, ...(deadline && { deadline }) })
  const opinions: Opinion[] = examined
    ? [{ aspect: 'law', person: lawyer.id, ...(concluded > 0 && { verdict: 'for' as const }) }]
    : []
  const known = {
    opinions,
    unanswered,
    left,
    own: 0,
    isStaff: true,
    isAnswered: false,
    hasOffer: true,
    bodiesKnown: true,
    open: [],
  }
  const facts = {
    initiative: { ...anIdea({ state, around }), card, ...(role && { role }) },
    submittedOn: today,
    ...known,
  }
  const rules: Partial<Record<Deed, readonly [rule: unknown, input: object]>> = {
    publish: [publish, {}],
    remark: [makeRemark, { text: 'Забор' }],
    'set-examiners': [setExaminer, { aspect: 'cost', person: lawyer.id }],
    'begin-examination': [beginExamination, {}],
    conclude: [conclude, { aspect: 'law', verdict: 'for', conclusion: 'Можно' }],
    decide: [decide, { decision: { kind: 'supported' } }],
    'accept-offer': [acceptOffer, {}],
    'begin-work': [beginWork, { milestones: [{ text: 'Этап', body: theRoads, deadline: today }] }],
    complete: [complete, { spent: 1 }],
    'give-up': [giveUp, { spent: 1, why: 'Подрядчик ушёл' }],
    report: [report, { words: 'Готово' }],
    archive: [archive, {}],
    ...(unanswered > 0 && { answer: [answerRemark, { remark: anId('remark'), text: 'Да' }] }),
  }
  return Object.entries(rules).map(([deed, [rule, input]]) => [
    deed as Deed,
    saidBy(rule as AnyRule, facts, { initiative: theIdea, ...input }, actor),
  ])
}

function saidBy(rule: AnyRule, facts: object, input: object, actor: Actor): string | undefined {
  if (!rule.allow(actor, facts, input)) return 'forbidden'
  const context: Context = {
    id: anId('new'),
    actor,
    now,
    stream: 'city',
    timeZone: 'Europe/Moscow',
    calendar: calendarOf(),
    ownCategories: [],
    policy: defaultPolicy,
    newId: () => anId('newer'),
  }
  try {
    rule.decide(facts, input, context)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('on an official’s list stands what waits for them today, and nothing that waits for others', () => {
  const due = (who: Actor, known: Partial<Standing>) => dueDeeds(who, stands(known), today)
  expect(due(moderator, { state: 'submitted' })).toEqual(['publish'])
  expect(due(moderator, { state: 'remarks', deadline: today })).toEqual(['set-examiners'])
  expect(due(moderator, { state: 'remarks', deadline: today, examined: 1, unanswered: 2 })).toEqual(['answer'])
  expect(due(moderator, { state: 'remarks', deadline: '2026-11-19', examined: 1 })).toEqual(['begin-examination'])
  expect(due(lawyer, { state: 'examination', examined: 2, own: 1, ownOpen: 1 })).toEqual(['conclude'])
  expect(due(lawyer, { state: 'examination', examined: 2, concluded: 1, own: 1 })).toEqual([])
  expect(due(head, { state: 'examination', examined: 2, concluded: 1 })).toEqual([])
  expect(due(head, { state: 'examination', examined: 2, concluded: 2 })).toEqual(['decide'])
  expect(due(moderator, { state: 'examination', examined: 2, concluded: 2 })).toEqual([])
  expect(due(head, { state: 'examination' })).toEqual(['set-examiners'])
  expect(due(moderator, { state: 'under-way', left: 1 })).toEqual([])
  expect(due(moderator, { state: 'under-way' })).toEqual(['complete'])
  expect(due(moderator, { state: 'done' })).toEqual(['report'])
  expect(due(moderator, { state: 'reserve', deadline: today })).toEqual([])
  expect(due(moderator, { state: 'reserve', deadline: '2026-11-19' })).toEqual(['begin-work', 'archive'])
  expect(due(moderator, { state: 'returned', deadline: today })).toEqual([])
  expect(due(moderator, { state: 'returned', deadline: '2026-11-19' })).toEqual(['archive'])
  expect(due(aPerson('other', 'moderator', { place: anId('elsewhere') }), { state: 'done' })).toEqual([])
  expect(due(anna, { state: 'remarks', role: 'initiator', unanswered: 1 })).toEqual(['answer'])
})
