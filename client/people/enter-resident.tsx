import { IconIdBadge2 } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { v7 } from 'uuid'
import type { Id } from '#shared/core/value.ts'
import type { HomeInput } from '#shared/people/home.ts'
import { ages, type Age } from '#shared/people/roll.ts'
import type { Place } from '#shared/places/place.ts'
import { refusalText } from '../core/refusal-words.ts'
import { dismiss, send } from '../core/send.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { fetchConsent } from './consent.ts'
import { FormButtons } from './form-buttons.tsx'
import { HomeField } from './home-field.tsx'
import formCss from './people.module.css'
import css from './residents.module.css'

type EnterResidentProps = {
  places: readonly Place[]
  /** Lines like this one, each with the way to it. */
  showAlike: (people: readonly Id[]) => ReactNode
  onEntered: (person: Id, name: string) => void
  onClose: () => void
}

type Draft = { name: string; home?: HomeInput; age?: Age; seen?: 'now' | 'later'; consent?: 'paper' | 'phone' }

/** Enters a resident: what the official sees, and nothing of the document itself. */
export function EnterResident({ places, showAlike, onEntered, onClose }: EnterResidentProps) {
  const { residents: texts, core } = useStaffTexts()
  const [draft, setDraft] = useState<Draft>({ name: '' })
  const [asked, setAsked] = useState(false)
  const { enter, busy, fault, alike, forget } = useEnterResident(onEntered)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { name, home, age, seen, consent } = draft
  const missing = (value: unknown, words: string) => (asked && !value ? words : undefined)
  const { form: words } = texts
  if (alike)
    return (
      <section className={formCss.form} aria-label={words.alike}>
        <h2>{words.alike}</h2>
        <p>{words.alikeWords}</p>
        {showAlike(alike)}
        <div className={css.buttons}>
          <Button busy={busy} onClick={() => void enter(draft, true)}>
            {words.other}
          </Button>
          <Button look="quiet" onClick={forget}>
            {words.back}
          </Button>
        </div>
      </section>
    )
  return (
    <form
      ref={form}
      className={formCss.form}
      aria-label={words.title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (name.trim() && home && age && seen && consent) void enter(draft, false)
      }}
    >
      <h2>{words.title}</h2>
      <OnlyLook />
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        maxLength={120}
        autoComplete="off"
        error={missing(name.trim(), core.field.required)}
        onChange={event => change({ name: event.target.value })}
      />
      <HomeField
        home={home}
        places={places}
        error={missing(home, words.needed.house)}
        onChange={chosen => {
          const { home: _, ...rest } = draft
          setDraft(chosen ? { ...rest, home: chosen } : rest)
        }}
      />
      <ChoiceField
        label={words.age}
        hint={words.ageHint}
        error={missing(age, words.needed.age)}
        choices={ages.map(each => [each, texts.age(each)] as const)}
        value={age}
        onChange={value => change({ age: value })}
      />
      <ChoiceField
        label={words.seen}
        error={missing(seen, words.needed.seen)}
        choices={[
          ['now', words.seenNow],
          ['later', words.seenLater],
        ]}
        value={seen}
        onChange={value => change({ seen: value })}
      />
      <ChoiceField
        label={words.consent}
        hint={
          <Link to="/consent" target="_blank">
            {words.consentText}
          </Link>
        }
        error={missing(consent, words.needed.consent)}
        choices={[
          ['phone', words.onPhone],
          ['paper', words.onPaper],
        ]}
        value={consent}
        onChange={value => change({ consent: value })}
      />
      <p role="alert" className={css.error} hidden={!fault}>
        {fault}
      </p>
      <FormButtons busy={busy} onCancel={onClose}>
        {words.submit}
      </FormButtons>
    </form>
  )
}

/** What is done with the document, in plain words to both. */
function OnlyLook() {
  const { document } = useStaffTexts().residents
  return (
    <section className={css.notice}>
      <h3>
        <IconIdBadge2 size={22} aria-hidden />
        {document.title}
      </h3>
      <p>{document.official}</p>
      <p>{document.resident}</p>
    </section>
  )
}

function useEnterResident(onEntered: (person: Id, name: string) => void) {
  const { refusals, core } = useStaffTexts()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const [alike, setAlike] = useState<readonly Id[]>()
  const enter = async ({ name, home, age, seen, consent }: Draft, apart: boolean) => {
    if (!home || !age) return
    setBusy(true)
    setFault('')
    const id = v7()
    try {
      const signed = consent === 'paper' ? { consent: await fetchConsent() } : {}
      const input = { name: name.trim(), home, age, seen: seen === 'now', ...signed, ...(apart && { apart }) }
      const answer = await send('people.enter-resident', 'city', input, { id, keep: 'now' }).answer
      if (answer.ok) return onEntered(id, name)
      const people = answer.details?.['people']
      if (answer.code === 'resident-alike' && Array.isArray(people)) setAlike(people as Id[])
      else setFault(refusalText(refusals, answer))
      dismiss(id)
    } catch {
      setFault(core.error.words)
    } finally {
      setBusy(false)
    }
  }
  return { enter, busy, fault, alike, forget: () => setAlike(undefined) }
}
