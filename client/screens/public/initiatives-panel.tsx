import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { CityState } from '#shared/state.ts'
import { InitiativeCard } from '../../initiatives/initiative-card.tsx'
import { useTerritories } from '../../initiatives/use-territories.ts'
import { useFollowingTexts } from '../../texts/following-texts.ts'
import { formatMoney } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { groupNames } from '../initiatives/initiative-list.ts'
import panel from './initiatives-panel.module.css'
import css from './item-list.module.css'
import { setStateGroup, useShownInitiatives, useStateGroup } from './shown-initiatives.ts'

type InitiativesPanelProps = {
  city: CityState
  within: string | undefined
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** The twin of the initiatives on the map: the chosen one with its money and its work, and the list behind one press. */
export function InitiativesPanel({ city, within, chosen, onChoose }: InitiativesPanelProps) {
  const texts = useInitiativeTexts()
  const { onMap } = useFollowingTexts()
  const group = useStateGroup()
  const cards = useShownInitiatives(city, within)
  const own = city.initiatives[chosen ?? '']
  const list = useRef<HTMLDetailsElement>(null)
  if (Object.keys(city.initiatives).length === 0) return null
  return (
    <>
      {own && (
        <Chosen
          card={own}
          city={city}
          onClose={() => {
            // Back to where it was picked: else the keyboard would begin the page anew.
            const picked = document.getElementById(showId(own.id)) ?? list.current?.querySelector('summary')
            onChoose(undefined)
            picked?.focus()
          }}
        />
      )}
      <details ref={list} className={panel.initiatives}>
        <summary className={css.summary}>
          {texts.title}: {cards.length}
        </summary>
        <ChoiceChips label={onMap.states}>
          <ChoiceChip chosen={group === undefined} onChoose={() => setStateGroup(undefined)}>
            {texts.groups.all}
          </ChoiceChip>
          {groupNames
            .filter(name => name !== 'drafts')
            .map(name => (
              <ChoiceChip key={name} chosen={group === name} onChoose={() => setStateGroup(name)}>
                {texts.groups[name]}
              </ChoiceChip>
            ))}
        </ChoiceChips>
        <ul className={css.list}>
          {cards.slice(0, 50).map(card => (
            <li key={card.id} aria-current={card === own || undefined}>
              <InitiativeCard card={card} place={city.places[card.place ?? '']?.name}>
                <button type="button" id={showId(card.id)} className={css.link} onClick={() => onChoose(card.id)}>
                  {onMap.show}
                </button>
              </InitiativeCard>
            </li>
          ))}
        </ul>
        <p>
          <Link to="/initiatives">{texts.page.toList}</Link>
        </p>
      </details>
    </>
  )
}

const showId = (id: string) => `show-${id}`

/** Comes into view when it is picked, on the map or in the list; there the keyboard follows it. */
function Chosen({ card, city, onClose }: { card: Card; city: CityState; onClose: () => void }) {
  const { onMap } = useFollowingTexts()
  const { language } = useLanguage()
  const known = useTerritories([card]).get(card.id)
  const milestones = Object.values(city.tasks).filter(task => task.initiative === card.id && task.state !== 'cancelled')
  const done = milestones.filter(task => task.state === 'done').length
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
    if (document.activeElement?.id === showId(card.id)) section.current?.focus({ preventScroll: true })
  }, [card.id])
  return (
    <section ref={section} tabIndex={-1} aria-label={card.title}>
      <InitiativeCard card={card} place={city.places[card.place ?? '']?.name}>
        {milestones.length > 0 && (
          <p>
            {onMap.done(done, milestones.length)}
            <progress className={panel.progress} value={done} max={milestones.length} aria-label={onMap.progress} />
          </p>
        )}
        {known?.spent !== undefined && card.cost !== undefined && (
          <p>{onMap.spent(formatMoney(language, known.spent), formatMoney(language, card.cost))}</p>
        )}
        <div className={css.ways}>
          <Link to={`/initiatives/${card.id}`} className={css.link}>
            {onMap.whole}
          </Link>
          <Button look="quiet" onClick={onClose}>
            {onMap.close}
          </Button>
        </div>
      </InitiativeCard>
    </section>
  )
}
