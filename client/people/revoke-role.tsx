import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import css from './people.module.css'

type RevokeRoleProps = {
  person: Id
  grant: Grant
  /** Place or body by name, or the whole town. */ scope: string
  onRevoked: () => void
}

/** A role as a chip with its scope, and the cross that takes it away. */
export function RevokeRole({ person, grant, scope, onRevoked }: RevokeRoleProps) {
  const { people } = useStaffTexts()
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const role = people.roles[grant.role]
  const revoke = async () => {
    const answer = await run('people.revoke-role', 'city', { person, grant: grant.id })
    setAsking(false)
    if (answer?.ok) onRevoked()
  }
  return (
    <span className={css.role}>
      <span>
        <strong>{role}</strong> · {scope}
      </span>
      <button
        type="button"
        className={css.cross}
        aria-label={people.form.removeRole(`${role}, ${scope}`)}
        onClick={() => setAsking(true)}
      >
        <IconX size={18} aria-hidden />
      </button>
      <Confirm
        open={asking}
        title={people.form.revokeTitle}
        action={people.form.revoke}
        danger
        busy={busy('people.revoke-role', grant.id)}
        onConfirm={() => void revoke()}
        onCancel={() => setAsking(false)}
      >
        <p>
          <strong>
            {role}, {scope}
          </strong>
        </p>
        <p>{people.form.revokeWords}</p>
      </Confirm>
    </span>
  )
}
