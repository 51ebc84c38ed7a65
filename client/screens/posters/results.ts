import type { Id } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'

export type Promised = { readonly task: Task; readonly body: string }

/** What came of a meeting, as its poster tells it. */
export type Results = {
  readonly issues: number
  readonly explained: number
  /** In the order of their numbers in the protocol. */
  readonly instructions: readonly Promised[]
  readonly answers: readonly Promised[]
}

export function resultsOf(
  { issues, tasks, bodies }: Pick<CityState, 'issues' | 'tasks' | 'bodies'>,
  meeting: Id,
): Results {
  const own = Object.values(issues).filter(issue => issue.meeting === meeting && issue.state === 'accepted')
  const promised = Object.values(tasks)
    .filter(task => task.meeting === meeting)
    .map(task => ({ task, body: bodies[task.body]?.name ?? '' }))
    .toSorted((a, b) => numberOf(a.task) - numberOf(b.task))
  return {
    issues: own.length,
    explained: own.filter(issue => issue.outcome?.kind === 'explained').length,
    instructions: promised.filter(({ task }) => task.kind === 'instruction'),
    answers: promised.filter(({ task }) => task.kind === 'answer'),
  }
}

/** The 3 of № 7/3. */
const numberOf = ({ number = '' }: Task): number => Number(number.split('/')[1] ?? Number.MAX_SAFE_INTEGER)
