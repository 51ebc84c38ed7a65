import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { roundStream } from '#shared/core/stream.ts'
import type { BallotContent } from '#shared/rounds/ballot.ts'
import { readReceipt, receiptOf } from '#shared/rounds/receipt.ts'
import type { Round } from '#shared/rounds/round.ts'
import { entriesIn, isSplit } from '#shared/rounds/round.ts'
import type { PaperStack } from '#shared/rounds/round-shown.ts'
import { useAct } from '../../core/act.ts'
import { findResidents, type FoundResident } from '../../rounds/residents.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField, TickField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { takeSerials } from './paper-serials.ts'

/** Paper: sheets are printed, given out against the roll, and entered by two. */
export function PaperDesk({
  round,
  paper,
  onChanged,
}: {
  round: Round
  paper: PaperStack | undefined
  onChanged: () => void
}) {
  const { officer } = useRoundTexts()
  return (
    <section className={css.block}>
      <h2>{officer.paper}</h2>
      {paper && (
        <p role="status">
          {officer.printed(paper.printed, paper.given, paper.checked, paper.unchecked, paper.spoiled)}
        </p>
      )}
      {round.phase === 'voting' && <Print round={round} />}
      {round.phase === 'voting' && <Mark round={round} onChanged={onChanged} />}
      <Enter round={round} onChanged={onChanged} />
    </section>
  )
}

function Print({ round }: { round: Round }) {
  const { officer } = useRoundTexts()
  const { run, busy } = useAct()
  const go = useNavigate()
  const [n, setN] = useState('20')
  const print = async (event: FormEvent) => {
    event.preventDefault()
    const serials = Array.from({ length: Math.min(500, Number(n)) }, () =>
      receiptOf(crypto.getRandomValues(new Uint8Array(10))),
    )
    const answer = await run('rounds.print-ballots', roundStream(round.id), { serials })
    if (!answer?.ok) return
    takeSerials(serials)
    void go(`/rounds/${round.id}/paper`)
  }
  return (
    <form className={css.beside} onSubmit={event => void print(event)}>
      <TextField
        label={officer.howMany}
        type="number"
        min={1}
        max={500}
        value={n}
        onChange={event => setN(event.target.value)}
      />
      <Button type="submit" look="outline" busy={busy('rounds.print-ballots')}>
        {officer.print}
      </Button>
    </form>
  )
}

function Mark({ round, onChanged }: { round: Round; onChanged: () => void }) {
  const { officer } = useRoundTexts()
  const { run, busy } = useAct()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly FoundResident[]>()
  const look = async (event: FormEvent) => {
    event.preventDefault()
    setFound(await findResidents(words))
  }
  const mark = async ({ person, name = '' }: FoundResident) => {
    const answer = await run('rounds.mark-voter', roundStream(round.id), { voter: person }, { about: person })
    if (!answer?.ok) return
    toast({ text: officer.marked(name), kind: 'done' })
    setFound(undefined)
    setWords('')
    onChanged()
  }
  return (
    <form className={css.block} onSubmit={event => void look(event)}>
      <h3>{officer.mark}</h3>
      <TextField
        label={officer.markSearch}
        type="search"
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      {found?.length === 0 && <p role="status">{officer.nobody}</p>}
      {found?.map(line => (
        <Button
          key={line.person}
          look="outline"
          busy={busy('rounds.mark-voter', line.person)}
          onClick={() => void mark(line)}
        >
          {officer.markOne([line.name, line.address].filter(Boolean).join(', '))}
        </Button>
      ))}
    </form>
  )
}

function Enter({ round, onChanged }: { round: Round; onChanged: () => void }) {
  const { officer, find } = useRoundTexts()
  const { run, busy } = useAct()
  const [serial, setSerial] = useState('')
  const [wrong, setWrong] = useState(false)
  const [spoiled, setSpoiled] = useState(false)
  const [votes, setVotes] = useState<Readonly<Record<string, string>>>({})
  const [district, setDistrict] = useState(isSplit(round.plan) ? round.plan.districts[0]?.id : undefined)
  const content = contentOf(round, votes, district)
  const code = readReceipt(serial)
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(code === undefined)
    if (code === undefined) return
    const answer = await run('rounds.enter-paper', roundStream(round.id), {
      serial: code,
      ...(!spoiled && { content }),
    })
    if (!answer?.ok) return
    toast({ text: answer.result?.['checked'] === true ? officer.enteredTwice : officer.enteredOnce, kind: 'done' })
    setSerial('')
    setSpoiled(false)
    setVotes({})
    onChanged()
  }
  const numbered = round.plan.ballot.kind === 'points' || round.plan.ballot.kind === 'ranking'
  const shown = entriesIn(round, district)
  return (
    <form className={css.block} onSubmit={event => void enter(event)}>
      <h3>{officer.enter}</h3>
      <TextField
        label={officer.serial}
        error={wrong ? find.wrong : undefined}
        value={serial}
        required
        autoComplete="off"
        onChange={e => setSerial(e.target.value)}
      />
      {isSplit(round.plan) && (
        <SelectField label={officer.district} value={district} onChange={e => setDistrict(e.target.value)}>
          {round.plan.districts.map(each => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </SelectField>
      )}
      <TickField label={officer.spoiled} checked={spoiled} onChange={e => setSpoiled(e.target.checked)} />
      {!spoiled &&
        shown.map(entry =>
          numbered ? (
            <TextField
              key={entry.id}
              label={`${entry.number}. ${entry.title}`}
              type="number"
              min={0}
              max={100}
              value={votes[entry.id] ?? ''}
              onChange={e => setVotes({ ...votes, [entry.id]: e.target.value })}
            />
          ) : (
            <TickField
              key={entry.id}
              label={`${entry.number}. ${entry.title}`}
              checked={votes[entry.id] === '1'}
              onChange={e => setVotes({ ...votes, [entry.id]: e.target.checked ? '1' : '' })}
            />
          ),
        )}
      <div>
        <Button type="submit" busy={busy('rounds.enter-paper')} disabled={!spoiled && content.votes.length === 0}>
          {officer.enterSubmit}
        </Button>
      </div>
    </form>
  )
}

function contentOf(round: Round, votes: Readonly<Record<string, string>>, district: string | undefined): BallotContent {
  // What was read for another district stays on the screen, and off this ballot.
  const named = entriesIn(round, district)
    .map(({ id }) => [id, Number(votes[id] ?? 0)] as [string, number])
    .filter(([, n]) => n > 0)
  const inOrder = round.plan.ballot.kind === 'ranking' ? named.toSorted(([, a], [, b]) => a - b) : named
  return { ...(district !== undefined && { district }), votes: inOrder }
}
