import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { isIdentified } from '#shared/people/rights.ts'
import { useAct } from '../../core/act.ts'
import { useSession } from '../../core/session.tsx'
import { refreshOwnInitiatives } from '../../initiatives/own-initiatives.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import css from './initiatives.module.css'

/** Begins a draft: all it takes is a title. */
export function BeginScreen() {
  const { begin, idea, draft, signIn, signInWords } = useInitiativeTexts()
  const { ready, actor } = useSession()
  const { run, busy } = useAct()
  const go = useNavigate()
  const [title, setTitle] = useState('')
  const [tried, setTried] = useState(false)
  if (ready && !isIdentified(actor)) return <SignIn title={begin.title} asked={signIn} words={signInWords} />
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!title.trim()) return
    const id = v7()
    const answer = await run('initiatives.begin-draft', 'city', { title: title.trim() }, { id, done: begin.done })
    if (!answer?.ok) return
    void refreshOwnInitiatives()
    void go(`/initiatives/${id}`, { replace: true })
  }
  return (
    <Page title={begin.title}>
      <div className={css.page}>
        <div>
          <h1>{begin.title}</h1>
          <p className="soft">{begin.words}</p>
        </div>
        <form className={css.form} noValidate onSubmit={event => void submit(event)}>
          <TextField
            label={draft.title}
            hint={draft.titleHint}
            maxLength={120}
            value={title}
            error={tried && !title.trim() ? idea.errors.name : undefined}
            onChange={event => setTitle(event.target.value)}
          />
          <div>
            <Button type="submit" size="large" busy={busy('initiatives.begin-draft')}>
              {begin.send}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  )
}
