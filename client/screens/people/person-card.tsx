import { IconArrowLeft, IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { DisablePerson } from '../../people/disable-person.tsx'
import { GrantRole } from '../../people/grant-role.tsx'
import { RevokeRole } from '../../people/revoke-role.tsx'
import { SetPassword } from '../../people/set-password.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { scopeName, type ListedPerson } from './people-list.ts'
import css from './people-screen.module.css'

type PersonCardProps = {
  person: ListedPerson
  city: CityState | undefined
  self: Id
  onChanged: () => void
  onBack: () => void
}

/** One person: roles with their scope, password, the door. */
export function PersonCard({ person, city, self, onChanged, onBack }: PersonCardProps) {
  const { people } = useStaffTexts()
  const [open, setOpen] = useState<'role' | 'password'>()
  const name = person.name ?? person.login ?? ''
  const close = () => setOpen(undefined)
  return (
    <article className={css.person}>
      <Button
        look="quiet"
        size="small"
        icon={<IconArrowLeft size={20} aria-hidden />}
        className={css.back}
        onClick={onBack}
      >
        {people.list.toList}
      </Button>
      <header>
        <h2>{name}</h2>
        <p className="soft">
          {person.login}
          {person.id === self && ` · ${people.list.you}`}
        </p>
        {person.disabled && <p className={css.blocked}>{people.list.blocked}</p>}
      </header>
      <section className={css.part} aria-labelledby="person-roles">
        <h3 id="person-roles">{people.list.roles}</h3>
        {person.grants.length === 0 && <p className="soft">{people.list.noRoles}</p>}
        <ul className={css.grants}>
          {person.grants.map(grant => (
            <li key={grant.id}>
              <RevokeRole
                person={person.id}
                grant={grant}
                scope={scopeName(grant, city) ?? people.list.everywhere}
                onRevoked={onChanged}
              />
            </li>
          ))}
        </ul>
      </section>
      {open === 'role' && city ? (
        <GrantRole
          person={person.id}
          places={Object.values(city.places)}
          bodies={Object.values(city.bodies)}
          onGranted={onChanged}
          onClose={close}
        />
      ) : open === 'password' ? (
        <SetPassword person={person.id} login={person.login ?? ''} name={name} onClose={close} />
      ) : (
        <div className={css.buttons}>
          <Button icon={<IconPlus size={20} aria-hidden />} disabled={!city} onClick={() => setOpen('role')}>
            {people.form.addRole}
          </Button>
          <Button look="outline" icon={<IconKey size={20} aria-hidden />} onClick={() => setOpen('password')}>
            {people.form.setPassword}
          </Button>
          <DisablePerson person={person.id} name={name} disabled={person.disabled} onChanged={onChanged} />
        </div>
      )}
    </article>
  )
}
