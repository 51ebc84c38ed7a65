import { useEffect, useState } from 'react'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { isRoundScene, roundScenes, type Picture } from '#shared/meetings/picture.ts'
import { pictureOn, type ScreenNumber } from '#shared/meetings/screens.ts'
import { revealsOf } from '#shared/rounds/reveal.ts'
import type { RoundItem } from '#shared/rounds/round-shown.ts'
import { api } from '../../core/api.ts'
import { useShowPicture } from '../../meetings/show-picture.tsx'
import css from '../../meetings/meetings.module.css'
import { useRoundSteps } from '../../rounds/use-round-steps.ts'
import { useRound } from '../../rounds/use-round.ts'
import { useRecountTexts } from '../../texts/recount-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Fields } from '../../ui/fields.tsx'

type RoundPicturesProps = {
  meeting: Meeting
  screen: ScreenNumber
  /** Called with the picture that a press would show. */
  onLook: (picture: Picture | undefined) => void
}

/** Chooses a picture of a vote on projects: its opening, its turnout, its winners one by one. */
export function RoundPictures({ meeting, screen, onLook }: RoundPicturesProps) {
  const { wall } = useRecountTexts()
  const shown = pictureOn(meeting, screen)
  const showsRound = isRoundScene(shown.scene)
  const [open, setOpen] = useState(showsRound)
  const items = useRoundItems(open || showsRound)
  const [chosen, setChosen] = useState<string>()
  const of = (showsRound ? shown.of : chosen) ?? items?.[0]?.id
  const show = useShowPicture(meeting, screen)
  return (
    <details className={css.overlay} open={open || showsRound} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{wall.title}</summary>
      {items?.length === 0 && <p className="soft">{wall.none}</p>}
      {items && of !== undefined && (
        <Fields>
          <SelectField
            label={wall.choose}
            value={of}
            onChange={event => {
              setChosen(event.target.value)
              if (showsRound) show({ scene: 'round-opening', of: event.target.value })
            }}
          >
            {items.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
          <ChoiceChips label={wall.title}>
            {roundScenes.map(scene => {
              const picture = { scene, of, ...(scene === 'round-result' && { step: 0 }) }
              const away = () => onLook(undefined)
              const look = () => (shown.scene === scene && shown.of === of ? away() : onLook(picture))
              return (
                <ChoiceChip
                  key={scene}
                  chosen={shown.scene === scene && shown.of === of}
                  onChoose={() => show(picture)}
                  onMouseEnter={look}
                  onFocus={look}
                  onMouseLeave={away}
                  onBlur={away}
                  onPointerUp={away}
                >
                  {wall.pictures[scene]}
                </ChoiceChip>
              )
            })}
          </ChoiceChips>
          {shown.scene === 'round-result' && <Reveal {...{ meeting, screen, shown }} />}
        </Fields>
      )}
    </details>
  )
}

/** Reveals one winner after another; the arrows of the keyboard and of a clicker do the same. */
function Reveal({ meeting, screen, shown }: { meeting: Meeting; screen: ScreenNumber; shown: Picture }) {
  const { wall } = useRecountTexts()
  const show = useShowPicture(meeting, screen)
  const turn = useRoundSteps(shown)
  const { round } = useRound(shown.of)
  const { step = 0 } = shown
  const reveals = round ? revealsOf(round) : []
  const winners = (list: typeof reveals) => list.filter(({ kind }) => kind === 'winner').length
  const next = turn(1)
  const previous = step > 0 ? turn(-1) : undefined
  return (
    <>
      <Button size="small" disabled={!next} onClick={() => next && show(next)}>
        {reveals[step]?.kind === 'pot' ? wall.all : wall.next}
      </Button>
      <Button size="small" look="outline" disabled={!previous} onClick={() => previous && show(previous)}>
        {wall.previous}
      </Button>
      <p role="status">{wall.shown(winners(reveals.slice(0, step)), winners(reveals))}</p>
    </>
  )
}

/** All rounds by their names, asked for when somebody wants to choose one. */
function useRoundItems(wanted: boolean): readonly RoundItem[] | undefined {
  const [items, setItems] = useState<readonly RoundItem[]>()
  useEffect(() => {
    if (!wanted) return
    let current = true
    api<{ items: readonly RoundItem[] }>('/api/rounds').then(
      answer => current && setItems(answer.items.filter(({ phase }) => phase !== 'cancelled')),
      () => {},
    )
    return () => {
      current = false
    }
  }, [wanted])
  return items
}
