import { useState, type FormEvent } from 'react'
import { readPb } from '#shared/rounds/pb-read.ts'
import { readReceipt } from '#shared/rounds/receipt.ts'
import type { Round } from '#shared/rounds/round.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { loadBallots } from './published-ballots.ts'
import css from './rounds.module.css'

type Found = { sound: boolean; lines?: readonly string[] }

/** Looks for a ballot in the published file, on this device: which code somebody looks for is nobody's business. */
export function FindBallot({ round }: { round: Round }) {
  const texts = useRoundTexts().find
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<'idle' | 'wrong' | 'busy' | 'failed' | Found>('idle')
  const find = async (event: FormEvent) => {
    event.preventDefault()
    const code = readReceipt(typed)
    if (code === undefined) return setState('wrong')
    setState('busy')
    setState(await look(round, code).catch(() => 'failed' as const))
  }
  return (
    <section className={`${css.block} no-print`}>
      <h2>{texts.title}</h2>
      <p>{texts.words}</p>
      <form className={css.block} noValidate onSubmit={event => void find(event)}>
        <TextField
          label={texts.code}
          hint={texts.hint}
          error={state === 'wrong' ? texts.wrong : state === 'failed' ? texts.failed : undefined}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={event => setTyped(event.target.value)}
        />
        <div>
          <Button type="submit" look="outline" busy={state === 'busy'}>
            {texts.submit}
          </Button>
        </div>
      </form>
      <div role="status">{typeof state === 'object' && <Answer {...state} />}</div>
    </section>
  )
}

function Answer({ sound, lines }: Found) {
  const texts = useRoundTexts().find
  return (
    <div className={css.block}>
      <p>
        <strong>{lines ? texts.found : texts.absent}</strong>
      </p>
      {lines && (
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>{sound ? texts.sound : texts.broken}</p>
    </div>
  )
}

async function look(round: Round, code: string): Promise<Found> {
  const { text, sound } = await loadBallots(round)
  const { votes } = readPb(text).file
  const at = (column: string) => votes.columns.indexOf(column)
  const row = votes.rows.find(each => each[at('voter_id')] === code)
  if (!row) return { sound }
  const points = at('points') < 0 ? [] : (row[at('points')] ?? '').split(',')
  const titles = new Map(round.entries.map(each => [String(each.number), `${each.number}. ${each.title}`]))
  const lines = (row[at('vote')] ?? '')
    .split(',')
    .map((number, i) => [titles.get(number) ?? number, points[i]].filter(Boolean).join(': '))
  return { sound, lines }
}
