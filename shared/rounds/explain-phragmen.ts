import type { Means, Settings, Stage } from './count.ts'
import { chosenOf, easier, moneyOf, type Enough, type Loser, type StageExplained } from './explain.ts'
import { roundUp } from './fraction.ts'
import type { Loads } from './loads.ts'
import { phragmen, type Moment } from './phragmen.ts'
import type { Profile } from './profile.ts'
import type { TieBreaker } from './ties.ts'

type PhragmenStage = Stage & { readonly stage: 'phragmen' }

/** Counts once more and looks on: what would have been due before each winner, and fitted? */
export function explainPhragmen({ named, ties }: Means, stage: PhragmenStage, settings: Settings): StageExplained {
  const { election } = named
  const { budget, candidates, purchases } = stage
  const won = new Set(stage.chosen)
  const open = new Map<number, Enough>(candidates.filter(project => !won.has(project)).map(one => [one, {}]))
  const losers = new Map<number, Loser>()
  let bought = 0
  phragmen({
    profile: named,
    ties,
    budget,
    candidates,
    unaffordable: settings.unaffordable ?? 'stop',
    watch: (loads, moment) => {
      const winner = moment.fits ? purchases[bought].project : undefined
      const groups = new Set(purchases.slice(0, bought).map(({ project }) => election.projects[project].group))
      for (const [project, known] of open) {
        const { group } = election.projects[project]
        if (group !== undefined && groups.has(group) && open.delete(project))
          losers.set(project, { because: 'group-taken', enough: known })
        else open.set(project, easier(known, enoughAt(named, loads, moment, project, winner, ties)))
      }
      if (moment.fits) bought++
    },
  })
  for (const [project, enough] of open) losers.set(project, { ...reasonOf(named, stage, project), enough })
  const steps = purchases.map(({ project, load, left }) => ({
    ...chosenOf(election, project, stage),
    by: 'phragmen' as const,
    load: load && moneyOf(election, load.top, load.bottom),
    left: moneyOf(election, left),
  }))
  return { steps, losers }
}

function reasonOf(
  { election, votes }: Profile,
  { budget, stoppedBy }: PhragmenStage,
  project: number,
): Omit<Loser, 'enough'> {
  const { cost } = election.projects[project]
  if (cost > budget) return { because: 'over-budget', short: moneyOf(election, cost - budget) }
  const stopped = stoppedBy.find(moment => moment.project === project)
  if (stopped) return { because: 'too-dear', short: moneyOf(election, cost - stopped.left) }
  return { because: votes[project] === 0 ? 'no-support' : 'stopped' }
}

/** Due before the winner of this moment, or with it and first by the order for ties, and within what was left: see `Loads.due`. */
function enoughAt(
  { election, votes }: Profile,
  loads: Loads,
  { load, left }: Moment,
  project: number,
  winner: number | undefined,
  ties: TieBreaker,
): Enough {
  const ahead = (cost: bigint, more: bigint): boolean =>
    winner !== undefined && ties.ahead({ project, cost, votes: votes[project] + Number(more) }, winner)
  const { cost } = election.projects[project]
  const supporters = BigInt(votes[project])
  if (!load) {
    if (supporters > 0n) return { cost: left }
    const tied = winner === undefined ? [] : [left, election.projects[winner].cost, election.projects[winner].cost - 1n]
    return { cost: tied.find(one => one <= left && ahead(one, 0n)), votes: cost <= left ? 1n : undefined }
  }
  const sum = loads.sum(project)
  const all = sum.bottom * load.bottom
  const room = load.top * supporters * sum.bottom - sum.top * load.bottom
  const even = room % all === 0n && ahead(room / all, 0n)
  const bound = even ? room / all : roundUp(room, all) - 1n
  const enough: Enough = supporters > 0n && room > 0n ? { cost: bound < left ? bound : left } : {}
  if (cost > left) return enough
  const needs = votesFor(loads, project, load, cost * all - room, all)
  const tied = needs(false)
  return { ...enough, votes: tied !== undefined && tied > 0n && ahead(cost, tied) ? tied : needs(true) }
}

/**
 * Voters who did not name it bring what the winner's load leaves of theirs, those with the least load first. `below`: so
 * that it is due before the winner, and not with it.
 */
function votesFor(
  loads: Loads,
  project: number,
  load: { readonly top: bigint; readonly bottom: bigint },
  missing: bigint,
  over: bigint,
): (below: boolean) => bigint | undefined {
  const { over: own, levels } = loads.others(project)
  return below => {
    let short = missing * load.bottom * own + (below ? 1n : 0n)
    let votes = 0n
    for (const { level, voters } of levels) {
      if (short <= 0n) break
      const each = (load.top * own - level * load.bottom) * over
      if (each <= 0n || voters === 0n) continue
      const needed = roundUp(short, each)
      const more = needed < voters ? needed : voters
      votes += more
      short -= more * each
    }
    return short <= 0n ? votes : undefined
  }
}
