import { useState } from 'react'
import type { InputOf } from '#shared/core/command.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { themes } from '#shared/meetings/screens.ts'
import type { setScreens } from '#shared/meetings/set-screens.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import css from './meetings.module.css'

type Change = InputOf<typeof setScreens>

/** Changes what lies over the pictures of all screens, or what a further screen shows. */
export function useSetScreens({ id }: Meeting): (change: Change) => void {
  const { run } = useAct()
  return change =>
    void run('meetings.set-screens', meetingStream(id), change, { about: `screens ${Object.keys(change).join()}` })
}

/** A countdown, a message, who speaks, and the theme: over any picture, on all screens. */
export function SetScreens({ meeting }: { meeting: Meeting }) {
  const { overlay: texts } = useStaffTexts().console
  const set = useSetScreens(meeting)
  const { countdown, theme = 'light' } = meeting.screens ?? {}
  return (
    <details className={css.overlay}>
      <summary>{texts.title}</summary>
      <Fields>
        <ChoiceChips label={texts.countdown}>
          {lengths.map(minutes => (
            <ChoiceChip
              key={minutes}
              chosen={countdown?.minutes === minutes}
              onChoose={() => set(countdownOf(minutes))}
            >
              {texts.minutes(minutes)}
            </ChoiceChip>
          ))}
          {countdown && (
            <Button size="small" look="quiet" onClick={() => set({ countdown: null })}>
              {texts.stop}
            </Button>
          )}
        </ChoiceChips>
        <Message meeting={meeting} set={set} />
        <Strip meeting={meeting} set={set} />
        <ChoiceChips label={texts.theme}>
          {themes.map(each => (
            <ChoiceChip key={each} chosen={theme === each} onChoose={() => set({ theme: each })}>
              {texts.themes[each]}
            </ChoiceChip>
          ))}
        </ChoiceChips>
      </Fields>
    </details>
  )
}

/** By this device's clock: without network it must not begin anew when the network is back. */
const countdownOf = (minutes: number): Change => ({
  countdown: { minutes, until: new Date(Date.now() + minutes * 60_000).toISOString() },
})

const lengths = [1, 3, 5, 10, 15] as const

type Part = { meeting: Meeting; set: (change: Change) => void }

function Message({ meeting, set }: Part) {
  const { overlay: texts } = useStaffTexts().console
  const shown = meeting.screens?.message
  const [words, setWords] = useState(shown ?? '')
  return (
    <form
      className={css.overlayPart}
      onSubmit={event => {
        event.preventDefault()
        if (words.trim()) set({ message: words.trim() })
      }}
    >
      <TextField label={texts.message} value={words} maxLength={120} onChange={e => setWords(e.target.value)} />
      <Buttons
        ready={words.trim() !== '' && words.trim() !== shown}
        shown={shown !== undefined}
        onHide={() => set({ message: null })}
      />
    </form>
  )
}

function Strip({ meeting, set }: Part) {
  const { overlay: texts } = useStaffTexts().console
  const shown = meeting.screens?.strip
  const [name, setName] = useState(shown?.name ?? '')
  const [post, setPost] = useState(shown?.post ?? '')
  const strip = { name: name.trim(), ...(post.trim() && { post: post.trim() }) }
  const isNew = strip.name !== shown?.name || strip.post !== shown.post
  return (
    <form
      className={css.overlayPart}
      onSubmit={event => {
        event.preventDefault()
        if (strip.name) set({ strip })
      }}
    >
      <TextField
        label={texts.name}
        hint={texts.nameWords}
        value={name}
        maxLength={80}
        onChange={e => setName(e.target.value)}
      />
      <TextField label={texts.post} optional value={post} maxLength={120} onChange={e => setPost(e.target.value)} />
      <Buttons ready={strip.name !== '' && isNew} shown={shown !== undefined} onHide={() => set({ strip: null })} />
    </form>
  )
}

function Buttons({ ready, shown, onHide }: { ready: boolean; shown: boolean; onHide: () => void }) {
  const { act } = useStaffTexts().core
  return (
    <div className={css.overlayButtons}>
      <Button type="submit" size="small" look="outline" disabled={!ready}>
        {act.show}
      </Button>
      {shown && (
        <Button size="small" look="quiet" onClick={onHide}>
          {act.hide}
        </Button>
      )}
    </div>
  )
}
