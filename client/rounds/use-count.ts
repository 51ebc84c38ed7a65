import { useEffect, useRef, useState } from 'react'
import type { Round } from '#shared/rounds/round.ts'
import type { PotStory, Simulated, WhatIf } from '#shared/rounds/story.ts'
import type { CountJob, CountSaid } from './count-job.ts'
import { loadBallots } from './published-ballots.ts'

export type Counting<Result> = {
  readonly state: 'loading' | 'counting' | 'done' | 'failed'
  /** How much is counted, from 0 to 1. */
  readonly part: number
  /** Whether the file is the published one. */
  readonly sound?: boolean
  /** The last one; while another is counted it stands. */
  readonly result?: Result
  /** The rule could not count what was asked last. */
  readonly cannot?: boolean
}

type Counted = Pick<Round, 'id' | 'plan' | 'outcome' | 'ballots'>

/** Counts a round again from its published ballots, in a thread of its own; `undefined`: not yet. */
export function useStories(round: Counted | undefined): Counting<readonly PotStory[]> & { readonly again: () => void } {
  const [tries, setTries] = useState(0)
  const counting = useThread<readonly PotStory[]>(round, tries, stories)
  return { ...counting, again: () => setTries(n => n + 1) }
}

/** What another rule, budget or list would have brought; of several wishes in a row only the last is counted. */
export function useSimulation(
  round: Counted,
  asked: WhatIf,
): Counting<readonly Simulated[]> & { readonly again: () => void } {
  const [tries, setTries] = useState(0)
  const key = JSON.stringify(asked)
  const counting = useThread<readonly Simulated[]>(round, tries, `{"want":"simulated","asked":${key}}`)
  return { ...counting, again: () => setTries(n => n + 1) }
}

const stories = '{"want":"stories"}'

/** A thread that holds the round's ballots as long as the page shows it; `job` is what is wanted, as text. */
function useThread<Result>(round: Counted | undefined, tries: number, job: string): Counting<Result> {
  const [counting, setCounting] = useState<Counting<Result>>({ state: 'loading', part: 0 })
  const thread = useRef<{ ask: (job: string) => void }>(undefined)
  const wanted = useRef(job)
  const id = round?.outcome && round.id
  const given = useRef(round)
  useEffect(() => {
    given.current = round
    wanted.current = job
    thread.current?.ask(job)
  }, [round, job])
  useEffect(() => {
    const known = given.current
    if (id === undefined || !known?.outcome) return
    const { plan, outcome } = known
    let closed = false
    const worker = new Worker(new URL('./count-worker.ts', import.meta.url), { type: 'module' })
    const change = (fields: Partial<Counting<Result>>) => !closed && setCounting(old => ({ ...old, ...fields }))
    const fail = () => change({ state: 'failed' })
    setCounting({ state: 'loading', part: 0 })
    void loadBallots(known).then(({ text, sound }) => {
      if (closed) return
      change({ sound })
      const post = (sent: CountJob) => worker.postMessage(sent)
      post({ want: 'open', text, plan, official: outcome })
      thread.current = oneAtATime(worker, job => post(JSON.parse(job) as CountJob), change)
      thread.current.ask(wanted.current)
    }, fail)
    worker.addEventListener('error', fail)
    return () => {
      closed = true
      thread.current = undefined
      worker.terminate()
    }
  }, [id, tries])
  return counting
}

/** Asks when the thread is free: what was wanted meanwhile, and was overtaken by another wish, is never asked. */
function oneAtATime<Result>(
  worker: Worker,
  post: (job: string) => void,
  change: (fields: Partial<Counting<Result>>) => void,
) {
  let busy: string | undefined
  let next: string | undefined
  const begin = (job: string) => {
    busy = job
    change({ state: 'counting', part: 0 })
    post(job)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<CountSaid>) => {
    if (data.said === 'progress') return change({ part: data.part })
    const done = busy
    busy = undefined
    if (next !== undefined && next !== done) {
      begin(next)
      next = undefined
    } else if (data.said === 'cannot') change({ state: 'done', part: 1, cannot: true })
    else change({ state: 'done', part: 1, cannot: false, result: data.pots as Result })
  })
  return {
    ask: (job: string) => {
      if (busy === undefined) begin(job)
      else next = job
    },
  }
}
