import { useId, useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { LanguageSwitch, useTitle } from '../../ui/page.tsx'
import { useSightPanel } from '../../ui/sight-button.tsx'
import css from './code-step.module.css'
import page from './participant.module.css'

type CodeStepProps = { first?: string; error?: string; /** Tries the same code again. */ onAgain?: () => void }

/** «Код встречи»: six digits in figures one can read at arm's length. */
export function CodeStep({ first = '', error, onAgain }: CodeStepProps) {
  const { core, participant } = useTexts()
  const texts = participant.join
  const navigate = useNavigate()
  const id = useId()
  const sight = useSightPanel()
  const [code, setCode] = useState(digitsOf(first))
  const [problem, setProblem] = useState(error)
  useTitle(texts.title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.length < 6) return setProblem(texts.short)
    if (code === first && onAgain) onAgain()
    else if (code === first) setProblem(error)
    else void navigate(`/m/${code}`)
  }
  return (
    <main className={page.step}>
      <div className={css.name}>
        <strong>{core.name}</strong>
        {sight.button}
        <LanguageSwitch />
      </div>
      {sight.panel}
      <form className={css.form} onSubmit={submit} noValidate>
        <h1>
          <label htmlFor={id}>{texts.title}</label>
        </h1>
        <p id={`${id}-words`} className="soft">
          {texts.words}
        </p>
        <input
          id={id}
          className={css.code}
          inputMode="numeric"
          autoComplete="off"
          pattern="[0-9]*"
          maxLength={7}
          placeholder="000 000"
          aria-describedby={`${id}-words ${id}-error`}
          aria-invalid={problem ? true : undefined}
          value={spaced(code)}
          onChange={event => {
            setCode(digitsOf(event.target.value))
            setProblem(undefined)
          }}
        />
        <p id={`${id}-error`} role="alert" className={css.error}>
          {problem}
        </p>
        <Button type="submit" size="large" wide>
          {texts.submit}
        </Button>
        <p className={css.foot}>{texts.noAccount}</p>
      </form>
    </main>
  )
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 6)
const spaced = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code)
