import { parentPort, workerData } from 'node:worker_threads'
import { countPot } from '#shared/rounds/count-round.ts'
import type { WorkerInput } from './count-worker-input.ts'

const { pots, rule } = workerData as WorkerInput

parentPort?.postMessage(pots.map(pot => countPot(pot, rule)))
