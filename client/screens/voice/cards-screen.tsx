import { useState } from 'react'
import { useParams } from 'react-router'
import { useCity } from '../../core/city.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import css from './cards.module.css'

const onSheet = 8
const mostSheets = 20

/** Paper cards with numbers for people without a phone: eight on a page of A4, to be cut apart. */
export function CardsScreen() {
  const { id = '' } = useParams()
  const { state } = useCity()
  const { cards } = useStaffTexts().console
  const [from, setFrom] = useState('1')
  const [sheets, setSheets] = useState('1')
  useTitle(cards.title)
  if (!state) return <TownWaiting rows={4} />
  const meeting = state.meetings[id]
  if (!meeting) return <NotFound />
  const first = clamp(from, 1, 9000)
  const numbers = Array.from({ length: clamp(sheets, 1, mostSheets) * onSheet }, (_, n) => first + n)
  return (
    <main>
      <form className={css.choice} onSubmit={event => event.preventDefault()}>
        <h1>{cards.title}</h1>
        <p className="soft">{cards.words}</p>
        <div className={css.fields}>
          <TextField label={cards.from} inputMode="numeric" value={from} onChange={e => setFrom(e.target.value)} />
          <TextField
            label={cards.sheets}
            inputMode="numeric"
            value={sheets}
            onChange={e => setSheets(e.target.value)}
          />
          <Button onClick={() => window.print()}>{cards.print}</Button>
        </div>
      </form>
      <ol className={css.cards}>
        {numbers.map(number => (
          <li key={number} className={css.card}>
            <p className={css.number}>
              <span>{cards.question}</span> <strong>№ {number}</strong>
            </p>
            <p className={css.meeting}>{meeting.address}</p>
            <p className={css.lines} />
            <p className={css.line}>{cards.house}</p>
            <p className={css.line}>{cards.name}</p>
            <p className={css.line}>{cards.phone}</p>
            <p className={css.foot}>{cards.foot(number)}</p>
          </li>
        ))}
      </ol>
    </main>
  )
}

const clamp = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.trunc(Number(text)) || least))
