import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { requirements, type Requirement } from '#shared/initiatives/draft.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import css from './draft.module.css'

/** Where on the page a requirement is met. */
const sections: Record<Requirement, string> = {
  title: 'texts',
  problem: 'texts',
  importance: 'texts',
  result: 'texts',
  participation: 'texts',
  'text-length': 'texts',
  cost: 'money',
  'cost-limit': 'money',
  funding: 'money',
  'residents-share': 'money',
  'own-share': 'money',
  territory: 'territory',
  'territory-inside': 'territory',
  dates: 'rest',
  upkeep: 'rest',
  land: 'rest',
  group: 'group',
}

/** How much of the draft is there, and what is missing; each line leads to where it is written. */
export function Meter({ missing }: { missing: readonly Requirement[] }) {
  const texts = useInitiativeTexts().meter
  const met = requirements.length - missing.length
  return (
    <section className={css.meter} aria-labelledby="meter">
      <h2 id="meter">{missing.length > 0 ? texts.title : texts.whole}</h2>
      <p>{texts.done(met, requirements.length)}</p>
      <progress value={met} max={requirements.length} aria-labelledby="meter" />
      {missing.length > 0 && (
        <ul className={css.checks}>
          {missing.map(each => (
            <li key={each} className={css.check}>
              <IconCircleDashed size={20} aria-hidden />
              <a href={`#${sections[each]}`}>{texts.items[each]}</a>
            </li>
          ))}
        </ul>
      )}
      {missing.length === 0 && <IconCircleCheck size={32} aria-hidden color="var(--leaf)" />}
    </section>
  )
}
