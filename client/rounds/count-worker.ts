import { potRule } from '#shared/rounds/count-round.ts'
import { potsOfFile, type PotElection } from '#shared/rounds/pots-of-file.ts'
import type { RoundOutcome, RoundPlan } from '#shared/rounds/round.ts'
import { simulate, storyOf } from '#shared/rounds/story.ts'
import type { CountJob, CountSaid } from './count-job.ts'

// The thread's own end of the line; the compiler takes this file for a page.
const page = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>
const say = (said: CountSaid) => page.postMessage(said)

let pots: readonly PotElection[] = []
let locked: RoundPlan | undefined
let official: RoundOutcome = { pots: [] }

page.addEventListener('message', ({ data }: MessageEvent<CountJob>) => {
  try {
    doJob(data)
  } catch {
    say({ said: 'cannot' })
  }
})

function doJob(job: CountJob): void {
  if (job.want === 'open') {
    locked = job.plan
    official = job.official
    pots = potsOfFile(job.text, job.plan)
    return
  }
  if (!locked) return
  const rule = potRule(locked)
  if (job.want === 'stories') {
    const stories = pots.map(({ election, district }, at) =>
      storyOf(election, rule, district, ({ cost, budget }) =>
        say({
          said: 'progress',
          part: (at + (budget > 0n ? Number((cost * 1000n) / budget) / 1000 : 1)) / pots.length,
        }),
      ),
    )
    return say({ said: 'stories', pots: stories })
  }
  const simulated = pots.map(({ election, district }) => {
    const winners = official.pots.find(each => each.district === district)?.winners ?? []
    return simulate(election, rule, winners, job.asked, district)
  })
  say({ said: 'simulated', pots: simulated })
}
