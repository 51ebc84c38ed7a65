import { Select } from '@mantine/core'
import { useState } from 'react'
import { roles, type Role } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Body } from '#shared/people/body.ts'
import { roleScope } from '#shared/people/role-scope.ts'
import type { Place } from '#shared/places/place.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { SelectField } from '../ui/field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { usePlaceChoices } from './place-choices.ts'
import css from './people.module.css'

type GrantRoleProps = {
  person: Id
  places: readonly Place[]
  bodies: readonly Body[]
  onGranted: () => void
  onClose: () => void
}

/** Gives a role, in the whole town or in one place, or for a body. */
export function GrantRole({ person, places, bodies, onGranted, onClose }: GrantRoleProps) {
  const { people } = useStaffTexts()
  const { run, busy } = useAct()
  const [role, setRole] = useState<Role>('executor')
  const [scope, setScope] = useState<Id | null>(null)
  const [asked, setAsked] = useState(false)
  const kind = roleScope[role]
  const missing = kind === 'body' && scope === null
  const grant = async () => {
    setAsked(true)
    if (missing) return
    const answer = await run('people.grant-role', 'city', { person, role, ...(scope !== null && { [kind]: scope }) })
    if (!answer?.ok) return
    onGranted()
    onClose()
  }
  const choose = (next: Role) => {
    setRole(next)
    setScope(null)
    setAsked(false)
  }
  return (
    <form
      className={css.form}
      aria-label={people.form.addRole}
      onSubmit={event => {
        event.preventDefault()
        void grant()
      }}
    >
      <h3>{people.form.addRole}</h3>
      <SelectField label={people.form.role} value={role} onChange={event => choose(event.target.value as Role)}>
        {roles.map(each => (
          <option key={each} value={each}>
            {people.roles[each]}
          </option>
        ))}
      </SelectField>
      <ScopeChoice
        kind={kind}
        places={places}
        bodies={bodies}
        value={scope}
        missing={asked && missing}
        onChoose={setScope}
      />
      <FormButtons busy={busy('people.grant-role', person)} onCancel={onClose}>
        {people.form.grant}
      </FormButtons>
    </form>
  )
}

type ScopeChoiceProps = {
  kind: 'place' | 'body' | 'none'
  places: readonly Place[]
  bodies: readonly Body[]
  value: Id | null
  missing: boolean
  onChoose: (scope: Id | null) => void
}

function ScopeChoice({ kind, places, bodies, value, missing, onChoose }: ScopeChoiceProps) {
  const { people } = useStaffTexts()
  const { refusals } = useStaffTexts()
  const placeChoices = usePlaceChoices(places)
  if (kind === 'none') return null
  const ofBody = kind === 'body'
  return (
    <Select
      classNames={{ input: css.select }}
      key={kind}
      label={ofBody ? people.form.scopeBody : people.form.scopePlace}
      description={ofBody ? undefined : people.form.scopeHint}
      placeholder={ofBody ? undefined : people.list.everywhere}
      data={ofBody ? bodies.map(body => ({ value: body.id, label: body.name })) : placeChoices}
      value={value}
      onChange={onChoose}
      error={missing ? refusals['role-scope-missing'] : undefined}
      nothingFoundMessage={people.form.nothing}
      searchable
      clearable={!ofBody}
      limit={100}
      size="md"
    />
  )
}
