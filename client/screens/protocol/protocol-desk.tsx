import { IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { documentName } from '#shared/documents/document.ts'
import { protocolOf } from '#shared/documents/protocol-of.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayApproveProtocol } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useMeeting } from '../../core/meeting.ts'
import { useSession } from '../../core/session.tsx'
import { ApproveProtocol } from '../../documents/approve-protocol.tsx'
import { ProtocolEditor } from '../../documents/protocol-editor.tsx'
import { ProtocolTable } from '../../documents/protocol-table.tsx'
import { useDocument } from '../../documents/use-document.ts'
import { Writers } from '../../documents/writers.tsx'
import { useCardTexts } from '../../texts/card-texts.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { FindCard } from '../schedule/find-card.tsx'
import css from './protocol.module.css'
import { factsOf } from './protocol-facts.ts'

/** Where the protocol is written: the prose on the left, what the data says of the meeting on the right, live. */
export function ProtocolDesk({ meeting: planned, city }: { meeting: Meeting; city: CityState }) {
  const { documents: texts, meetings } = useStaffTexts()
  const { actor, name = '' } = useSession()
  const hand = useMeeting(planned.id)
  const meeting = hand.meeting ?? planned
  const place = city.places[meeting.place]
  const around = place ? placesAround(place) : [meeting.place]
  const { open, others, synced } = useDocument(documentName('protocol', planned.id), actor.id, name)
  const facts = useMemo(() => factsOf(hand, meeting, city), [hand, meeting, city])
  const known = useMemo(() => Object.fromEntries(facts.issues.map(issue => [issue.id, issue])), [facts])
  const cards = useCardTexts()
  const { tables } = useMemo(() => protocolOf(facts, []), [facts])
  const left = facts.issues.filter(issue => issue.state !== 'hidden' && !issue.outcome).length
  const hidden = facts.polls.filter(poll => poll.state === 'counted').length
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1>
            {texts.title} {meetings.number(meeting.number)}
          </h1>
          <p className="soft">{meeting.title}</p>
        </div>
        <div className={css.ways}>
          <Writers others={others} synced={synced} />
          <ButtonLink
            look="outline"
            to={`/meetings/${meeting.id}/protocol/print`}
            icon={<IconPrinter size={20} aria-hidden />}
          >
            {texts.draft}
          </ButtonLink>
          {mayApproveProtocol(actor, around) && (
            <ApproveProtocol meeting={meeting} open={open} left={left} hidden={hidden} synced={synced} />
          )}
        </div>
      </header>
      <div className={css.columns}>
        {open ? <ProtocolEditor open={open} name={name} /> : <Loading rows={4} />}
        <aside className={css.data} aria-label={texts.data}>
          <FindCard city={city} meeting={planned.id} issues={known} words={cards.staffWords} />
          <p className="soft">{texts.dataWords}</p>
          {tables.map(table => (
            <ProtocolTable key={table.title} table={table} />
          ))}
        </aside>
      </div>
    </div>
  )
}
