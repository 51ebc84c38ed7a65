import { useState } from 'react'
import { initiativesOf } from '#shared/meetings/agenda.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { initiativeScene, type Picture } from '#shared/meetings/picture.ts'
import { pictureOn, type ScreenNumber } from '#shared/meetings/screens.ts'
import type { Choice } from '../../meetings/agenda-form.tsx'
import css from '../../meetings/meetings.module.css'
import { useShowPicture } from '../../meetings/show-picture.tsx'
import { useWallTexts } from '../../texts/wall-texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Fields } from '../../ui/fields.tsx'

type InitiativePictureProps = {
  meeting: Meeting
  screen: ScreenNumber
  initiatives: readonly Choice[]
  /** Called with the picture that a press would show. */
  onLook: (picture: Picture | undefined) => void
}

/** Shows an initiative on the wall: that of the agenda's item in hand before all others. */
export function InitiativePicture({ meeting, screen, initiatives, onLook }: InitiativePictureProps) {
  const texts = useWallTexts()
  const shown = pictureOn(meeting, screen)
  const shows = shown.scene === initiativeScene
  const onAgenda = initiativesOf(meeting.agenda)
  const current = meeting.agenda.find(item => item.id === meeting.item)?.initiative
  const [chosen, setChosen] = useState<string>()
  const show = useShowPicture(meeting, screen)
  const of = chosen ?? (shows ? shown.of : undefined) ?? current ?? onAgenda[0] ?? initiatives[0]?.id
  if (of === undefined) return null
  const picture = { scene: initiativeScene, of } as const
  const isShown = shows && shown.of === of
  const away = () => onLook(undefined)
  const look = () => (isShown ? away() : onLook(picture))
  return (
    <details className={css.overlay} open={shows || onAgenda.length > 0}>
      <summary>{texts.title}</summary>
      <Fields>
        <SelectField label={texts.choose} value={of} onChange={event => setChosen(event.target.value)}>
          {[...initiatives]
            .toSorted((a, b) => rank(a.id, onAgenda) - rank(b.id, onAgenda))
            .map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
        </SelectField>
        <Button
          size="small"
          look={isShown ? 'outline' : 'filled'}
          disabled={isShown}
          onClick={() => show(picture)}
          onMouseEnter={look}
          onFocus={look}
          onMouseLeave={away}
          onBlur={away}
          onPointerUp={away}
        >
          {isShown ? texts.isShown : texts.show}
        </Button>
      </Fields>
    </details>
  )
}

/** What is on the agenda stands first. */
const rank = (id: string, onAgenda: readonly string[]): number => (onAgenda.includes(id) ? onAgenda.indexOf(id) : 1000)
