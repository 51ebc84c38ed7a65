import { useState, type FormEvent } from 'react'
import { readReceipt } from '#shared/rounds/receipt.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'

type AskCodeProps = {
  /** The code that was given is nobody's: it is asked for once more. */
  unknown: boolean
  onCode: (code: string) => void
}

/** The code of the ballot that is to be replaced; whether there is one, the server says when the new one comes. */
export function AskCode({ unknown, onCode }: AskCodeProps) {
  const { change, find } = useRoundTexts()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = readReceipt(typed)
    setWrong(code === undefined)
    if (code !== undefined) onCode(code)
  }
  return (
    <form className={css.block} noValidate onSubmit={submit}>
      <h1>{change.title}</h1>
      <p>{change.words}</p>
      <TextField
        label={find.code}
        hint={find.hint}
        error={wrong ? find.wrong : unknown ? change.unknown : undefined}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={event => setTyped(event.target.value)}
      />
      <div>
        <Button type="submit" size="large">
          {change.submit}
        </Button>
      </div>
    </form>
  )
}
