import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import { isComparable, similarTo } from '#shared/issues/similar.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayHelpMeeting, mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { MeetingState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useMeeting } from '../../core/meeting.ts'
import { useRemembered } from '../../core/memory.ts'
import { send, useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { AloudAuthor, AloudWords, inputOf, nothingSaid, type Said } from '../../issues/aloud-fields.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fields } from '../../ui/fields.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import { LastWritten } from './last-written.tsx'
import css from './voice.module.css'

/** A helper's tablet: nothing but «Вопрос с голоса», beside what all helpers have written down last. */
export function VoiceScreen() {
  const { id } = useParams()
  const { ready, actor } = useSession()
  const { state, meeting, status } = useMeeting(id)
  const { state: city } = useCity()
  const { console: texts } = useStaffTexts()
  useTitle(texts.voice.title)
  if (status === 'missing') return <NotFound />
  if (!ready || !state || !meeting || !city) return <Loading rows={4} />
  const place = city.places[meeting.place]
  const around = place ? placesAround(place) : [meeting.place]
  if (!mayHelpMeeting(actor, meeting.id, around)) return <NotFound />
  return <Voice key={meeting.id} meeting={meeting} state={state} runs={mayRunMeeting(actor, around)} />
}

function Voice({ meeting, state, runs }: { meeting: Meeting; state: MeetingState; runs: boolean }) {
  const { console: texts, meetings } = useStaffTexts()
  const connection = useConnection()
  return (
    <main className={css.screen}>
      <header className={css.head}>
        <h1>{texts.voice.title}</h1>
        <p className="soft">
          {meetings.number(meeting.number)} · {meeting.address}
        </p>
        <Link to={`/meetings/${meeting.id}/cards`}>{texts.voice.cards}</Link>
      </header>
      <NetworkBanner {...connection} databaseAway={connection.storeAway} />
      <div className={css.columns}>
        {meeting.phase === 'open' ? (
          <VoiceForm meeting={meeting} state={state} />
        ) : (
          <EmptyState title={meeting.phase === 'planned' ? texts.openFirst : meetings.phases[meeting.phase]} />
        )}
        <LastWritten meeting={meeting} state={state} runs={runs} />
      </div>
    </main>
  )
}

function VoiceForm({ meeting, state }: { meeting: Meeting; state: MeetingState }) {
  const { console: texts } = useStaffTexts()
  const [said, setSaid] = useRemembered<Said>(`veche.voice.${meeting.id}`, nothingSaid)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<Said>) => setSaid({ ...said, ...change })
  const text = said.text.trim()
  const card = Number(said.card)
  const isCard = said.card === '' || (Number.isInteger(card) && card >= 1 && card <= 9999)
  const accepted = Object.values(state.issues).filter(issue => issue.state === 'accepted')
  const alike = isComparable(text) ? similarTo(text, accepted, 2) : []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!text || !isCard) return
    send('issues.raise-aloud', meetingStream(meeting.id), inputOf(said), { id: v7(), keep: 'device' })
    // Whoever stands in a queue may be from the same house; nothing else is the same.
    setSaid({ ...nothingSaid, house: said.house })
    setTried(false)
    event.currentTarget.querySelector('textarea')?.focus()
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Fields>
        <AloudWords said={said} set={set} error={tried && !text ? texts.voice.textMissing : undefined} />
        <div role="status">
          {alike.map(issue => (
            <p key={issue.id} className={css.alike}>
              {texts.incoming.similarHere(issue.text)}
            </p>
          ))}
        </div>
        <AloudAuthor said={said} set={set} houses={meeting.houses} />
        <TextField
          label={texts.voice.card}
          optional
          hint={texts.voice.cardHint}
          error={tried && !isCard ? texts.voice.cardWrong : undefined}
          inputMode="numeric"
          value={said.card}
          maxLength={4}
          autoComplete="off"
          onChange={e => set({ card: e.target.value.trim() })}
        />
      </Fields>
      <Button type="submit" size="large" wide>
        {texts.voice.submit}
      </Button>
    </form>
  )
}
