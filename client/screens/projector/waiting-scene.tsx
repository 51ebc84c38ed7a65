import { useNow } from '../../core/now.ts'
import { formatCode, formatWhenNear } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Arms } from '../../ui/arms.tsx'
import { Qr } from '../../ui/qr.tsx'
import { joinAddress } from './join-address.ts'
import css from './projector.module.css'
import type { ProjectorData } from './use-projector.ts'

/** How to take part, as large as it goes: QR, code, place and time, how many have come. */
export function WaitingScene({ data: { meeting, joined, town } }: { data: ProjectorData }) {
  const { projector } = useStaffTexts()
  const { language } = useLanguage()
  const now = useNow(30_000)
  const over = meeting.phase === 'closed' || meeting.phase === 'published'
  const title = over ? projector.closed : meeting.phase === 'planned' ? projector.waiting.title : projector.join
  return (
    <section className={css.waiting}>
      <span className={css.bigQr}>
        <Qr text={joinAddress(meeting)} label={projector.qr} />
      </span>
      <div className={css.waitingWords}>
        <Arms className={css.bigArms} />
        <h2>{title}</h2>
        {meeting.code && (
          <>
            <p>{projector.waiting.scan}</p>
            <p>
              {projector.waiting.orCode} · {location.host}/m
            </p>
            <p className={css.code}>{formatCode(meeting.code)}</p>
          </>
        )}
        <p className={css.where}>
          {meeting.title}
          <br />
          <span className="soft">
            {meeting.address} · {formatWhenNear(language, meeting.startsAt, now, town.timeZone)}
          </span>
        </p>
        {meeting.phase === 'open' && (
          <p className={css.figure}>
            <strong>{joined}</strong> {projector.here(joined)}
          </p>
        )}
      </div>
    </section>
  )
}
