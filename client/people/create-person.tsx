import { useEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { login as loginRule } from '#shared/people/create-person.ts'
import type { Id } from '#shared/core/value.ts'
import { dismiss, send } from '../core/send.ts'
import { refusalText } from '../core/refusal-words.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { freshPassword } from './password.ts'
import { PasswordOnce, savePassword } from './set-password.tsx'
import css from './people.module.css'

type CreatePersonProps = { onCreated: (person: Id) => void; onClose: () => void }

/** Opens an account: name, login, and a first password that is shown once. */
export function CreatePerson({ onCreated, onClose }: CreatePersonProps) {
  const { people, core } = useStaffTexts()
  const { form } = people
  const { create, retry, made, busy, fault } = useCreate(onCreated)
  if (made)
    return (
      <section className={css.form} aria-label={form.newTitle}>
        <h2>{form.created}</h2>
        <PasswordOnce login={made.login} password={made.password} saved={made.saved} onRetry={() => void retry()} />
        <div className={css.buttons}>
          <Button onClick={onClose} look="outline">
            {core.act.close}
          </Button>
        </div>
      </section>
    )
  return <NewPerson busy={busy} fault={fault} onCreate={(login, name) => void create(login, name)} onClose={onClose} />
}

type NewPersonProps = {
  busy: boolean
  fault: string
  onCreate: (login: string, name: string) => void
  onClose: () => void
}

function NewPerson({ busy, fault, onCreate, onClose }: NewPersonProps) {
  const { people, core } = useStaffTexts()
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const wrongLogin = !loginRule.safeParse(login).success
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={people.form.newTitle}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (!wrongLogin && name.trim()) onCreate(login.trim(), name.trim())
      }}
    >
      <h2>{people.form.newTitle}</h2>
      <TextField
        label={people.list.name}
        value={name}
        maxLength={120}
        autoComplete="off"
        error={asked && !name.trim() ? core.field.required : undefined}
        onChange={event => setName(event.target.value)}
      />
      <TextField
        label={people.list.login}
        hint={people.form.loginHint}
        value={login}
        maxLength={60}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        error={asked && wrongLogin ? people.form.loginWrong : fault || undefined}
        onChange={event => setLogin(event.target.value.toLowerCase())}
      />
      <FormButtons busy={busy} onCancel={onClose}>
        {people.form.create}
      </FormButtons>
    </form>
  )
}

type Made = { person: Id; login: string; password: string; saved: boolean }

/** The account and its password are two steps: when only the second fails, it alone is repeated. */
function useCreate(onCreated: (person: Id) => void) {
  const { refusals } = useStaffTexts()
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<Made>()
  const [fault, setFault] = useState('')
  const create = async (login: string, name: string) => {
    setFault('')
    const person = v7()
    setBusy(true)
    const answer = await send('people.create-person', 'city', { login, name }, { id: person, keep: 'now' }).answer
    if (answer.ok) {
      const password = freshPassword()
      setMade({ person, login, password, saved: await savePassword(person, password) })
      onCreated(person)
    } else {
      setFault(refusalText(refusals, answer))
      dismiss(person)
    }
    setBusy(false)
  }
  const retry = async () => made && setMade({ ...made, saved: await savePassword(made.person, made.password) })
  return { create, retry, made, fault, busy }
}
