import { useEffect, useRef, type ReactNode } from 'react'
import type { Issue } from '#shared/issues/issue.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { OwnWords } from '../../issues/own-words.tsx'
import { IssuePhotos } from '../../issues/issue-photos.tsx'
import css from './console.module.css'
import type { Hand } from './use-hand.ts'

type IssueCardProps = {
  issue: Issue
  from: ReactNode
  hand: Hand
  rank?: number | undefined
  /** Its points or supports; those before the meeting apart: «12 + 5 заранее». */
  value?: ReactNode
  chip?: ReactNode
  /** What was done with it here waits for the network. */
  waits?: boolean
  /** The buttons. */
  children?: ReactNode
}

/** An issue on the console; pressing its words chooses it, the chosen one stays in sight. */
export function IssueCard({ issue, from, hand, rank, value, chip, waits, children }: IssueCardProps) {
  const card = useRef<HTMLLIElement>(null)
  const { waiting } = useStaffTexts().console
  const chosen = hand.chosen === issue.id
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li ref={card} className={css.card} data-chosen={chosen || undefined}>
      <button type="button" className={css.words} aria-pressed={chosen} onClick={() => hand.choose(issue.id)}>
        {rank !== undefined && <strong>{rank}</strong>}
        <span>{issue.text}</span>
        {value !== undefined && <strong className={css.value}>{value}</strong>}
      </button>
      <p className={css.from}>
        {from}
        {chip}
        {waits && <StatusChip state="new" word={waiting.mark} />}
      </p>
      {issue.edited && <OwnWords meeting={hand.meeting} issue={issue} />}
      <IssuePhotos photos={issue.photos} size={64} />
      {children && <div className={css.buttons}>{children}</div>}
    </li>
  )
}
