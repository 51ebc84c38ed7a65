import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Speech } from '#shared/meetings/floor.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TickField } from '../ui/field.tsx'
import css from './floor.module.css'
import { speakerWords } from './speaker-home.ts'
import { FloorClock, useFloorSound } from './floor-clock.tsx'

/** Who speaks, how long still, and the clock in hand. */
export function FloorSpeech({
  meeting,
  speech,
  about,
}: {
  meeting: Meeting
  speech: Speech
  about: string | undefined
}) {
  const { meetings, console: all } = useStaffTexts()
  const texts = all.floor
  const { run } = useAct()
  const [muted, setMuted] = useState(readMuted)
  useFloorSound(speech, muted)
  const time = (deed: 'pause' | 'resume' | 'add' | 'end') =>
    void run('meetings.time-floor', meetingStream(meeting.id), { deed })
  const mute = (on: boolean) => {
    setMuted(on)
    writeMuted(on)
  }
  return (
    <section className={css.speech} aria-label={texts.speaks}>
      <p className={css.speaker}>
        <strong>{speakerWords(speech, meetings)}</strong> {speech.order && `· ${texts.order}`}
      </p>
      {about && <p className="soft">{about}</p>}
      <FloorClock speech={speech} className={css.clock} />
      <div className={css.buttons}>
        <Button size="small" look="outline" onClick={() => time(speech.since ? 'pause' : 'resume')}>
          {speech.since ? texts.pause : texts.resume}
        </Button>
        <Button size="small" look="outline" onClick={() => time('add')}>
          {texts.addMinute}
        </Button>
        <Button size="small" onClick={() => time('end')}>
          {texts.end}
        </Button>
      </div>
      <TickField label={texts.muted} checked={muted} onChange={event => mute(event.target.checked)} />
    </section>
  )
}

const memory = 'veche.floor.muted'

function readMuted(): boolean {
  try {
    return localStorage.getItem(memory) === '1'
  } catch {
    return false
  }
}

function writeMuted(on: boolean): void {
  try {
    localStorage.setItem(memory, on ? '1' : '0')
  } catch {
    // Without storage it is asked again on the next page.
  }
}
