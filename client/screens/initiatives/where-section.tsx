import { Link } from 'react-router'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'
import { TerritoryMap } from './territory-map.tsx'

/** Where it is, on the map. */
export function WhereSection({ city, shown: { card, submitted, gathering } }: SectionProps) {
  const { page } = useInitiativeTexts()
  const place = city.places[card?.place ?? '']
  const text = submitted ?? gathering
  if (!card) return null
  return (
    <section className={css.section} aria-labelledby="where">
      <h2 id="where">{text ? page.where : page.whereIdea}</h2>
      <div className={css.placeMap}>
        <TerritoryMap city={city} card={card} shape={text?.content.territory} />
      </div>
      <p>
        <Link to={place ? `/?place=${place.id}` : '/'}>{page.onMap}</Link>
      </p>
    </section>
  )
}
