import { dayOf } from '#shared/core/calendar.ts'
import { isIdentified } from '#shared/people/rights.ts'
import { deedsOf, inTheWay } from '#shared/initiatives/deeds.ts'
import type { RemarkShown } from '#shared/initiatives/procedure-shown.ts'
import { useNow } from '../../core/now.ts'
import { useSession } from '../../core/session.tsx'
import { AnswerRemark } from '../../initiatives/answer-remark.tsx'
import { HideRemark } from '../../initiatives/hide-remark.tsx'
import { MakeRemark } from '../../initiatives/make-remark.tsx'
import { standingOf } from '../../initiatives/standing.ts'
import { formatDate } from '../../texts/format.ts'
import { useProcedureTexts } from '../../texts/procedure-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { mayLeadProcedure } from '#shared/people/rights.ts'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** What residents remark on a published initiative, each with its answer. */
export function RemarksSection({ city, shown, refresh }: SectionProps) {
  const texts = useProcedureTexts().remarks
  const { actor } = useSession()
  const today = dayOf(new Date(useNow(60_000)).toISOString(), city.town.timeZone)
  const { id, state, procedure, steps } = shown
  const remarks = procedure?.remarks ?? []
  if (!steps.some(step => step.state === 'remarks')) return null
  const standing = standingOf(city, shown)
  const deeds = deedsOf(actor, standing)
  const isOpen = state === 'remarks' && inTheWay('remark', standing, today) === undefined
  return (
    <section className={css.section} aria-labelledby="remarks">
      <h2 id="remarks">
        {texts.title} {remarks.length > 0 && <span className="soft">{remarks.length}</span>}
      </h2>
      {remarks.length === 0 && <p className="soft">{isOpen ? texts.none : texts.noneCame}</p>}
      <ul className={css.section}>
        {remarks.map(remark => (
          <Remark
            key={remark.id}
            initiative={id}
            remark={remark}
            timeZone={city.town.timeZone}
            mayAnswer={deeds.includes('answer')}
            mayHide={mayLeadProcedure(actor, standing.around)}
            refresh={refresh}
          />
        ))}
      </ul>
      {isOpen && isIdentified(actor) && <MakeRemark initiative={id} refresh={refresh} />}
      {isOpen && !isIdentified(actor) && (
        <div>
          <ButtonLink look="outline" to={`/login?next=${encodeURIComponent(`/initiatives/${id}`)}`}>
            {texts.signIn}
          </ButtonLink>
        </div>
      )}
      {state === 'remarks' && !isOpen && <p className="soft">{texts.over}</p>}
    </section>
  )
}

type RemarkProps = {
  initiative: string
  remark: RemarkShown
  timeZone: string
  mayAnswer: boolean
  mayHide: boolean
  refresh: () => Promise<void>
}

function Remark({ initiative, remark, timeZone, mayAnswer, mayHide, refresh }: RemarkProps) {
  const texts = useProcedureTexts().remarks
  const { language } = useLanguage()
  const { id, text, at, isOwn, answer, hiddenReason } = remark
  const hidden = hiddenReason !== undefined
  return (
    <li className={css.remark} data-hidden={hidden || undefined}>
      <p className="soft">{[isOwn && texts.own, formatDate(language, at, timeZone)].filter(Boolean).join(' · ')}</p>
      <p className={css.prose}>{text}</p>
      {hidden && <p className={css.wrong}>{texts.hiddenWhy(hiddenReason)}</p>}
      {answer ? (
        <div className={css.quote}>
          <p>
            {texts.answerOf[answer.from]} · {formatDate(language, answer.at, timeZone)}
          </p>
          <p className={css.answer}>{answer.text}</p>
        </div>
      ) : (
        !hidden && <p className="soft">{texts.waits}</p>
      )}
      {!hidden && (mayHide || (mayAnswer && !answer)) && (
        <div className={css.ways}>
          {mayAnswer && !answer && <AnswerRemark initiative={initiative} remark={remark} refresh={refresh} />}
          {mayHide && <HideRemark initiative={initiative} remark={id} refresh={refresh} />}
        </div>
      )}
    </li>
  )
}
