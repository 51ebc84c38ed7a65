import type { acceptIssue, editIssue, hideIssue, restoreIssue } from '#shared/issues/moderate-issue.ts'
import type { setOutcome } from '#shared/issues/set-outcome.ts'
import type { Id } from '#shared/core/value.ts'
import { loadIssueFacts } from '../core/issue-facts.ts'
import type { Load } from '../core/store.ts'

export const loadAcceptIssue: Load<typeof acceptIssue> = loadIssueFacts
export const loadEditIssue: Load<typeof editIssue> = loadIssueFacts
export const loadHideIssue: Load<typeof hideIssue> = loadIssueFacts
export const loadRestoreIssue: Load<typeof restoreIssue> = loadIssueFacts

export const loadSetOutcome: Load<typeof setOutcome> = async (sql, items) => {
  const facts = await loadIssueFacts(sql, items)
  const targets = items.map(({ input: { outcome } }) => (outcome.kind === 'joined' ? outcome.to : undefined))
  const rows = await sql<{ id: Id; meeting: Id }[]>`
    select id, meeting from issue
    where id = any(${targets.filter(id => id !== undefined)}::uuid[]) and state = 'accepted'
      and outcome ->> 'kind' is distinct from 'joined'`
  return facts.map(
    (known, i) =>
      known && {
        ...known,
        targetAccepted: rows.some(row => row.id === targets[i] && row.meeting === known.meeting.id),
      },
  )
}
