import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { readCode, spacedCode } from '#shared/people/code.ts'
import { api } from '../../core/api.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { useSession } from '../../core/session.tsx'
import { TakeWord, type Vouched } from '../../people/take-word.tsx'
import { UseCode, type Opened } from '../../people/use-code.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import css from './login.module.css'

/** A resident's way in: the code of a slip, typed or by its square, or on from the provider of identity. */
export function EnterScreen() {
  const { enter: texts } = useStaffTexts().residents
  const { refresh } = useSession()
  const [done, setDone] = useState(false)
  const entered = () => void refresh().then(() => setDone(true))
  return (
    <Page title={texts.title}>
      <div className={css.login}>{done ? <Done /> : <Way onEntered={entered} />}</div>
    </Page>
  )
}

function Way({ onEntered }: { onEntered: () => void }) {
  const { enter: texts } = useStaffTexts().residents
  const [code, setCode] = useState(codeOfAddress)
  const [notMe, setNotMe] = useState(false)
  const arrival = useArrival()
  const { opened, busy, fault, look, forget } = useLook()
  // The square on the slip brings the code along, also into a page that stands open: nothing is left to type.
  useEffect(() => {
    const take = () => {
      const brought = codeOfAddress()
      if (!brought) return
      history.replaceState(history.state, '', location.pathname + location.search)
      setCode(brought)
      void look(brought)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (arrival.asking) return <Loading rows={4} />
  if (opened)
    return (
      <>
        <h1>{texts.title}</h1>
        <UseCode
          code={code}
          opened={opened}
          onEntered={onEntered}
          onNotMe={() => {
            setNotMe(true)
            setCode('')
            forget()
          }}
        />
      </>
    )
  return (
    <>
      <header className={css.head}>
        <h1>{arrival.provider ? texts.from(arrival.provider) : texts.title}</h1>
        {!arrival.vouched && <p className="soft">{arrival.provider ? texts.codeToo : texts.words}</p>}
      </header>
      {arrival.vouched && <TakeWord vouched={arrival.vouched} onEntered={onEntered} />}
      {notMe && (
        <p role="status" className={css.fault}>
          {texts.notMeWords}
        </p>
      )}
      <form
        className={css.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void look(code)
        }}
      >
        <TextField
          label={texts.code}
          hint={texts.codeHint}
          value={code}
          maxLength={20}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          error={fault || undefined}
          onChange={event => setCode(event.target.value)}
        />
        <Button type="submit" size="large" wide busy={busy} disabled={!code.trim()}>
          {texts.next}
        </Button>
      </form>
      <p className="soft">{texts.lost}</p>
    </>
  )
}

function Done() {
  const { enter: texts } = useStaffTexts().residents
  return (
    <>
      <header className={css.head} role="status">
        <h1>{texts.done}</h1>
        <p>{texts.doneWords}</p>
      </header>
      <div className={css.ways}>
        <ButtonLink to="/" size="large" wide>
          {texts.toMap}
        </ButtonLink>
        <ButtonLink to="/meetings" look="outline" size="large" wide>
          {texts.toMeetings}
        </ButtonLink>
      </div>
    </>
  )
}

/** The code behind the number sign of the slip's address. */
function codeOfAddress(): string {
  const code = readCode(new URLSearchParams(location.hash.slice(1)).get('code') ?? '')
  return code ? spacedCode(code) : ''
}

/** Asks whose line a code opens. */
function useLook() {
  const { codeWrong } = useStaffTexts().residents.enter
  const words = useRefusalWords()
  const [opened, setOpened] = useState<Opened>()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const look = async (code: string) => {
    setFault('')
    // A slip of the thumb is told at once, and costs none of the tries.
    if (!readCode(code)) return setFault(codeWrong)
    setBusy(true)
    try {
      setOpened(await api<Opened>('/api/enter/look', { body: { code } }))
    } catch (error) {
      setFault(words(error))
    } finally {
      setBusy(false)
    }
  }
  return { opened, busy, fault, look, forget: () => setOpened(undefined) }
}

/** Whoever comes from the provider of identity, and what it vouches for. */
function useArrival(): { asking: boolean; provider?: string; vouched?: Vouched } {
  const [params] = useSearchParams()
  const comes = params.has('provider')
  const [arrival, setArrival] = useState<{ provider?: string; vouched?: Vouched }>()
  useEffect(() => {
    if (!comes) return undefined
    let here = true
    api<{ provider: string; vouched?: Vouched }>('/api/enter/arrival').then(
      found => here && setArrival(found),
      () => here && setArrival({}),
    )
    return () => {
      here = false
    }
  }, [comes])
  return { asking: comes && !arrival, ...arrival }
}
