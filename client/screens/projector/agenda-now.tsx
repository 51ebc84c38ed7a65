import { agendaNumbers } from '#shared/meetings/agenda.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import css from './agenda-now.module.css'

/** The item of the agenda that is being discussed, in the header; nothing while there is none that everybody may see. */
export function AgendaNow({ meeting }: { meeting: Meeting }) {
  const item = meeting.phase === 'open' ? meeting.agenda.find(each => each.id === meeting.item) : undefined
  if (!item) return null
  return (
    <span className={css.now}>
      {agendaNumbers(meeting.agenda)[item.id]}. {item.text}
    </span>
  )
}
