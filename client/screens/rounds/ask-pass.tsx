import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { readPass } from '#shared/rounds/admit-voter.ts'
import type { Round } from '#shared/rounds/round.ts'
import css from '../../rounds/rounds.module.css'
import { askAdmission } from '../../rounds/admission.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Guest } from './terminal-screen.tsx'
import { useLargeLetters } from './use-large-letters.ts'

/** On a device where nobody is signed in the voter types the pass that the operator has given, in large letters. */
export function AskPass({ round, onGuest }: { round: Round; onGuest: (guest: Guest) => void }) {
  const { terminal } = useRoundDeskTexts()
  const { poster } = useRoundTexts()
  const say = useRefusalWords()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  useLargeLetters()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const pass = readPass(typed)
    if (pass === undefined) return setError(terminal.wrong)
    setBusy(true)
    const answer = await askAdmission(round.id, pass)
    setBusy(false)
    if ('districts' in answer) onGuest({ pass, districts: answer.districts })
    else setError(answer.code ? say({ code: answer.code, message: answer.detail ?? '' }) : terminal.away)
  }
  return (
    <form className={css.block} noValidate onSubmit={event => void submit(event)}>
      <p>{terminal.askWords}</p>
      <TextField
        label={terminal.pass}
        hint={terminal.passHint}
        error={error}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={event => setTyped(event.target.value)}
      />
      <div>
        <Button type="submit" size="large" busy={busy}>
          {terminal.enter}
        </Button>
      </div>
      <p>
        <Link to={`/rounds/${round.id}`}>{poster}</Link>
      </p>
    </form>
  )
}
