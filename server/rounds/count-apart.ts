import { Worker } from 'node:worker_threads'
import type { Id } from '#shared/core/value.ts'
import { potRule, type Pot } from '#shared/rounds/count-round.ts'
import { publishedFile } from '#shared/rounds/published-file.ts'
import { isSplit, type PotOutcome, type Round, type RoundOutcome } from '#shared/rounds/round.ts'
import type { Sql } from '../core/store.ts'
import { readBallots } from './ballots-file.ts'
import type { CountWord, WorkerInput } from './count-worker-input.ts'
import { findRounds } from './store.ts'

/** Counts a published round by its locked rule in a thread of its own, each pot from its published file; says how far it is, percent. */
export async function countApart(sql: Sql, id: Id, onPercent: (percent: number) => void): Promise<RoundOutcome> {
  const round = (await findRounds(sql, [id])).get(id)?.round
  if (!round) throw new Error(`no round ${id}`)
  const pots = await potsOf(sql, round)
  return { pots: await inThread({ pots, rule: potRule(round.plan) }, onPercent) }
}

async function potsOf(sql: Sql, round: Round): Promise<Pot[]> {
  const ballots = await readBallots(sql, round)
  if (!isSplit(round.plan)) return [{ file: publishedFile(round, ballots) }]
  return round.plan.districts.map(({ id: district }) => ({
    file: publishedFile(round, ballots, district),
    district,
  }))
}

function inThread(input: WorkerInput, onPercent: (percent: number) => void): Promise<PotOutcome[]> {
  const start = new URL('./count-start.mjs', import.meta.url)
  const worker = new Worker(start, { workerData: input, execArgv: [], name: 'count' })
  worker.unref()
  return new Promise((resolve, reject) => {
    worker.on('message', (word: CountWord) => ('percent' in word ? onPercent(word.percent) : resolve(word.outcomes)))
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the count ended with ${code}`)))
  })
}
