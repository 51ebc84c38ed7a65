import { useState, type FormEvent } from 'react'
import type { Id } from '#shared/core/value.ts'
import { argumentSides, type ArgumentSide } from '#shared/initiatives/argument-parts.ts'
import { isIdentified } from '#shared/people/rights.ts'
import { useAct } from '../core/act.ts'
import { useSession } from '../core/session.tsx'
import { useFollowingTexts } from '../texts/following-texts.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { AreaField } from '../ui/field.tsx'
import css from './arguments.module.css'

/** «Привести довод»: a side and a few words; what is written stays until it is taken. */
export function AddArgument({ initiative, refresh }: { initiative: Id; refresh: () => Promise<void> }) {
  const texts = useFollowingTexts().arguments
  const { actor } = useSession()
  const { run, busy } = useAct()
  const [open, setOpen] = useState(false)
  const [side, setSide] = useState<ArgumentSide>('for')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  if (!isIdentified(actor))
    return (
      <div>
        <ButtonLink look="outline" to={`/login?next=${encodeURIComponent(`/initiatives/${initiative}`)}`}>
          {texts.add}
        </ButtonLink>
      </div>
    )
  if (!open)
    return (
      <div>
        <Button look="outline" onClick={() => setOpen(true)}>
          {texts.add}
        </Button>
      </div>
    )
  const add = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!text.trim()) return
    const input = { initiative, side, text: text.trim() }
    const answer = await run('initiatives.add-argument', 'city', input, { done: texts.sent })
    if (!answer?.ok) return
    setText('')
    setTried(false)
    setOpen(false)
    await refresh()
  }
  return (
    <form className={css.form} noValidate onSubmit={event => void add(event)}>
      <ChoiceChips label={texts.side}>
        {argumentSides.map(each => (
          <ChoiceChip key={each} chosen={side === each} onChoose={() => setSide(each)}>
            {texts[each]}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      <AreaField
        label={texts.text}
        hint={texts.hint}
        maxLength={600}
        value={text}
        error={tried && !text.trim() ? texts.empty : undefined}
        onChange={event => setText(event.target.value)}
      />
      <div>
        <Button type="submit" busy={busy('initiatives.add-argument', initiative)}>
          {texts.send}
        </Button>
      </div>
    </form>
  )
}
