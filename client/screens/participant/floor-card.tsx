import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { emptyFloor } from '#shared/meetings/floor.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { send } from '../../core/send.ts'
import { FloorClock } from '../../meetings/floor-clock.tsx'
import { speakerWords } from '../../meetings/speaker-home.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField, TickField } from '../../ui/field.tsx'
import css from './floor-card.module.css'

type FloorCardProps = {
  meeting: Meeting
  /** One's own requests, those on their way among them. */
  own: readonly Id[]
  /** Public issues that one may speak about. */
  issues: readonly { readonly id: Id; readonly text: string }[]
}

/** «Слово»: one's own place in the queue, or the way to ask for the floor. */
export function FloorCard({ meeting, own, issues }: FloorCardProps) {
  const { meetings, participant } = useTexts()
  const texts = participant.floor
  const [asking, setAsking] = useState(false)
  if (meeting.phase !== 'open') return null
  const { queue, now } = meeting.floor ?? emptyFloor
  const place = queue.findIndex(each => own.includes(each.id))
  const mine = queue[place]
  const speaks = now && own.includes(now.id)
  return (
    <section className={css.floor} aria-labelledby="floor">
      <h2 id="floor">{texts.title}</h2>
      {now && (
        <p>
          {speaks ? texts.yours : texts.speaks(speakerWords(now, meetings))}{' '}
          <FloorClock speech={now} className={css.clock} />
        </p>
      )}
      {mine ? (
        <>
          <p role="status" className={css.place}>
            {texts.place(place + 1)} · {speakerWords(mine, meetings)}
          </p>
          <Button
            look="outline"
            onClick={() => send('meetings.leave-floor', meetingStream(meeting.id), { request: mine.id })}
          >
            {texts.withdraw}
          </Button>
        </>
      ) : speaks ? null : asking ? (
        <AskForm meeting={meeting} issues={issues} onClose={() => setAsking(false)} />
      ) : (
        <Button look="outline" onClick={() => setAsking(true)}>
          {texts.ask}
        </Button>
      )}
    </section>
  )
}

function AskForm({ meeting, issues, onClose }: Omit<FloorCardProps, 'own'> & { onClose: () => void }) {
  const { participant, core } = useTexts()
  const texts = participant.floor
  const [label, setLabel] = useState('')
  const [issue, setIssue] = useState('')
  const [order, setOrder] = useState(false)
  const [hideHome, setHideHome] = useState(false)
  const submit = () => {
    const input = {
      ...(label.trim() && { label: label.trim() }),
      ...(issue && { issue }),
      ...(order && { order }),
      ...(hideHome && { hideHome }),
    }
    send('meetings.ask-floor', meetingStream(meeting.id), input)
    onClose()
  }
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={texts.label}
        hint={texts.labelHint}
        optional
        maxLength={60}
        value={label}
        onChange={event => setLabel(event.target.value)}
      />
      {issues.length > 0 && (
        <SelectField label={texts.about} value={issue} onChange={event => setIssue(event.target.value)}>
          <option value="">{texts.free}</option>
          {issues.map(each => (
            <option key={each.id} value={each.id}>
              {each.text}
            </option>
          ))}
        </SelectField>
      )}
      <TickField label={texts.hideHome} checked={hideHome} onChange={event => setHideHome(event.target.checked)} />
      <TickField label={texts.order} checked={order} onChange={event => setOrder(event.target.checked)} />
      <div className={css.buttons}>
        <Button type="submit">{texts.ask}</Button>
        <Button look="quiet" onClick={onClose}>
          {core.dialogBack}
        </Button>
      </div>
    </form>
  )
}
