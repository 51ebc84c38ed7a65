import type { SupportShown } from '#shared/initiatives/support-shown.ts'
import { Link } from 'react-router'
import { mayLeadProcedure, mayVerifyResidents } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import { useSession } from '../../core/session.tsx'
import { EndGathering } from '../../initiatives/gathering.tsx'
import { LinkAssembly } from '../../initiatives/link-assembly.tsx'
import { PrintSheets } from '../../initiatives/print-sheets.tsx'
import { ReopenedSheets } from '../../initiatives/reopen-sheet.tsx'
import { SheetDesk } from '../../initiatives/sheet-desk.tsx'
import { SignInitiative } from '../../initiatives/sign-initiative.tsx'
import { SignatureNames } from '../../initiatives/signature-names.tsx'
import { SubmitDraft } from '../../initiatives/submit-draft.tsx'
import { SupportBars } from '../../initiatives/support-bars.tsx'
import css from '../../initiatives/support.module.css'
import { formatDate, formatDay } from '../../texts/format.ts'
import { useSupportTexts } from '../../texts/support-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import page from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** While support is gathered it is what one comes for: it stands first. */
export const GatheringSection = (props: SectionProps) =>
  props.shown.state === 'gathering' ? <Supported {...props} /> : null

/** Later it stands under what was submitted. */
export const SupportSection = (props: SectionProps) =>
  props.shown.state === 'gathering' ? null : <Supported {...props} />

/** Who supports it and how much is lacking; the way to sign; for its initiator and for operators what is theirs to do. */
function Supported({ city, shown, refresh }: SectionProps) {
  const texts = useSupportTexts()
  const { language } = useLanguage()
  const { support, card, state } = shown
  if (!support || !card) return null
  const isGathering = state === 'gathering'
  const signs = support.takes && support.channels.some(each => each.channel === 'online' && each.counts)
  return (
    <section className={page.section} aria-labelledby="support">
      <h2 id="support">{texts.title}</h2>
      {isGathering && card.deadline && <p>{texts.until(formatDay(language, card.deadline))}</p>}
      {!support.takes && <p className="soft">{texts.over}</p>}
      <SupportBars support={support} />
      {signs && <SignInitiative initiative={shown.id} support={support} refresh={refresh} />}
      <ReopenedSheets reopened={support.reopened} timeZone={city.town.timeZone} />
      {support.assembly && <Assembly city={city} assembly={support.assembly} />}
      {shown.role === 'initiator' && <Initiator city={city} shown={shown} refresh={refresh} />}
      <Operator city={city} shown={shown} refresh={refresh} />
    </section>
  )
}

function Assembly({
  city,
  assembly,
}: Pick<SectionProps, 'city'> & { assembly: NonNullable<SupportShown['assembly']> }) {
  const { assembly: texts } = useSupportTexts()
  const { language } = useLanguage()
  const { meeting: id, kind, entitled, present, quorum, votes, officers } = assembly
  const meeting = city.meetings[id]
  const day = meeting && formatDate(language, meeting.startsAt, city.town.timeZone)
  return (
    <div className={css.box}>
      <h3>
        {texts.kinds[kind]} {day}
      </h3>
      <p>
        {texts.present(present, entitled)}, {texts.quorum(quorum)};{' '}
        {texts.votes(votes.for, votes.against, votes.abstain)}.
      </p>
      {officers && (
        <p className="soft">{texts.officers(officers.chair, officers.secretary, officers.tellers.join(', '))}</p>
      )}
      <p>
        <Link to={`/meetings/${id}/protocol`}>{texts.protocol}</Link>
      </p>
    </div>
  )
}

function Initiator({ shown: { id, state, support }, refresh }: SectionProps) {
  const texts = useSupportTexts()
  if (!support?.takes) return null
  return (
    <div className={css.box}>
      {state === 'gathering' && <p className="soft">{texts.gather.notice}</p>}
      <div className={css.ways}>
        {state === 'gathering' && <SubmitDraft initiative={id} leads complete refresh={refresh} />}
        {support.channels.some(each => each.channel === 'sheets' && each.counts) && <PrintSheets initiative={id} />}
        {state === 'gathering' && <EndGathering initiative={id} people={support.total} refresh={refresh} />}
      </div>
    </div>
  )
}

/** Paper and assembly, for those who lead the procedure and are not of the group. */
function Operator({ city, shown: { id, card, support }, refresh }: SectionProps) {
  const texts = useSupportTexts()
  const { actor } = useSession()
  const place = city.places[card?.place ?? '']
  const around = place ? placesAround(place) : []
  if (!support?.sheets || !mayLeadProcedure(actor, around)) return null
  const counts = (channel: string) => support.channels.some(each => each.channel === channel && each.counts)
  const online = support.channels.find(each => each.channel === 'online')?.people ?? 0
  return (
    <>
      {counts('sheets') && (
        <div className={css.box}>
          <h3>{texts.sheets.title}</h3>
          <SheetDesk
            initiative={id}
            sheets={support.sheets}
            takes={support.takes}
            reopens={support.reopens}
            refresh={refresh}
          />
          <div className={css.ways}>{support.takes && <PrintSheets initiative={id} />}</div>
          {mayVerifyResidents(actor, around) && (
            <SignatureNames initiative={id} signed={online} timeZone={city.town.timeZone} />
          )}
        </div>
      )}
      {counts('assembly') && support.takes && (
        <div className={css.box}>
          <h3>{texts.assembly.title}</h3>
          <p className="soft">{texts.assembly.linkWords}</p>
          <div className={css.ways}>
            <LinkAssembly city={city} initiative={id} support={support} refresh={refresh} />
          </div>
        </div>
      )}
    </>
  )
}
