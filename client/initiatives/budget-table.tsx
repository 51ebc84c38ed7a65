import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { largestSum, priceOf } from '#shared/core/money.ts'
import type { Id } from '#shared/core/value.ts'
import { budgetOf, costOf, type Part } from '#shared/initiatives/part.ts'
import { formatMoney } from '../texts/format.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { amountText, parseAmount } from './amounts.ts'
import css from './draft.module.css'
import { PartFrame } from './part-frame.tsx'
import { usePart, type Form, type Writing } from './use-part.ts'

/** The budget line by line; each is a part of its own, so that two write at once. */
export function BudgetTable({ writing }: { writing: Writing }) {
  const texts = useInitiativeTexts().budget
  const { language } = useLanguage()
  const [fresh, setFresh] = useState<readonly Id[]>([])
  const known = budgetOf(writing.parts).map(({ line }) => line)
  const lines = [...known, ...fresh.filter(line => !known.includes(line))]
  return (
    <section className={css.section}>
      <h3>{texts.title}</h3>
      <p className="soft">{lines.length > 0 ? texts.words : texts.none}</p>
      <div className={css.lines}>
        {lines.length > 0 && (
          <div className={css.head} aria-hidden>
            <span>{texts.name}</span>
            <span>{texts.unit}</span>
            <span>{texts.quantity}</span>
            <span>{texts.price}</span>
            <span className={css.number}>{texts.sum}</span>
          </div>
        )}
        {lines.map((line, i) => (
          <Line
            key={line}
            line={line}
            n={i + 1}
            writing={writing}
            onGone={() => setFresh(old => old.filter(each => each !== line))}
          />
        ))}
      </div>
      <div>
        <Button look="outline" icon={<IconPlus size={20} aria-hidden />} onClick={() => setFresh([...fresh, v7()])}>
          {texts.add}
        </Button>
      </div>
      <p className={css.total}>
        <span>{texts.total}</span>
        <span>{formatMoney(language, costOf(writing.parts))}</span>
      </p>
    </section>
  )
}

type Fields = { readonly name: string; readonly unit: string; readonly quantity: string; readonly price: string }

const formOf = (line: Id): Form<Fields> => ({
  fieldsOf: part =>
    part?.kind === 'budget'
      ? { name: part.name, unit: part.unit, quantity: amountText(part.quantity, 3), price: amountText(part.price, 2) }
      : { name: '', unit: '', quantity: '1', price: '' },
  partOf: ({ name, unit, quantity, price }) => {
    const [many, each] = [parseAmount(quantity, 3), parseAmount(price, 2)]
    if (!name.trim() || !unit.trim() || !many || each === undefined) return undefined
    if (many > 1_000_000_000 || each > largestSum || priceOf(each, many) > largestSum) return undefined
    return { kind: 'budget', line, name: name.trim(), unit: unit.trim(), quantity: many, price: each }
  },
})

type LineProps = { line: Id; n: number; writing: Writing; onGone: () => void }

function Line({ line, n, writing, onGone }: LineProps) {
  const texts = useInitiativeTexts().budget
  const { language } = useLanguage()
  const hand = usePart(writing, `budget/${line}`, formOf(line))
  const [left, setLeft] = useState(false)
  const { fields, set, remove, complete, changed } = hand
  const sums = [parseAmount(fields.price, 2), parseAmount(fields.quantity, 3)] as const
  const sum = complete && sums[0] !== undefined && sums[1] ? priceOf(sums[0], sums[1]) : undefined
  const words = (part: Part) =>
    part.kind === 'budget' ? `${part.name}, ${formatMoney(language, priceOf(part.price, part.quantity))}` : ''
  const input = (name: keyof Fields, most: number, isNumber: boolean) => (
    <label className={css.cell}>
      <span>{texts[name]}</span>
      <input
        className={[css.input, isNumber && css.number].filter(Boolean).join(' ')}
        aria-label={`${texts[name]}. ${texts.line(n)}`}
        aria-invalid={(changed && left && !complete && !fields[name].trim()) || undefined}
        inputMode={isNumber ? 'decimal' : undefined}
        placeholder={name === 'unit' ? texts.unitHint : undefined}
        maxLength={most}
        value={fields[name]}
        onChange={event => set({ ...fields, [name]: event.target.value })}
        onBlur={() => setLeft(true)}
      />
    </label>
  )
  return (
    <PartFrame hand={hand} wordsOf={words} className={css.line}>
      {input('name', 200, false)}
      {input('unit', 30, false)}
      {input('quantity', 12, true)}
      {input('price', 16, true)}
      <span className={`${css.number} ${css.sum}`}>{sum === undefined ? '—' : formatMoney(language, sum)}</span>
      <button
        type="button"
        className={css.icon}
        aria-label={`${texts.remove} ${n}`}
        title={texts.remove}
        onClick={() => void remove().then(onGone)}
      >
        <IconTrash size={20} aria-hidden />
      </button>
    </PartFrame>
  )
}
