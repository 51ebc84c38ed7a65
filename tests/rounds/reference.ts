import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Completion } from '#shared/rounds/completions.ts'
import type { Settings } from '#shared/rounds/count.ts'
import type { Election } from '#shared/rounds/election.ts'
import { electionOfPb } from '#shared/rounds/pb-election.ts'
import { readPb } from '#shared/rounds/pb-read.ts'
import type { Utility } from '#shared/rounds/profile.ts'
import type { Tie } from '#shared/rounds/ties.ts'

/** Real elections beside the project, with outcomes that pabutools computed; there are none in the project itself. */
export const elections = new URL('../../../shared/data/pb/', import.meta.url).pathname
const present = existsSync(elections)

export type Reference = {
  readonly name: string
  readonly settings: Settings
  readonly winners: readonly string[]
  readonly cost: string
  /** Whether the order of the winners is known. */
  readonly ordered: boolean
}

export const pbNames = present ? readdirSync(elections).filter(name => /\.pb(\.gz)?$/.test(name)) : []

export function pbText(name: string): string {
  const bytes = readFileSync(elections + name)
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

export function electionOf(text: string): Election {
  const { file, lines } = readPb(text)
  return electionOfPb(file, lines)
}

type Expected = { results: Record<string, Record<string, { winners?: string[]; cost: string }>> }

/** The outcomes of one election that this project has rules for. */
export function referencesOf(name: string): Reference[] {
  const path = `${elections}${name.replace(/\.pb(\.gz)?$/, '')}.expected.json`
  const { results } = JSON.parse(readFileSync(path, 'utf8')) as Expected
  return Object.entries(results).flatMap(([order, outcomes]) =>
    Object.entries(outcomes).flatMap(([key, { winners, cost }]) => {
      const settings = settingsOf(key, ties[order])
      const ordered = key !== 'sequential_phragmen'
      return winners && settings ? [{ name: `${order} ${key}`, settings, winners, cost, ordered }] : []
    }),
  )
}

const ties: Record<string, readonly Tie[]> = {
  lexico: ['id'],
  maxVotes_minCost_lexico: ['most-votes', 'lower-cost', 'id'],
}
const measures: Record<string, Utility> = { cost: 'cost', card: 'count', cardinal: 'points', borda: 'borda' }
const completions: Record<string, Completion> = { u: 'utilitarian', add1: 'add1', add1u: 'add1u' }

/** The keys as the data's own description has them; `maximin_support` is not among the rules here. */
function settingsOf(key: string, order: readonly Tie[]): Settings | undefined {
  if (key === 'sequential_phragmen') return { rule: 'phragmen', ties: order }
  const [rule, measure, completion = ''] = key.split('_')
  const utility = measures[measure]
  if (rule === 'greedy') return { rule: measure === 'cost' ? 'greedy' : 'greedy-per-cost', utility, ties: order }
  if (rule !== 'mes') return undefined
  return { rule: 'equal-shares', utility, completion: completions[completion] ?? 'none', exhaustive: true, ties: order }
}
