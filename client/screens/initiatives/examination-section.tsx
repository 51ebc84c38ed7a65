import { deedsOf } from '#shared/initiatives/deeds.ts'
import { aspects, type Aspect, type Verdict } from '#shared/initiatives/decision.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import type { EarlierShown, OpinionShown } from '#shared/initiatives/procedure-shown.ts'
import { useEmployees } from '../../core/employees.ts'
import { useSession } from '../../core/session.tsx'
import { Conclude } from '../../initiatives/conclude.tsx'
import { SetExaminer } from '../../initiatives/set-examiner.tsx'
import { standingOf } from '../../initiatives/standing.ts'
import { formatDate } from '../../texts/format.ts'
import { useProcedureTexts } from '../../texts/procedure-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import type { State } from '../../ui/colours.ts'
import { StatusChip } from '../../ui/status-chip.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

const looks: Record<Verdict, State> = { for: 'done', 'with-conditions': 'in-work', against: 'refused' }

/** What the law, the cost and the land say about it: the conclusions for everybody, the notes for the administration, one's own side for its examiner. */
export function ExaminationSection({ city, shown, refresh }: SectionProps) {
  const texts = useProcedureTexts().examination
  const { actor } = useSession()
  const { opinions = [], earlier = [] } = shown.procedure ?? {}
  const names = deedsOf(actor, standingOf(city, shown)).includes('set-examiners')
  const sides = aspects.filter(aspect => names || [...opinions, ...earlier].some(each => each.aspect === aspect))
  if (sides.length === 0) return null
  return (
    <section className={css.section} aria-labelledby="examination">
      <h2 id="examination">{texts.title}</h2>
      <ul className={css.section}>
        {sides.map(aspect => (
          <li key={aspect} className={css.remark}>
            <Side
              aspect={aspect}
              opinion={opinions.find(each => each.aspect === aspect)}
              shown={shown}
              timeZone={city.town.timeZone}
              refresh={refresh}
            />
          </li>
        ))}
      </ul>
      {names && <Examiners shown={shown} refresh={refresh} />}
    </section>
  )
}

type SideProps = {
  aspect: Aspect
  opinion: OpinionShown | undefined
  shown: InitiativeShown
  timeZone: string
  refresh: () => Promise<void>
}

function Side({ aspect, opinion, shown, timeZone, refresh }: SideProps) {
  const texts = useProcedureTexts().examination
  const { language } = useLanguage()
  const { verdict, conclusion, note, at, isOwn = false, name } = opinion ?? {}
  const given = at && verdict && `${texts.given} · ${formatDate(language, at, timeZone)}`
  const earlier = shown.procedure?.earlier.filter(each => each.aspect === aspect) ?? []
  return (
    <>
      <div className={css.chips}>
        <h3>{texts.aspects[aspect]}</h3>
        {verdict && <StatusChip state={looks[verdict]} word={texts.verdicts[verdict]} />}
      </div>
      <p className="soft">{[name, given || (opinion ? texts.waits : texts.nobody)].filter(Boolean).join(' · ')}</p>
      {conclusion && <p className={css.prose}>{conclusion}</p>}
      {note && (
        <div className={css.note}>
          <p className="soft">{isOwn ? texts.private : texts.privateTown}</p>
          <p className={css.prose}>{note}</p>
        </div>
      )}
      {opinion && isOwn && shown.state === 'examination' && (
        <Conclude initiative={shown.id} opinion={opinion} refresh={refresh} />
      )}
      {isOwn && !verdict && shown.state !== 'examination' && <p className={css.notice}>{texts.notYet}</p>}
      {earlier.map(each => (
        <Earlier key={each.at} opinion={each} timeZone={timeZone} />
      ))}
    </>
  )
}

/** What was concluded before the rework: it does not count any more. */
function Earlier({ opinion, timeZone }: { opinion: EarlierShown; timeZone: string }) {
  const texts = useProcedureTexts().examination
  const { language } = useLanguage()
  const { verdict, conclusion, note, at } = opinion
  return (
    <details className={css.note}>
      <summary>
        {texts.before} · {formatDate(language, at, timeZone)} · {texts.verdicts[verdict]}
      </summary>
      <p className="soft">{texts.beforeWords}</p>
      <p className={css.prose}>{conclusion}</p>
      {note && (
        <p className={css.prose}>
          {texts.note}: {note}
        </p>
      )}
    </details>
  )
}

/** Who examines each side; whoever has concluded stays. */
function Examiners({ shown, refresh }: Pick<SectionProps, 'shown' | 'refresh'>) {
  const employees = useEmployees()
  const { opinions = [] } = shown.procedure ?? {}
  const open = aspects.filter(aspect => !opinions.some(each => each.aspect === aspect && each.verdict))
  if (open.length === 0) return null
  return (
    <div className={css.examiners}>
      {open.map(aspect => {
        const known = opinions.find(each => each.aspect === aspect)
        return (
          <SetExaminer
            key={aspect}
            initiative={shown.id}
            aspect={aspect}
            person={known?.person}
            name={known?.name}
            employees={employees}
            refresh={refresh}
          />
        )
      })}
    </div>
  )
}
