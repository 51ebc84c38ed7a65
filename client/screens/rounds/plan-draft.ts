import { useState } from 'react'
import { v7 } from 'uuid'
import { utilitiesFor, type Utility } from '#shared/rounds/profile.ts'
import type { District, RoundPlan } from '#shared/rounds/round.ts'
import type { CityState } from '#shared/state.ts'
import { amountText, parseAmount } from '../../initiatives/amounts.ts'
import { momentOf } from '../../meetings/wall-time.ts'
import { dayOf, formatTime } from '../../texts/format.ts'

export type Kind = RoundPlan['ballot']['kind']
export type Tie = RoundPlan['count']['ties'][number]
type Count = RoundPlan['count']

export const kinds: readonly Kind[] = ['approval', 'knapsack', 'points', 'choose-one', 'ranking']
export const rules = ['equal-shares', 'greedy', 'greedy-per-cost', 'phragmen'] as const
export const completions = ['none', 'utilitarian', 'add1', 'add1u'] as const

/** A district as it is typed. */
export type DistrictDraft = Omit<District, 'budget'> & { readonly budget: string }

/** The rules of a round as they are typed: sums in roubles, times as they are on the wall. */
export type Draft = {
  readonly title: string
  readonly words: string
  readonly place: string
  readonly budget: string
  readonly opensAt: string
  readonly closesAt: string
  readonly age: string
  readonly voters: readonly string[]
  readonly districts: readonly DistrictDraft[]
  readonly eligible: readonly string[]
  readonly dearest: string
  readonly kind: Kind
  readonly most: string
  readonly rule: Count['rule']
  readonly utility: Utility
  readonly completion: Count['completion']
  readonly exhaustive: boolean
  readonly unaffordable: 'stop' | 'skip'
  readonly reserved: boolean
  readonly comparison: boolean
  readonly whatIf: boolean
  readonly ties: readonly Tie[]
  readonly reserve: string
  readonly channels: readonly RoundPlan['channels'][number][]
}

/** What is wrong with what is typed, by field; each is said beside it. */
export const planFaults = [
  'budget',
  'opensAt',
  'closesAt',
  'before',
  'districtBudget',
  'districtTitle',
  'dearest',
  'seed',
] as const
export type PlanFault = (typeof planFaults)[number]

/** A fresh district, open to everybody until places are named. */
export const newDistrict = (): DistrictDraft => ({ id: v7(), title: '', budget: '', places: [] })

/** Kopecks; nothing is typed, or no sum. */
export const sumOf = (typed: string): number | undefined => parseAmount(typed, 2)

/** What somebody has typed over the plan they saw; sent: it may come back as everybody's. */
type Typed = { readonly draft: Draft; readonly over: string; readonly sent?: boolean }

/** The rules as they are typed, begun from those there are: what somebody else changes meanwhile neither wipes them out nor goes unseen. */
export function usePlanDraft({ town: { timeZone } }: CityState, plan?: RoundPlan) {
  const [typed, setTyped] = useState<Typed>()
  const now = JSON.stringify(plan)
  const alive = (each: Typed | undefined) => (each?.sent && each.over !== now ? undefined : each)
  const mine = alive(typed)
  const shown = draftOf(timeZone, plan)
  const draft = mine?.draft ?? shown
  return {
    draft,
    set: (fields: Partial<Draft>) =>
      setTyped(last => {
        const own = alive(last)
        return { draft: suited({ ...(own?.draft ?? shown), ...fields }), over: own?.over ?? now }
      }),
    made: () => planOf(draft, timeZone, plan),
    /** Somebody else has changed the plan since this was begun. */
    changedByOther: mine !== undefined && mine.over !== now,
    keepMine: () => setTyped(last => last && { ...last, over: now }),
    takeTheirs: () => setTyped(undefined),
    sent: (sent: boolean) => setTyped(last => last && { ...last, sent }),
  }
}

/** Another kind of ballot may not know the utility that was chosen. */
const suited = (draft: Draft): Draft => {
  const suits = utilitiesFor(draft.kind)
  return suits.includes(draft.utility) ? draft : { ...draft, utility: suits[0] }
}

function draftOf(timeZone: string, plan?: RoundPlan): Draft {
  const wall = (moment: string) => `${dayOf(moment, timeZone)}T${formatTime('ru', moment, timeZone)}`
  const ballot = plan?.ballot
  return {
    title: plan?.title ?? '',
    words: plan?.words ?? '',
    place: plan?.place ?? '',
    budget: plan ? amountText(plan.budget, 2) : '',
    opensAt: plan ? wall(plan.opensAt) : '',
    closesAt: plan ? wall(plan.closesAt) : '',
    age: String(plan?.electorate.age ?? 14),
    voters: plan?.electorate.places ?? [],
    districts: (plan?.districts ?? []).map(each => ({ ...each, budget: amountText(each.budget, 2) })),
    eligible: plan?.eligible?.places ?? [],
    dearest: plan?.eligible?.cost === undefined ? '' : amountText(plan.eligible.cost, 2),
    kind: ballot?.kind ?? 'approval',
    most: String(ballot && 'most' in ballot ? ballot.most : ballot && 'points' in ballot ? ballot.points : 5),
    rule: plan?.count.rule ?? 'equal-shares',
    utility: plan?.count.utility ?? 'cost',
    completion: plan?.count.completion ?? 'add1u',
    exhaustive: plan?.count.exhaustive ?? false,
    unaffordable: plan?.count.unaffordable ?? 'stop',
    reserved: plan?.count.reserved ?? false,
    comparison: plan?.count.comparison ?? false,
    whatIf: plan?.count.whatIf ?? false,
    ties: plan?.count.ties ?? ['most-votes', 'lower-cost', 'id'],
    reserve: String(plan?.reserve ?? (plan ? 0 : 3)),
    channels: plan?.channels ?? ['online', 'paper'],
  }
}

/** The plan that was typed, or all that is wrong with it. Whatever is not typed here stays as it was. */
export function planOf(
  draft: Draft,
  timeZone: string,
  before?: RoundPlan,
): { readonly plan: RoundPlan } | { readonly faults: readonly PlanFault[] } {
  const momentAt = (typed: string) =>
    typed.length < 16 ? undefined : momentOf(typed.slice(0, 10), typed.slice(11, 16), timeZone)
  const [budget, dearest] = [sumOf(draft.budget), sumOf(draft.dearest)]
  const [opensAt, closesAt] = [momentAt(draft.opensAt), momentAt(draft.closesAt)]
  const faults: Readonly<Record<PlanFault, boolean>> = {
    budget: !budget,
    opensAt: opensAt === undefined,
    closesAt: closesAt === undefined,
    before: opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt,
    districtBudget: draft.districts.some(each => sumOf(each.budget) === undefined),
    districtTitle: draft.districts.some(each => each.title.trim() === ''),
    dearest: draft.dearest.trim() !== '' && !dearest,
    seed: draft.ties.some(tie => typeof tie === 'object' && tie.lots.trim() === ''),
  }
  const found = planFaults.filter(each => faults[each])
  if (found.length > 0 || budget === undefined || opensAt === undefined || closesAt === undefined)
    return { faults: found }
  const { eligible: _, words: __, ...kept } = before ?? {}
  const isShares = draft.rule === 'equal-shares'
  return {
    plan: {
      ...kept,
      title: draft.title,
      ...(draft.words.trim() && { words: draft.words }),
      place: draft.place,
      budget,
      districts: draft.districts.map(each => ({ ...each, places: [...each.places], budget: sumOf(each.budget) ?? 0 })),
      electorate: { age: Number(draft.age) as 14, places: [...draft.voters] },
      channels: [...draft.channels],
      ballot: ballotOf(draft),
      count: {
        rule: draft.rule,
        utility: draft.utility,
        completion: isShares ? draft.completion : 'none',
        exhaustive: isShares && draft.completion.startsWith('add1') && draft.exhaustive,
        ties: [...draft.ties],
        ...(draft.rule === 'phragmen' && { unaffordable: draft.unaffordable }),
        ...(draft.reserved && draft.districts.length > 0 && { reserved: true }),
        ...(draft.comparison && { comparison: true }),
        ...(draft.whatIf && { whatIf: true }),
      },
      ...((draft.eligible.length > 0 || dearest !== undefined) && {
        eligible: { places: [...draft.eligible], ...(dearest !== undefined && { cost: dearest }) },
      }),
      reserve: Number(draft.reserve),
      opensAt,
      closesAt,
    },
  }
}

function ballotOf({ kind, most }: Draft): RoundPlan['ballot'] {
  const n = Math.min(100, Math.max(1, Math.round(Number(most)) || 1))
  if (kind === 'points') return { kind, points: n }
  return kind === 'approval' || kind === 'ranking' ? { kind, most: n } : { kind }
}
