import { IconExternalLink } from '@tabler/icons-react'
import { screenNumbers } from '#shared/meetings/screens.ts'
import { useSetScreens } from '../../meetings/set-screens.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import css from './console.module.css'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'

/** Which of the meeting's screens the pictures are chosen for; one without a picture of its own shows the first one's. */
export function ScreenChoice({ data: { meeting }, hand }: { data: ConsoleData; hand: Hand }) {
  const { projector: texts } = useStaffTexts().console
  const set = useSetScreens(meeting)
  const { screen } = hand
  const own = { 1: undefined, 2: meeting.screens?.second, 3: meeting.screens?.third }[screen]
  return (
    <>
      <ChoiceChips label={texts.screens}>
        {screenNumbers.map(n => (
          <ChoiceChip key={n} chosen={screen === n} onChoose={() => hand.setScreen(n)}>
            {texts.screen(n)}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      {own && (
        <Button size="small" look="quiet" onClick={() => set(screen === 2 ? { second: null } : { third: null })}>
          {texts.asFirst}
        </Button>
      )}
      {!own && screen > 1 && <p className="soft">{texts.follows}</p>}
    </>
  )
}

/** The address of the chosen screen's window. */
export function ScreenWindow({ data: { meeting }, hand: { screen } }: { data: ConsoleData; hand: Hand }) {
  const { projector: texts } = useStaffTexts().console
  const query = screen === 1 ? '' : `?screen=${screen}`
  return (
    <a className={css.window} href={`/meetings/${meeting.id}/projector${query}`} target="_blank" rel="noreferrer">
      <IconExternalLink size={18} aria-hidden />
      {screen === 1 ? texts.window : texts.windowOf(screen)}
    </a>
  )
}
