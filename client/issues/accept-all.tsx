import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { noteAccepted } from './accepted-here.ts'

/** «Принять все»: those that wait now; what comes a moment later waits for its own look. */
export function AcceptAll({ meeting, issues }: { meeting: Meeting; issues: readonly Issue[] }) {
  const { incoming } = useStaffTexts().console
  const { run, busy } = useAct()
  const accept = () => {
    for (const { id } of issues)
      void run('issues.accept-issue', issueHome(meeting), { issue: id }).then(answer => answer?.ok && noteAccepted(id))
  }
  return (
    <Button size="small" look="outline" busy={busy('issues.accept-issue')} onClick={accept}>
      {incoming.acceptAll(issues.length)}
    </Button>
  )
}
