import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import type { Category } from '#shared/core/category.ts'
import { bodyKinds, type Body } from '#shared/people/body.ts'
import type { Place } from '#shared/places/place.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { useCategories } from '../ui/categories.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { usePlaceChoices } from './place-choices.ts'
import css from './people.module.css'

type PutBodyProps = { /** Absent: a new one. */ body?: Body; places: readonly Place[]; onClose: () => void }

const blank: Omit<Body, 'id'> = { name: '', kind: 'department', categories: [], places: [] }

/** Adds an organisation, or changes one: what it deals with decides when it is proposed. */
export function PutBody({ body, places, onClose }: PutBodyProps) {
  const { people, core } = useStaffTexts()
  const { offered, past, nameOf } = useCategories()
  const { run, busy } = useAct()
  const [{ name, kind, ...lists }, setFields] = useState<Omit<Body, 'id'>>(body ?? blank)
  const [asked, setAsked] = useState(false)
  const change = (fields: Partial<Body>) => setFields(old => ({ ...old, ...fields }))
  const title = body ? people.bodies.editTitle : people.bodies.newTitle
  const save = async () => {
    setAsked(true)
    if (!name.trim()) return
    const input = { name: name.trim(), kind, categories: lists.categories, places: lists.places }
    const answer = await run(
      'people.put-body',
      'city',
      { ...(body && { body: body.id }), ...input },
      { done: people.form.saved },
    )
    if (answer?.ok) onClose()
  }
  return (
    <form
      className={css.form}
      aria-label={title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{title}</h2>
      <TextField
        label={people.bodies.name}
        value={name}
        maxLength={200}
        error={asked && !name.trim() ? people.bodies.nameNeeded : undefined}
        onChange={event => change({ name: event.target.value })}
      />
      <SelectField
        label={people.bodies.kind}
        value={kind}
        onChange={event => change({ kind: event.target.value as Body['kind'] })}
      >
        {bodyKinds.map(each => (
          <option key={each} value={each}>
            {people.bodies.kinds[each]}
          </option>
        ))}
      </SelectField>
      <MultiSelect
        classNames={{ input: css.select }}
        label={people.bodies.categories}
        description={people.bodies.categoriesHint}
        data={[...offered, ...past.filter(each => lists.categories.includes(each))].map(each => ({
          value: each,
          label: nameOf(each),
        }))}
        value={lists.categories}
        onChange={chosen => change({ categories: chosen as Category[] })}
        size="md"
      />
      <MultiSelect
        classNames={{ input: css.select }}
        label={people.bodies.places}
        description={people.bodies.placesHint}
        data={usePlaceChoices(places)}
        value={lists.places}
        onChange={chosen => change({ places: chosen })}
        nothingFoundMessage={people.form.nothing}
        searchable
        limit={100}
        size="md"
      />
      <FormButtons busy={busy('people.put-body')} onCancel={onClose}>
        {core.act.save}
      </FormButtons>
    </form>
  )
}
