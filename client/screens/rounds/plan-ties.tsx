import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Tie } from './plan-draft.ts'

type PlanTiesProps = { value: readonly Tie[]; tried: boolean; onChange: (ties: Tie[]) => void }

const named = ['most-votes', 'lower-cost', 'higher-cost', 'id'] as const
const nameOf = (tie: Tie) => (typeof tie === 'object' ? 'lots' : tie)

/** How equals are told apart: rules asked one after another, in an order that the officer sets. */
export function PlanTies({ value, tried, onChange }: PlanTiesProps) {
  const { plan } = useRoundDeskTexts()
  const move = (from: number, by: number) => {
    const ties = [...value]
    ties.splice(from + by, 0, ...ties.splice(from, 1))
    onChange(ties)
  }
  const lots = value.find(tie => typeof tie === 'object')
  const left = [...named, 'lots' as const].filter(name => !value.some(tie => nameOf(tie) === name))
  const decided = value.some(tie => nameOf(tie) === 'id' || nameOf(tie) === 'lots')
  return (
    <fieldset className={css.group}>
      <legend>{plan.ties}</legend>
      <p className="soft">{plan.tiesHint}</p>
      <ol className={css.ordered}>
        {value.map((tie, i) => {
          const words = plan.tieNames[nameOf(tie)]
          return (
            <li key={nameOf(tie)}>
              <span>
                {i + 1}. {words}
              </span>
              <Button
                look="plain"
                size="small"
                icon={<IconArrowUp size={18} aria-hidden />}
                aria-label={plan.tieUp(words)}
                disabled={i === 0}
                onClick={() => move(i, -1)}
              />
              <Button
                look="plain"
                size="small"
                icon={<IconArrowDown size={18} aria-hidden />}
                aria-label={plan.tieDown(words)}
                disabled={i === value.length - 1}
                onClick={() => move(i, 1)}
              />
              <Button
                look="plain"
                size="small"
                icon={<IconX size={18} aria-hidden />}
                aria-label={plan.without(words)}
                disabled={value.length === 1}
                onClick={() => onChange(value.filter(other => other !== tie))}
              />
            </li>
          )
        })}
      </ol>
      {typeof lots === 'object' && (
        <TextField
          label={plan.seed}
          hint={plan.seedHint}
          maxLength={100}
          value={lots.lots}
          error={tried && lots.lots.trim() === '' ? plan.faults.seed : undefined}
          onChange={event => onChange(value.map(tie => (tie === lots ? { lots: event.target.value } : tie)))}
        />
      )}
      {!decided && <p role="status">{plan.tiesOpen}</p>}
      <div className={css.row}>
        {left.map(name => (
          <Button
            key={name}
            look="outline"
            size="small"
            onClick={() => onChange([...value, name === 'lots' ? { lots: '' } : name])}
          >
            {plan.addTie(plan.tieNames[name])}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
