import type { Id } from '#shared/core/value.ts'
import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useNow } from '../core/now.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TakeBack } from '../ui/take-back.tsx'
import { townPolicy } from '../ui/town.ts'
import { useAcceptedHere } from './accepted-here.ts'
import css from './withdraw-acceptance.module.css'

type JustAcceptedProps = { meeting: Meeting; issues: Readonly<Record<Id, Issue>> }

/** The half minute in which what was accepted here may be taken back, each or all: «Вернуть». */
export function JustAccepted({ meeting, issues }: JustAcceptedProps) {
  const { incoming } = useStaffTexts().console
  const { run, busy } = useAct()
  const fresh = useAcceptedHere(issues, useNow(500))
  const [last] = fresh
  if (!last) return null
  const withdraw = (issue: Id) => void run('issues.withdraw-acceptance', issueHome(meeting), { issue })
  const all = () => fresh.forEach(({ issue }) => withdraw(issue.id))
  return (
    <section className={css.fresh} aria-label={incoming.justAccepted(fresh.length)}>
      <TakeBack
        left={last.left}
        of={townPolicy().takeBackSeconds}
        words={incoming.justAccepted(fresh.length)}
        {...(fresh.length > 1 && { action: incoming.takeAllBack(fresh.length), onTake: all })}
      />
      <ul>
        {fresh.map(({ issue }) => (
          <li key={issue.id}>
            <span className={css.text}>{issue.text}</span>
            <Button
              size="small"
              look="outline"
              aria-label={incoming.takeBackOf(issue.text)}
              busy={busy('issues.withdraw-acceptance', issue.id)}
              onClick={() => withdraw(issue.id)}
            >
              {incoming.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
