import { useState } from 'react'
import { v4 } from 'uuid'
import type { Age } from '#shared/people/roll.ts'
import { api } from '../core/api.ts'
import { useRefusalWords } from '../core/refusal-words.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Agree } from './agree.tsx'
import { useConsentText } from './consent-text.tsx'
import css from './enter.module.css'

/** What a provider of identity vouches for. */
export type Vouched = { initials: string; street: string; age: Age }

/** On the provider's word into the roll: what it says, and the consent. */
export function TakeWord({ vouched, onEntered }: { vouched: Vouched; onEntered: () => void }) {
  const { enter: texts } = useStaffTexts().residents
  const { consent } = useConsentText()
  const words = useRefusalWords()
  const [agreed, setAgreed] = useState(false)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  if (!consent) return <Loading rows={4} />
  const enter = async () => {
    setBusy(true)
    setFault('')
    const body = { id: v4(), consent: { version: consent.version, hash: consent.hash } }
    try {
      await api<void>('/api/enter/arrival', { body })
      onEntered()
    } catch (error) {
      setFault(words(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (agreed) void enter()
      }}
    >
      <section className={css.who}>
        <p className={css.line}>
          <strong>{vouched.initials}</strong>
          <span>{vouched.street}</span>
        </p>
        <p>{texts.vouched(vouched.age)}</p>
      </section>
      <Agree consent={consent} agreed={agreed} error={asked && !agreed} onAgree={setAgreed} />
      <p role="alert" className={css.fault} hidden={!fault}>
        {fault}
      </p>
      <Button type="submit" size="large" wide busy={busy}>
        {texts.submit}
      </Button>
    </form>
  )
}
