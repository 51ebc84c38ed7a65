import { useMemo, useState } from 'react'
import type { Category } from '#shared/core/category.ts'
import { entriesIn, type Entry, type Round } from '#shared/rounds/round.ts'
import { useConnection } from '../../core/send.ts'
import { shuffled, chosen, type Choice } from '../../rounds/choice.ts'
import { ChooseEntry } from '../../rounds/choose-entry.tsx'
import { EntryCard } from '../../rounds/entry-card.tsx'
import { Left } from '../../rounds/left.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { useCategories } from '../../ui/categories.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { EntriesMap } from './entries-map.tsx'
import { ballotWords } from './round-screen.tsx'

type ChooseStepProps = {
  round: Round
  choice: Choice
  /** What lays out the cards for this voter. */
  seed: number
  onChoose: (choice: Choice) => void
  onReview: () => void
  /** Where there is another district to vote in. */
  onDistrict?: (() => void) | undefined
  /** On a device of many nothing is kept, and nothing is said of it. */
  shared?: boolean
}

/** The cards in this voter's own order, what is left always in sight. */
export function ChooseStep({ round, choice, seed, onChoose, onReview, onDistrict, shared = false }: ChooseStepProps) {
  const { booth, page } = useRoundTexts()
  const { online } = useConnection()
  const [search, setSearch] = useState('')
  const [category, setCategory] = useState('')
  const all = useMemo(() => shuffled(entriesIn(round, choice.district), seed), [round, choice.district, seed])
  const shown = all.filter(entry => matches(entry, search, category))
  const present = [...new Set(all.map(entry => entry.category))]
  return (
    <>
      <h1>{round.plan.title}</h1>
      {choice.district !== undefined && (
        <div className={css.row}>
          <span>
            {booth.district}: <strong>{round.plan.districts.find(each => each.id === choice.district)?.title}</strong>
          </span>
          {onDistrict && (
            <Button look="plain" onClick={onDistrict}>
              {booth.otherDistrict}
            </Button>
          )}
        </div>
      )}
      <p>{ballotWords(round.plan, page.ballots)}</p>
      <p className="soft">
        {booth.order} {online ? !shared && booth.kept : booth.offline}
      </p>
      <details>
        <summary>{booth.tools}</summary>
        <div className={css.tools}>
          <TextField
            label={booth.search}
            type="search"
            value={search}
            onChange={event => setSearch(event.target.value)}
          />
          {present.length > 1 && <Categories present={present} value={category} onChange={setCategory} />}
          <EntriesMap entries={all} place={round.plan.place} />
        </div>
      </details>
      <p role="status" className={search || category ? undefined : 'unseen'}>
        {shown.length > 0 ? booth.found(shown.length) : booth.nothing}
      </p>
      <ul className={css.list}>
        {shown.map(entry => (
          <EntryCard key={entry.id} entry={entry} chosen={chosen(choice, entry.id) > 0}>
            <ChooseEntry {...{ round, entry, choice, onChoose }} />
          </EntryCard>
        ))}
      </ul>
      <div className={css.foot}>
        <Left round={round} choice={choice} />
        <Button size="large" disabled={choice.votes.length === 0} onClick={onReview}>
          {booth.review}
        </Button>
      </div>
    </>
  )
}

type CategoriesProps = { present: readonly Category[]; value: string; onChange: (category: string) => void }

function Categories({ present, value, onChange }: CategoriesProps) {
  const { booth } = useRoundTexts()
  const { nameOf } = useCategories()
  return (
    <SelectField label={booth.category} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{booth.all}</option>
      {present
        .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
        .map(each => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
    </SelectField>
  )
}

function matches(entry: Entry, search: string, category: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const text = `${entry.number} ${entry.title} ${entry.sentence}`.toLowerCase()
  return (category === '' || entry.category === category) && words.every(word => text.includes(word))
}
