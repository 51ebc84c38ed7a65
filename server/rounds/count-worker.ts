import { parentPort, workerData } from 'node:worker_threads'
import { countPot } from '#shared/rounds/count-round.ts'
import type { CountWord, WorkerInput } from './count-worker-input.ts'

const { pots, rule } = workerData as WorkerInput
const say = (word: CountWord): void => void parentPort?.postMessage(word)

/** A raise of the shares is thousands of times a second: only a part that has grown is said. */
let said = 0
const outcomes = pots.map((pot, i) => {
  const outcome = countPot(pot, rule, ({ cost, budget }) => {
    const inPot = budget > 0n ? Number((cost * 100n) / budget) : 0
    const percent = Math.min(99, Math.floor((i * 100 + Math.min(99, inPot)) / pots.length))
    if (percent > said) say({ percent: (said = percent) })
  })
  say({ percent: (said = Math.min(99, Math.floor(((i + 1) * 100) / pots.length))) })
  return outcome
})
say({ outcomes })
