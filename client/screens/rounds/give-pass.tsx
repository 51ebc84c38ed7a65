import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { roundStream } from '#shared/core/stream.ts'
import { passHash, passOf } from '#shared/rounds/admit-voter.ts'
import type { Round } from '#shared/rounds/round.ts'
import { useAct } from '../../core/act.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { askAdmission } from '../../rounds/admission.ts'
import { findResidents, type FoundResident } from '../../rounds/residents.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Guest } from './terminal-screen.tsx'

/** The operator finds who has come, looks at their document, and gives them a pass for one ballot. */
export function GivePass({ round, onGuest }: { round: Round; onGuest: (guest: Guest) => void }) {
  const { officer } = useRoundTexts()
  const { terminal } = useRoundDeskTexts()
  const { run, busy } = useAct()
  const say = useRefusalWords()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly FoundResident[]>()
  const [given, setGiven] = useState<string>()
  const [barred, setBarred] = useState(false)
  const look = async (event: FormEvent) => {
    event.preventDefault()
    setBarred(false)
    setFound(await findResidents(words))
  }
  const give = async ({ person: voter }: FoundResident) => {
    const pass = passOf(crypto.getRandomValues(new Uint8Array(10)))
    const input = { voter, hash: passHash(pass) }
    const answer = await run('rounds.admit-voter', roundStream(round.id), input, { about: voter })
    setBarred(answer?.ok === false && answer.code === 'voter-barred')
    if (!answer?.ok) return
    // Nobody's name stays on the screen that the voter is given.
    setFound(undefined)
    setWords('')
    setGiven(pass)
  }
  const open = async (pass: string) => {
    const answer = await askAdmission(round.id, pass)
    if ('districts' in answer) onGuest({ pass, districts: answer.districts })
    else
      toast({
        text: answer.code ? say({ code: answer.code, message: answer.detail ?? '' }) : terminal.away,
        kind: 'failed',
      })
  }
  if (given !== undefined)
    return (
      <section className={css.receipt}>
        <h2>{terminal.given}</h2>
        <p className={css.code} translate="no" lang="zxx">
          {given}
        </p>
        <p>{terminal.givenWords}</p>
        <div className={css.act}>
          <Button size="large" onClick={() => void open(given)}>
            {terminal.openHere}
          </Button>
          <Button look="outline" size="large" onClick={() => setGiven(undefined)}>
            {terminal.next}
          </Button>
        </div>
      </section>
    )
  return (
    <form className={css.block} onSubmit={event => void look(event)}>
      <p>{terminal.operatorWords}</p>
      <TextField
        label={officer.markSearch}
        type="search"
        autoComplete="off"
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <div>
        <Button type="submit" look="outline">
          {terminal.find}
        </Button>
      </div>
      <div role="status">{found?.length === 0 && officer.nobody}</div>
      {barred && (
        <p role="alert">
          {terminal.barred} <Link to="/residents">{terminal.roll}</Link>
        </p>
      )}
      {found?.map(line => (
        <Button
          key={line.person}
          look="outline"
          busy={busy('rounds.admit-voter', line.person)}
          onClick={() => void give(line)}
        >
          {terminal.admit([line.name, line.address].filter(Boolean).join(', '))}
        </Button>
      ))}
    </form>
  )
}
