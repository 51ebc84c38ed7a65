import { useState } from 'react'
import { v7 } from 'uuid'
import type { InputOf } from '#shared/core/command.ts'
import type { Id } from '#shared/core/value.ts'
import type { joinMeeting } from '#shared/meetings/join-meeting.ts'
import type { House } from '#shared/meetings/meeting.ts'
import { api } from '../core/api.ts'
import { useRefusalWords } from '../core/refusal-words.ts'
import { reconnect } from '../core/socket.ts'
import { useTexts } from '../texts/texts.tsx'
import { TextField } from '../ui/field.tsx'
import css from './join-meeting.module.css'

type From = InputOf<typeof joinMeeting>['from']
type JoinMeetingProps = {
  code: string
  houses: readonly House[]
  /** Where they said they are from, when they change it. */
  chosen?: From | undefined
  name?: string | undefined
  /** The phone goes to the next person, who joins as a participant of their own. */
  next?: boolean
  onJoined: (participant: Id) => void
}

/** «Из какого вы дома?»: one press on a house joins the meeting, or changes the house of who has joined. */
export function JoinMeeting({ code, houses, chosen, name: known = '', next, onJoined }: JoinMeetingProps) {
  const texts = useTexts().participant.house
  const words = useRefusalWords()
  const [name, setName] = useState(known)
  const [going, setGoing] = useState<string>()
  const [error, setError] = useState<string>()
  const join = async (from: From) => {
    if (going) return
    setGoing(keyOf(from))
    setError(undefined)
    try {
      onJoined(
        await joinAs(next ? '/api/join/next' : '/api/join', { code, from, ...(name.trim() && { name: name.trim() }) }),
      )
    } catch (refused) {
      setError(words(refused))
    } finally {
      setGoing(undefined)
    }
  }
  const choice = (from: From, label: string, note?: string) => (
    <li key={keyOf(from)}>
      <button
        type="button"
        className={css.house}
        aria-current={chosen !== undefined && keyOf(chosen) === keyOf(from) ? 'true' : undefined}
        aria-busy={going === keyOf(from) || undefined}
        onClick={() => void join(from)}
      >
        {label}
        {note && <span className={css.note}>{note}</span>}
      </button>
    </li>
  )
  return (
    <div className={css.join}>
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        optional
        maxLength={120}
        autoComplete="given-name"
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <ul className={css.houses}>
        {houses.map(house => choice({ house: house.id }, house.address))}
        {choice('another-house', texts.other, texts.otherWords)}
        {choice('guest', texts.guest)}
      </ul>
      <p role="alert" className={css.error} hidden={!error}>
        {error}
      </p>
    </div>
  )
}

async function joinAs(path: string, input: InputOf<typeof joinMeeting>): Promise<Id> {
  const { participant } = await api<{ participant: Id }>(path, { body: { id: v7(), ...input } })
  // The device may have got its session just now; the open connection does not know it yet.
  reconnect()
  return participant
}

const keyOf = (from: From): string => (typeof from === 'object' ? from.house : from)
