import { useState } from 'react'
import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { api } from '../core/api.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'

/** «Как написал автор»: the words before the staff changed them, and the way back to them. */
export function OwnWords({ meeting, issue }: { meeting: Meeting; issue: Issue }) {
  const { console: texts, core } = useStaffTexts()
  const { run, busy } = useAct()
  const [words, setWords] = useState<string>()
  const show = () =>
    void api<{ text: string }>(`/api/issues/${issue.id}/original`).then(
      found => setWords(found.text),
      () => toast({ text: core.error.title, kind: 'failed' }),
    )
  if (words === undefined)
    return (
      <div>
        <Button size="small" look="quiet" onClick={show}>
          {texts.incoming.ownWords}
        </Button>
      </div>
    )
  const back = () =>
    void run('issues.edit-issue', issueHome(meeting), { issue: issue.id, text: words, category: issue.category })
  return (
    <div>
      <p className="soft">{texts.incoming.ownWords}:</p>
      <blockquote>{words}</blockquote>
      <Button size="small" look="quiet" busy={busy('issues.edit-issue', issue.id)} onClick={back}>
        {texts.incoming.ownWordsBack}
      </Button>
    </div>
  )
}
