import { Link } from 'react-router'
import { waitWords } from '../../initiatives/initiative-card.tsx'
import { formatDate, formatDay } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** Its states, each with its day, and what the last one waits for. */
export function WaySection({ city, shown }: SectionProps) {
  const texts = useInitiativeTexts()
  const { language } = useLanguage()
  const { timeZone } = city.town
  const last = shown.steps.length - 1
  const steps = shown.steps.map((step, i) => {
    const day = formatDate(language, step.at, timeZone)
    const wait = i === last && step.deadline && waitWords(step, formatDay(language, step.deadline), texts)
    return {
      key: `${i}`,
      title: texts.steps[step.state],
      ...(step.result && {
        more: <Link to={`/rounds/${step.result.round}`}>{texts.result(step.result.title, step.result.votes)}</Link>,
      }),
      note: [day, wait].filter(Boolean).join(' · '),
      state: step.state === 'refused' ? ('failed' as const) : i === last ? ('now' as const) : ('done' as const),
    }
  })
  return (
    <section className={css.section} aria-labelledby="way">
      <h2 id="way">{texts.page.way}</h2>
      <Timeline label={texts.page.way} steps={steps} />
    </section>
  )
}
