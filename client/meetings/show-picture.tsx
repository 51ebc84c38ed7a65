import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { meetingStream } from '#shared/core/stream.ts'
import { type Meeting } from '#shared/meetings/meeting.ts'
import { mainScenes, type Picture, type Scene } from '#shared/meetings/picture.ts'
import { pictureOn, type ScreenNumber } from '#shared/meetings/screens.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import css from './meetings.module.css'

type ShowPictureProps = {
  meeting: Meeting
  screen: ScreenNumber
  /** What each scene would show now; none where there is nothing for it. */
  pictureFor: (scene: Scene) => Picture | undefined
  /** Said of a scene for which there is nothing. */
  whyNot: Partial<Record<Scene, string>>
  previous: Picture | undefined
  next: Picture | undefined
  /** Called with the picture that a press would show, while a hand or the focus is on its button. */
  onLook: (picture: Picture | undefined) => void
}

/** Chooses what the projector shows: a scene by name, or the next picture. */
export function ShowPicture({ meeting, screen, pictureFor, whyNot, previous, next, onLook }: ShowPictureProps) {
  const { projector, console: texts } = useStaffTexts()
  const show = useShowPicture(meeting, screen)
  const shown = pictureOn(meeting, screen)
  const looks = (picture: Picture | undefined) => {
    const { scene, of } = shown
    const look = () => onLook(picture && (picture.scene !== scene || picture.of !== of) ? picture : undefined)
    const away = () => onLook(undefined)
    return { onMouseEnter: look, onFocus: look, onMouseLeave: away, onBlur: away, onPointerUp: away }
  }
  return (
    <div className={css.scenes}>
      <ChoiceChips label={texts.projector.title}>
        {mainScenes.map((scene, index) => {
          const picture = pictureFor(scene)
          return (
            <ChoiceChip
              key={scene}
              chosen={shown.scene === scene}
              disabled={!picture}
              title={picture ? String(index + 1) : whyNot[scene]}
              onChoose={() => picture && show(picture)}
              {...looks(picture)}
            >
              {projector.scenes[scene]}
            </ChoiceChip>
          )
        })}
      </ChoiceChips>
      <div className={css.arrows}>
        <Button
          size="small"
          look="outline"
          aria-label={texts.projector.previous}
          disabled={!previous}
          {...looks(previous)}
          onClick={() => previous && show(previous)}
        >
          <IconArrowLeft size={20} aria-hidden />
        </Button>
        <Button
          size="small"
          look="outline"
          aria-label={texts.projector.next}
          disabled={!next}
          {...looks(next)}
          onClick={() => next && show(next)}
        >
          <IconArrowRight size={20} aria-hidden />
        </Button>
      </div>
    </div>
  )
}

/** The way to change the picture of a screen; the same one is not sent again. */
export function useShowPicture(meeting: Meeting, screen: ScreenNumber = 1): (picture: Picture) => void {
  const { run } = useAct()
  return picture => {
    const { scene, of, step } = pictureOn(meeting, screen)
    if (scene === picture.scene && of === picture.of && step === picture.step) return
    const stream = meetingStream(meeting.id)
    if (screen === 1) void run('meetings.show-picture', stream, { picture }, { about: 'picture' })
    else {
      const input = screen === 2 ? { second: picture } : { third: picture }
      void run('meetings.set-screens', stream, input, { about: `picture ${screen}` })
    }
  }
}
