import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { api } from '../core/api.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { freshPassword, shortestPassword } from './password.ts'
import css from './people.module.css'

type SetPasswordProps = { person: Id; login: string; name: string; onClose: () => void }

/** Replaces a forgotten password by one that is proposed, or written by hand; afterwards it is shown once. */
export function SetPassword({ person, login, name, onClose }: SetPasswordProps) {
  const { people, core } = useStaffTexts()
  const [password, setPassword] = useState(freshPassword)
  const [state, setState] = useState<'writing' | 'sending' | 'failed' | 'saved'>('writing')
  const short = password.length < shortestPassword
  const save = async () => {
    if (short) return
    setState('sending')
    setState((await savePassword(person, password)) ? 'saved' : 'failed')
  }
  if (state === 'saved')
    return (
      <section className={css.form} aria-label={people.form.passwordSet}>
        <h3>{people.form.passwordSet}</h3>
        <PasswordOnce login={login} password={password} saved />
        <div className={css.buttons}>
          <Button look="outline" onClick={onClose}>
            {core.act.close}
          </Button>
        </div>
      </section>
    )
  return (
    <form
      className={css.form}
      aria-label={people.form.setPasswordTitle(name)}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{people.form.setPasswordTitle(name)}</h3>
      <TextField
        label={people.form.password}
        hint={people.form.passwordHint}
        value={password}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={short ? people.form.passwordShort : state === 'failed' ? core.error.unknown : undefined}
        onChange={event => setPassword(event.target.value)}
      />
      <div className={css.buttons}>
        <Button type="submit" busy={state === 'sending'} disabled={short}>
          {people.form.setPassword}
        </Button>
        <Button look="outline" onClick={() => setPassword(freshPassword())}>
          {people.form.another}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {core.act.cancel}
        </Button>
      </div>
    </form>
  )
}

type PasswordOnceProps = { login: string; password: string; saved: boolean; onRetry?: () => void }

/** Login and password as they are handed over; nobody can see them later. */
export function PasswordOnce({ login, password, saved, onRetry }: PasswordOnceProps) {
  const { people, core } = useStaffTexts()
  if (!saved)
    return (
      <div className={css.failed} role="alert">
        <p>{people.form.passwordFailed}</p>
        <Button look="outline" onClick={onRetry}>
          {core.act.retry}
        </Button>
      </div>
    )
  const copy = async () => {
    await navigator.clipboard.writeText(`${login}\n${password}`)
    toast({ text: core.act.copied, kind: 'done' })
  }
  return (
    <div className={css.once} role="status">
      <dl>
        <dt>{people.list.login}</dt>
        <dd>{login}</dd>
        <dt>{people.login.password}</dt>
        <dd>{password}</dd>
      </dl>
      <p className="soft">{people.form.shownOnce}</p>
      {/* Only pages served safely may write to the clipboard; elsewhere the words are there to be selected. */}
      {'clipboard' in navigator && (
        <Button look="outline" size="small" icon={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
          {core.act.copy}
        </Button>
      )}
    </div>
  )
}

/** Sets a password; says whether the server has it. */
export async function savePassword(person: Id, password: string): Promise<boolean> {
  return api<void>(`/api/people/${person}/password`, { body: { password } }).then(
    () => true,
    () => false,
  )
}
