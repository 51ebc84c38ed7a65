import { useState, type FormEvent } from 'react'
import type { Category } from '#shared/core/category.ts'
import { roundStream } from '#shared/core/stream.ts'
import type { Entry, Round } from '#shared/rounds/round.ts'
import { useAct } from '../../core/act.ts'
import { EntryCard } from '../../rounds/entry-card.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { useCategories } from '../../ui/categories.ts'
import { AreaField, SelectField, TextField } from '../../ui/field.tsx'

/** The entries of a planned round: added, changed, taken out. */
export function Entries({ round }: { round: Round }) {
  const { officer } = useRoundTexts()
  const { run, busy } = useAct()
  const [edited, setEdited] = useState<string>()
  const stream = roundStream(round.id)
  const entry = round.entries.find(each => each.id === edited)
  const put = async (fields: Omit<Entry, 'id' | 'number'>) => {
    const answer = await run('rounds.put-entry', stream, { ...(entry && { entry: entry.id }), ...fields })
    if (answer?.ok) setEdited(undefined)
    return answer?.ok === true
  }
  return (
    <section className={css.block}>
      <h2>{officer.entries}</h2>
      <ol className={css.list}>
        {round.entries.map(each => (
          <EntryCard key={each.id} entry={each}>
            {round.phase === 'planned' && (
              <div className={css.act}>
                <Button
                  look="outline"
                  size="small"
                  aria-label={officer.edit(each.title)}
                  onClick={() => setEdited(each.id)}
                >
                  {officer.changeEntry}
                </Button>
                <Button
                  look="plain"
                  size="small"
                  onClick={() => void run('rounds.remove-entry', stream, { entry: each.id }, { about: each.id })}
                >
                  {officer.remove(each.title)}
                </Button>
              </div>
            )}
          </EntryCard>
        ))}
      </ol>
      {round.phase === 'planned' && (
        <EntryForm
          key={edited ?? `new ${round.entries.length}`}
          round={round}
          entry={entry}
          busy={busy('rounds.put-entry')}
          onPut={put}
          onCancel={() => setEdited(undefined)}
        />
      )}
    </section>
  )
}

type EntryFormProps = {
  round: Round
  entry: Entry | undefined
  busy: boolean
  onPut: (fields: Omit<Entry, 'id' | 'number'>) => Promise<boolean>
  onCancel: () => void
}

function EntryForm({ round, entry, busy, onPut, onCancel }: EntryFormProps) {
  const { officer, booth } = useRoundTexts()
  const { offered, nameOf } = useCategories()
  const [title, setTitle] = useState(entry?.title ?? '')
  const [sentence, setSentence] = useState(entry?.sentence ?? '')
  const [cost, setCost] = useState(entry ? String(entry.cost / 100) : '')
  const [category, setCategory] = useState<Category>(entry?.category ?? 'yard')
  const [group, setGroup] = useState(entry?.group ?? '')
  const [district, setDistrict] = useState(entry?.district ?? round.plan.districts[0]?.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { point, place, initiative } = entry ?? {}
    void onPut({
      title,
      sentence,
      cost: Math.round(Number(cost) * 100),
      category,
      ...(group.trim() && { group }),
      ...(district !== undefined && { district }),
      ...(point && { point }),
      ...(place !== undefined && { place }),
      ...(initiative !== undefined && { initiative }),
    })
  }
  return (
    <form className={css.card} onSubmit={submit}>
      <h3>{entry ? officer.changeEntry : officer.addEntry}</h3>
      <TextField
        label={officer.entryTitle}
        required
        maxLength={160}
        value={title}
        onChange={e => setTitle(e.target.value)}
      />
      <AreaField
        label={officer.entrySentence}
        required
        maxLength={600}
        value={sentence}
        onChange={e => setSentence(e.target.value)}
      />
      <div className={css.two}>
        <TextField
          label={officer.entryCost}
          type="number"
          min={1}
          required
          value={cost}
          onChange={e => setCost(e.target.value)}
        />
        <SelectField
          label={officer.entryCategory}
          value={category}
          onChange={e => setCategory(e.target.value as Category)}
        >
          {offered.map(each => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </SelectField>
        {round.plan.districts.length > 0 && (
          <SelectField label={booth.district} value={district} onChange={e => setDistrict(e.target.value)}>
            {round.plan.districts.map(each => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          optional
          label={officer.entryGroup}
          maxLength={60}
          value={group}
          onChange={e => setGroup(e.target.value)}
        />
      </div>
      <div className={css.row}>
        <Button type="submit" busy={busy}>
          {entry ? officer.changeEntry : officer.addEntry}
        </Button>
        {entry && (
          <Button look="plain" onClick={onCancel}>
            {officer.cancelEdit}
          </Button>
        )}
      </div>
    </form>
  )
}
