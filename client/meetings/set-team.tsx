import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Body } from '#shared/people/body.ts'
import { useAct } from '../core/act.ts'
import { useTeamTexts } from '../texts/team-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { problemOf, rowsOfTeam, teamOfRows, type TeamRow } from './team-draft.ts'
import { TeamFields } from './team-fields.tsx'

/** «Изменить команду»: who leads, writes, reports and helps, said whole. */
export function SetTeam({ meeting, bodies }: { meeting: Meeting; bodies: readonly Body[] }) {
  const texts = useTeamTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" look="outline" onClick={() => setOpen(true)}>
        {meeting.team ? texts.change : texts.set}
      </Button>
      {open && <Form meeting={meeting} bodies={bodies} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ meeting, bodies, onClose }: { meeting: Meeting; bodies: readonly Body[]; onClose: () => void }) {
  const texts = useTeamTexts()
  const { run, busy } = useAct()
  const [rows, setRows] = useState<readonly TeamRow[]>(() => rowsOfTeam(meeting.team))
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (rows.some(row => problemOf(row, rows))) return
    const input = { team: teamOfRows(rows) }
    const answer = await run('meetings.set-team', meetingStream(meeting.id), input, { done: texts.saved })
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      title={meeting.team ? texts.change : texts.set}
      action={texts.save}
      busy={busy('meetings.set-team')}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <TeamFields untitled rows={rows} onRows={setRows} bodies={bodies} tried={tried} />
    </Confirm>
  )
}
