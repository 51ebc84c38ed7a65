import { useMemo, useSyncExternalStore } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { createStore } from '../core/store.ts'
import { townPolicy } from '../ui/town.ts'

/** What was accepted on this page, and when by its own clock: the server's may differ. */
const accepted = createStore<ReadonlyMap<Id, number>>(new Map())

/** Remembers that an issue was accepted here just now. */
export const noteAccepted = (issue: Id): void => accepted.set(new Map(accepted.get()).set(issue, Date.now()))

/** Of the issues those accepted here that may still be taken back, with the seconds left; the latest first. */
export function useAcceptedHere(issues: Readonly<Record<Id, Issue>>, now: number): { issue: Issue; left: number }[] {
  const noted = useSyncExternalStore(accepted.listen, accepted.get)
  return useMemo(
    () =>
      [...noted].toReversed().flatMap(([id, at]) => {
        const issue = issues[id]
        const left = townPolicy().takeBackSeconds - (now - at) / 1000
        return issue?.state === 'accepted' && !issue.outcome && left > 0 ? [{ issue, left }] : []
      }),
    [noted, issues, now],
  )
}
