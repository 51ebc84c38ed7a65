import { IconDeviceMobile, IconPassword } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { v4 } from 'uuid'
import { residentLogin } from '#shared/people/login.ts'
import { api } from '../core/api.ts'
import { useRefusalWords } from '../core/refusal-words.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Loading } from '../ui/loading.tsx'
import { Agree } from './agree.tsx'
import { useConsentText } from './consent-text.tsx'
import css from './enter.module.css'

/** What a code opens, as far as whoever holds it is told. */
export type Opened = { initials: string; street: string; consented: boolean; hasLogin: boolean }

type UseCodeProps = { code: string; opened: Opened; onEntered: () => void; onNotMe: () => void }

/** Whose line it is, the consent where it is missing, and how to come in later; then the code is used up. */
export function UseCode({ code, opened, onEntered, onNotMe }: UseCodeProps) {
  const { enter: texts } = useStaffTexts().residents
  const { consent } = useConsentText()
  const [way, setWay] = useState<'device' | 'account'>('device')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [asked, setAsked] = useState(false)
  const { enter, busy, fault } = useEnter(onEntered)
  const wrongLogin = way === 'account' && !residentLogin.safeParse(login).success
  const shortPassword = way === 'account' && password.length < 8
  const disagrees = !opened.consented && !agreed
  if (!consent) return <Loading rows={4} />
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (wrongLogin || shortPassword || disagrees) return
        void enter({
          code,
          ...(!opened.consented && { consent: { version: consent.version, hash: consent.hash } }),
          ...(way === 'account' && { account: { login, password } }),
        })
      }}
    >
      <section className={css.who} aria-labelledby="whose">
        <h2 id="whose">{texts.yours}</h2>
        <p className={css.line}>
          <strong>{opened.initials}</strong>
          <span>{opened.street}</span>
        </p>
        <Button look="quiet" size="small" onClick={onNotMe}>
          {texts.notMe}
        </Button>
      </section>
      {!opened.consented && <Agree consent={consent} agreed={agreed} error={asked && disagrees} onAgree={setAgreed} />}
      <fieldset className={css.ways}>
        <legend>{texts.later}</legend>
        <label className={css.way}>
          <input type="radio" name="way" checked={way === 'device'} onChange={() => setWay('device')} />
          <IconDeviceMobile size={24} aria-hidden />
          <span>
            <strong>{texts.thisDevice}</strong>
            <br />
            <span className="soft">{texts.thisDeviceWords}</span>
          </span>
        </label>
        <label className={css.way}>
          <input type="radio" name="way" checked={way === 'account'} onChange={() => setWay('account')} />
          <IconPassword size={24} aria-hidden />
          <span>
            <strong>{texts.account}</strong>
            <br />
            <span className="soft">{texts.accountWords}</span>
          </span>
        </label>
      </fieldset>
      {way === 'account' && (
        <>
          <TextField
            label={texts.login}
            hint={texts.loginHint}
            name="login"
            value={login}
            maxLength={60}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={asked && wrongLogin ? texts.loginWrong : undefined}
            onChange={event => setLogin(event.target.value)}
          />
          <TextField
            label={texts.password}
            name="password"
            type="password"
            value={password}
            maxLength={200}
            autoComplete="new-password"
            error={asked && shortPassword ? texts.passwordShort : undefined}
            onChange={event => setPassword(event.target.value)}
          />
        </>
      )}
      <p role="alert" className={css.fault} hidden={!fault}>
        {fault}
      </p>
      <Button type="submit" size="large" wide busy={busy}>
        {texts.submit}
      </Button>
    </form>
  )
}

/** Uses the code; when the answer is lost, the next press asks with the same id and is let in by it. */
function useEnter(onEntered: () => void) {
  const words = useRefusalWords()
  const id = useRef(v4())
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const enter = async (body: object) => {
    setBusy(true)
    setFault('')
    try {
      await api<void>('/api/enter', { body: { id: id.current, ...body } })
      onEntered()
    } catch (error) {
      // A refusal was remembered under this id; no answer was not.
      if (error instanceof Error && 'status' in error && error.status !== 0) id.current = v4()
      setFault(words(error))
    } finally {
      setBusy(false)
    }
  }
  return { enter, busy, fault }
}
