import { useState, type FormEvent } from 'react'
import { v7 } from 'uuid'
import type { Category } from '#shared/core/category.ts'
import type { Id } from '#shared/core/value.ts'
import { api } from '../core/api.ts'
import { useRefusalWords } from '../core/refusal-words.ts'
import { reconnect } from '../core/socket.ts'
import { useAheadTexts } from '../texts/ahead-texts.ts'
import { useCategories } from '../ui/categories.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { AreaField } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import css from './ahead.module.css'
import { rememberLink } from './own-link.ts'
import { newLink } from '../core/new-link.ts'

type AskAheadProps = { meeting: Id; onDone: () => Promise<void>; onClose: () => void }

/** The form of a question in advance: words and topic. Sent, it waits for the moderator. */
export function AskAhead({ meeting, onDone, onClose }: AskAheadProps) {
  const texts = useAheadTexts()
  const { offered, nameOf } = useCategories()
  const [text, setText] = useState('')
  const [category, setCategory] = useState<Category>()
  const [tried, setTried] = useState(false)
  const { busy, send } = useAsk(meeting, onDone, onClose)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const said = text.trim()
    if (said && category) return void send({ text: said, category })
    event.currentTarget.querySelector<HTMLElement>(said ? '[aria-pressed]' : 'textarea')?.focus()
  }
  return (
    <form className={css.form} noValidate onSubmit={submit}>
      <AreaField
        label={texts.text}
        hint={texts.textHint}
        error={tried && !text.trim() ? texts.textMissing : undefined}
        maxLength={500}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <p className={css.label}>{texts.category}</p>
      <ChoiceChips label={texts.category}>
        {offered.map(each => (
          <ChoiceChip key={each} chosen={each === category} onChoose={() => setCategory(each)}>
            {nameOf(each)}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      <p role="alert" className={css.wrong} hidden={!tried || category !== undefined}>
        {texts.categoryMissing}
      </p>
      <div className={css.buttons}>
        <Button type="submit" busy={busy}>
          {texts.send}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  )
}

/** Sends the question under one id, however often it is tried. */
function useAsk(meeting: Id, onDone: () => Promise<void>, onClose: () => void) {
  const texts = useAheadTexts()
  const words = useRefusalWords()
  const [{ id, link }] = useState(() => ({ id: v7(), link: newLink() }))
  const [busy, setBusy] = useState(false)
  const send = async (question: { text: string; category: Category }) => {
    setBusy(true)
    try {
      await api(`/api/meetings/${meeting}/ahead`, { body: { id, link, ...question } })
      rememberLink(id, link)
      // The device may have got its session just now: what becomes of the question is told to it alone.
      reconnect()
      await onDone()
      toast({ text: texts.sent, kind: 'done' })
      onClose()
    } catch (error) {
      toast({ text: words(error), kind: 'failed' })
      setBusy(false)
    }
  }
  return { busy, send }
}
