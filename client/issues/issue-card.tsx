import type { ReactNode, Ref } from 'react'
import type { Issue } from '#shared/issues/issue.ts'
import { supportOf } from '#shared/issues/support.ts'
import { useTexts } from '../texts/texts.tsx'
import { useCategories } from '../ui/categories.ts'
import type { State } from '../ui/colours.ts'
import { Entry } from '../ui/entry.tsx'
import { StatusChip } from '../ui/status-chip.tsx'

type IssueCardProps = {
  issue: Issue
  /** How the map colours it. */
  state: State
  /** Supports as known now; the issue's own figure is that of its last record. */
  support?: number | undefined
  note?: ReactNode
  beside?: ReactNode
  chosen?: boolean | undefined
  onToggle?: (() => void) | undefined
  to?: string | undefined
  ref?: Ref<HTMLElement>
  children?: ReactNode
}

/** An issue as a line of a list: what became of it, its words, its topic and how many support it. */
export function IssueCard({ issue, state, support, note, beside, ...rest }: IssueCardProps) {
  const { core, issues, publicMap } = useTexts()
  const { nameOf } = useCategories()
  const { at, ahead } = supportOf(issue, support)
  const word = issue.outcome ? issues.outcomes[issue.outcome.kind] : core.states[state]
  const figures = [nameOf(issue.category), at + ahead > 0 && publicMap.support(core.amount.support(at, ahead))].filter(
    Boolean,
  )
  return (
    <Entry
      {...rest}
      title={issue.text}
      chip={
        <>
          <StatusChip state={state} word={word} />
          {beside}
        </>
      }
      note={
        <>
          {figures.join(' · ')}
          {note}
        </>
      }
    />
  )
}
