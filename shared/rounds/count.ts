import { raiseShares, waiting, type Completion, type Progress, type RaiseEnd } from './completions.ts'
import { countFault, type Election } from './election.ts'
import { equalShares } from './equal-shares.ts'
import type { Fraction } from './fraction.ts'
import { greedy, type GreedyBy, type Turn } from './greedy.ts'
import { phragmen, type Phragmen } from './phragmen.ts'
import { profileOf, shareOf, utilitiesFor, type Profile, type Utility } from './profile.ts'
import { tieBreaker, type Tie, type TieBreaker } from './ties.ts'

export const rules = ['greedy', 'greedy-per-cost', 'equal-shares', 'phragmen'] as const
export type Rule = (typeof rules)[number]

export type Settings = {
  readonly rule: Rule
  /** The first that suits the ballots if not said. Phragmén does not ask for it but in its completion. */
  readonly utility?: Utility
  readonly completion?: Completion
  /** `add1` and `add1u` also stop once nothing fits any more. */
  readonly exhaustive?: boolean
  /** What Phragmén does at the first winner that does not fit: it stops if not said. */
  readonly unaffordable?: 'stop' | 'skip'
  readonly ties: readonly Tie[]
  /** Money that is first counted among a district's own projects; what it leaves goes back into the pot. */
  readonly reserves?: readonly { readonly district: string; readonly minimum: bigint }[]
}

/** One counting after another: what it was given, and how it went. */
export type Stage = { readonly budget: bigint; readonly candidates: readonly number[]; readonly district?: string } & (
  | { readonly stage: 'shares'; readonly share: Fraction; readonly raises: bigint; readonly end: RaiseEnd | undefined }
  | { readonly stage: 'greedy'; readonly by: GreedyBy; readonly turns: readonly Turn[] }
  | ({ readonly stage: 'phragmen' } & Phragmen)
) & { readonly chosen: readonly number[] }

export type Outcome = {
  /** Places in the list of projects, in the order in which they were chosen. */
  readonly winners: readonly number[]
  readonly cost: bigint
  readonly stages: readonly Stage[]
}

/**
 * The count of a round: pure, exact, and the same on any machine and for any order of the ballots.
 * @throws CountFault where the settings cannot decide it
 */
export function count(election: Election, settings: Settings, onProgress?: (progress: Progress) => void): Outcome {
  const means = meansOf(election, settings, onProgress)
  const stages: Stage[] = []
  const winners: number[] = []
  let left = election.budget
  const run = (budget: bigint, candidates: readonly number[], district?: string): void => {
    for (const stage of stagesOf(means, settings, budget, waiting(election, candidates, winners), winners)) {
      stages.push(district === undefined ? stage : { ...stage, district })
      winners.push(...stage.chosen)
      for (const project of stage.chosen) left -= election.projects[project].cost
    }
  }
  const all = election.projects.map((_, project) => project)
  const reserves = settings.reserves ?? []
  if (reserves.reduce((sum, { minimum }) => sum + minimum, 0n) > left) throw countFault('reserve-too-large')
  for (const { district, minimum } of reserves)
    run(
      minimum,
      all.filter(project => election.projects[project].district === district),
      district,
    )
  run(left, all)
  return { winners, cost: election.budget - left, stages }
}

export type Means = {
  readonly profile: Profile
  readonly named: Profile
  readonly ties: TieBreaker
  readonly onProgress?: (progress: Progress) => void
}

/** The election as the settings see it, made once for the whole count. @throws CountFault */
export function meansOf(election: Election, settings: Settings, onProgress?: Means['onProgress']): Means {
  const { rule, completion = 'none', utility = utilitiesFor(election.kind)[0], ties } = settings
  const raising = completion === 'add1' || completion === 'add1u'
  if ((raising && rule !== 'equal-shares') || (rule.startsWith('greedy') && completion !== 'none'))
    throw countFault('completion-unsuitable')
  const profile = profileOf(election, utility)
  const named = rule === 'phragmen' ? profileOf(election, 'named') : profile
  return { profile, named, ties: tieBreaker(profile, ties), onProgress }
}

function* stagesOf(
  means: Means,
  settings: Settings,
  budget: bigint,
  candidates: readonly number[],
  winners: readonly number[],
): Generator<Stage> {
  const { election } = means.profile
  const { rule, completion = 'none' } = settings
  const given = { budget, candidates }
  if (rule === 'greedy' || rule === 'greedy-per-cost')
    return yield greedyStage(means, rule === 'greedy' ? 'votes' : 'per-cost', budget, candidates, winners)
  const first = rule === 'phragmen' ? phragmenStage(means, settings, given) : sharesStage(means, settings, given)
  yield first
  if (completion !== 'utilitarian' && completion !== 'add1u') return
  const left = first.chosen.reduce((sum, project) => sum - election.projects[project].cost, budget)
  const chosen = [...winners, ...first.chosen]
  yield greedyStage(means, 'per-cost', left, waiting(election, candidates, first.chosen), chosen)
}

type Given = Pick<Stage, 'budget' | 'candidates'>

function greedyStage(
  { profile, ties }: Means,
  by: GreedyBy,
  budget: bigint,
  candidates: readonly number[],
  chosen: readonly number[],
): Stage {
  const turns = greedy({ profile, ties, by, budget, candidates, chosen })
  const taken = turns.filter(({ outcome }) => outcome === 'chosen').map(({ project }) => project)
  return { stage: 'greedy', by, turns, budget, candidates, chosen: taken }
}

function phragmenStage({ named, ties }: Means, { unaffordable = 'stop' }: Settings, given: Given): Stage {
  const found = phragmen({ profile: named, ties, unaffordable, ...given })
  return { stage: 'phragmen', ...found, ...given, chosen: found.purchases.map(({ project }) => project) }
}

function sharesStage({ profile, ties, onProgress }: Means, settings: Settings, given: Given): Stage {
  const { completion = 'none', exhaustive = false } = settings
  const run = equalShares(profile, ties, given.candidates)
  if (completion === 'none' || completion === 'utilitarian') {
    const share = shareOf(given.budget, profile.people)
    const { chosen } = run(share)
    return { stage: 'shares', share, raises: 0n, end: undefined, ...given, chosen }
  }
  const raised = raiseShares({ profile, count: run, exhaustive, onProgress, ...given })
  const { share, raises, end } = raised
  return { stage: 'shares', share, raises, end, ...given, chosen: raised.run.chosen }
}
