import { useState } from 'react'
import { proseHash } from '#shared/documents/approve-protocol.ts'
import { proseField } from '#shared/documents/document.ts'
import { proseOf } from '#shared/documents/prose.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import css from './approve-protocol.module.css'
import type { OpenDocument } from './open-document.ts'

type ApproveProps = {
  meeting: Meeting
  open: OpenDocument | undefined
  /** Issues without an outcome. */
  left: number
  /** Counted votes that have not been shown. */
  hidden: number
  synced: boolean
}

/** «Утвердить»: says what it means, and what stands in its way; the words on this screen are the ones that are approved. */
export function ApproveProtocol({ meeting, open, left, hidden, synced }: ApproveProps) {
  const texts = useStaffTexts().documents.approve
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const isClosed = meeting.phase === 'closed' || meeting.phase === 'published'
  const troubles = [
    !isClosed && texts.notClosed,
    left > 0 && texts.left(left),
    hidden > 0 && texts.hidden,
    !synced && texts.offline,
  ].filter(trouble => trouble !== false)
  const approve = async () => {
    if (!open) return
    const seen = proseHash(proseOf(open.doc.getXmlFragment(proseField)))
    await run('documents.approve-protocol', meetingStream(meeting.id), { seen }, { done: texts.done })
    setAsking(false)
  }
  return (
    <>
      <Button look="leaf" onClick={() => setAsking(true)}>
        {texts.action}
      </Button>
      <Confirm
        open={asking}
        title={texts.title(meeting.number)}
        action={texts.action}
        busy={busy('documents.approve-protocol')}
        disabled={troubles.length > 0 || !open}
        onConfirm={() => void approve()}
        onCancel={() => setAsking(false)}
      >
        <p>{texts.words}</p>
        {troubles.map(trouble => (
          <p key={trouble} className={css.warning}>
            {trouble}
          </p>
        ))}
        {(left > 0 || hidden > 0 || !isClosed) && (
          <ButtonLink look="outline" size="small" to={`/meetings/${meeting.id}/console`}>
            {texts.toConsole}
          </ButtonLink>
        )}
      </Confirm>
    </>
  )
}
