import { IconArrowDown, IconArrowUp, IconCheck, IconMinus, IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import type { Entry, Round } from '#shared/rounds/round.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { Button } from '../ui/button.tsx'
import { chosen, fits, moved, toggled, withPoints, type Choice } from './choice.ts'
import css from './rounds.module.css'

type ChooseEntryProps = { round: Round; entry: Entry; choice: Choice; onChoose: (choice: Choice) => void }

/** The buttons by which an entry is chosen, given points, or put into its place; what does not fit says why. */
export function ChooseEntry({ round, entry, choice, onChoose }: ChooseEntryProps) {
  const { booth } = useRoundTexts()
  const why = useId()
  const n = chosen(choice, entry.id)
  const { kind } = round.plan.ballot
  if (kind === 'points') return <Points {...{ round, entry, choice, onChoose }} />
  const barred = n === 0 && !fits(round, choice, entry.id)
  return (
    <div className={css.act}>
      <Button
        look={n > 0 ? 'filled' : 'outline'}
        aria-pressed={n > 0}
        aria-label={booth.chooseNamed(entry.title)}
        aria-describedby={barred ? why : undefined}
        aria-disabled={barred || undefined}
        icon={n > 0 ? <IconCheck size={20} aria-hidden /> : undefined}
        onClick={() => !barred && onChoose(toggled(round, choice, entry.id))}
      >
        {n > 0 ? (kind === 'ranking' ? booth.place(n) : booth.chosen) : booth.choose}
      </Button>
      {kind === 'ranking' && n > 0 && <Places {...{ round, entry, choice, onChoose }} />}
      {barred && (
        <span id={why} className={css.why}>
          {kind === 'knapsack' ? booth.dear : booth.full}
        </span>
      )}
    </div>
  )
}

function Places({ round, entry, choice, onChoose }: ChooseEntryProps) {
  const { booth } = useRoundTexts()
  const n = chosen(choice, entry.id)
  return (
    <>
      <Button
        look="plain"
        aria-label={booth.up(entry.title)}
        disabled={n === 1}
        icon={<IconArrowUp size={20} aria-hidden />}
        onClick={() => onChoose(moved(round, choice, entry.id, -1))}
      />
      <Button
        look="plain"
        aria-label={booth.down(entry.title)}
        disabled={n === choice.votes.length}
        icon={<IconArrowDown size={20} aria-hidden />}
        onClick={() => onChoose(moved(round, choice, entry.id, 1))}
      />
    </>
  )
}

function Points({ round, entry, choice, onChoose }: ChooseEntryProps) {
  const { booth } = useRoundTexts()
  const n = chosen(choice, entry.id)
  const set = (points: number) => onChoose(withPoints(choice, entry.id, points))
  return (
    <div className={css.act}>
      <Button
        look="plain"
        aria-label={booth.less(entry.title)}
        disabled={n === 0}
        icon={<IconMinus size={20} aria-hidden />}
        onClick={() => set(n - 1)}
      />
      <output aria-live="polite">{booth.points(n)}</output>
      <Button
        look="plain"
        aria-label={booth.more(entry.title)}
        disabled={!fits(round, choice, entry.id)}
        icon={<IconPlus size={20} aria-hidden />}
        onClick={() => set(n + 1)}
      />
    </div>
  )
}
