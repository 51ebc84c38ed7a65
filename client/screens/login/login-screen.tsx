import { useState } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { isApiError } from '../../core/api.ts'
import { useSession } from '../../core/session.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import type { StaffTexts } from '../../texts/types.ts'
import { Button, ButtonLink, FileLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { firstPage, safeNext } from './after-login.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { useWaysIn } from './ways-in.ts'
import css from './login.module.css'
import { PasswordField } from './password-field.tsx'

/** Sign-in of the town's people; residents are told that they need none. */
export function LoginScreen() {
  const { people } = useStaffTexts()
  const { ready, actor } = useSession()
  const [params] = useSearchParams()
  if (ready && actor.kind === 'person')
    return <Navigate replace to={safeNext(params.get('next'), location.origin) ?? firstPage(actor)} />
  return (
    <Page title={people.login.title}>
      <div className={css.login}>
        <header className={css.head}>
          <h1>{people.login.title}</h1>
          <p className="soft">{people.login.words}</p>
        </header>
        <LoginForm />
      </div>
    </Page>
  )
}

function LoginForm() {
  const texts = useStaffTexts().people.login
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const { enter, busy, fault } = useEnter()
  const { provider, accounts } = useWaysIn()
  const [params] = useSearchParams()
  const next = safeNext(params.get('next'), location.origin)
  const told = texts.provider[params.get('provider') as keyof typeof texts.provider]
  return (
    <>
      <form
        className={css.form}
        onSubmit={event => {
          event.preventDefault()
          if (login.trim() && password) void enter(login.trim().toLowerCase(), password)
        }}
      >
        <TextField
          label={texts.name}
          name="login"
          value={login}
          onChange={event => setLogin(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
        />
        <PasswordField value={password} onChange={setPassword} />
        <p role="alert" className={css.fault} hidden={!fault && !told}>
          {fault || told}
        </p>
        <Button type="submit" size="large" wide busy={busy} disabled={!login.trim() || !password}>
          {texts.submit}
        </Button>
      </form>
      <div className={css.ways}>
        {provider && (
          <FileLink look="outline" size="large" wide href={`/api/oidc/start?next=${encodeURIComponent(next ?? '/')}`}>
            {texts.through(provider)}
          </FileLink>
        )}
        <ButtonLink to="/enter" look="outline" size="large" wide>
          {texts.slip}
        </ButtonLink>
      </div>
      <Link to="/m" className={css.join}>
        {texts.join}
      </Link>
      <DemoAccounts
        accounts={accounts}
        busy={busy}
        onChoose={account => {
          setLogin(account.login)
          setPassword(account.password)
          void enter(account.login, account.password)
        }}
      />
    </>
  )
}

/** Signing in, and in plain words why it did not work. */
function useEnter() {
  const texts = useStaffTexts().people.login
  const { signIn } = useSession()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const enter = async (login: string, password: string) => {
    setBusy(true)
    setFault('')
    try {
      await signIn(login, password)
    } catch (error) {
      setFault(faultOf(error, texts))
    } finally {
      setBusy(false)
    }
  }
  return { enter, busy, fault }
}

function faultOf(error: unknown, texts: StaffTexts['people']['login']): string {
  if (!isApiError(error)) throw error
  if (error.code === 'too-many') return texts.wait
  // No answer, or an answer that the server failed: the password may well be right.
  if (error.status === 0 || error.status >= 500) return texts.offline
  return texts.wrong
}
