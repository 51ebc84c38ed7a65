import { useMemo, useState, type FormEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { v7 } from 'uuid'
import type { Id, Point } from '#shared/core/value.ts'
import { isIdentified } from '#shared/people/rights.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../../core/act.ts'
import { useCity } from '../../core/city.ts'
import { useSession } from '../../core/session.tsx'
import { refreshOwnInitiatives } from '../../initiatives/own-initiatives.ts'
import { PinMap } from '../../map/pin-map.tsx'
import { ChoosePlace } from '../../places/choose-place.tsx'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { AreaField, TextField } from '../../ui/field.tsx'
import { Fields } from '../../ui/fields.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import css from './initiatives.module.css'

/** «Предложить идею»: a title, a sentence, a place; of a question (`?issue=`) an idea or a draft is made so too. */
export function IdeaScreen() {
  const { state: city } = useCity()
  const { ready, actor } = useSession()
  const texts = useInitiativeTexts()
  const [query] = useSearchParams()
  const issue = city?.issues[query.get('issue') ?? '']
  const title = issue ? texts.issue.title : texts.idea.title
  if (ready && !isIdentified(actor)) return <SignIn title={title} asked={texts.signIn} words={texts.signInWords} />
  return (
    <Page title={title}>
      <div className={css.page}>
        <div>
          <h1>{title}</h1>
          {!issue && <p className="soft">{texts.idea.words}</p>}
        </div>
        {!city ? <TownWaiting rows={5} /> : issue ? <TurnForm issue={issue} /> : <IdeaForm city={city} />}
      </div>
    </Page>
  )
}

function IdeaForm({ city }: { city: CityState }) {
  const texts = useInitiativeTexts().idea
  const { run, busy } = useAct()
  const go = useNavigate()
  const [query] = useSearchParams()
  const [place, setPlace] = useState(() => (city.places[query.get('place') ?? ''] ? (query.get('place') ?? '') : ''))
  const [point, setPoint] = useState<Point>()
  const said = useSaid('', '')
  const places = useMemo(() => Object.values(city.places).filter(({ kind }) => kind !== 'centre'), [city.places])
  const chosen = city.places[place]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    said.setTried(true)
    if (!said.complete || !chosen) return
    const input = { title: said.title, words: said.words, place, ...(point && { point }) }
    const answer = await run('initiatives.drop-idea', 'city', input, { done: texts.sent })
    if (!answer?.ok) return
    void refreshOwnInitiatives()
    void go('/initiatives?show=ideas', { replace: true })
  }
  return (
    <form className={css.form} noValidate onSubmit={event => void submit(event)}>
      <Fields enterChooses>
        <SaidFields said={said} />
        <ChoosePlace
          places={places}
          value={place}
          onChoose={next => {
            setPlace(next)
            setPoint(undefined)
          }}
          error={said.tried && !chosen ? texts.errors.where : undefined}
        />
        {chosen && (
          <div className={css.section}>
            <h2>{texts.exact}</h2>
            <p className="soft">{texts.exactHint}</p>
            <div className={css.smallMap}>
              <PinMap key={place} centre={chosen.point} boundary={chosen.boundary} value={point} onChange={setPoint} />
            </div>
          </div>
        )}
        <div>
          <Button type="submit" size="large" busy={busy('initiatives.drop-idea')}>
            {texts.send}
          </Button>
        </div>
      </Fields>
    </form>
  )
}

function TurnForm({ issue }: { issue: { id: Id; text: string } }) {
  const { issue: texts } = useInitiativeTexts()
  const { run, busy } = useAct()
  const go = useNavigate()
  const [into, setInto] = useState<'idea' | 'draft'>('idea')
  const said = useSaid(issue.text.slice(0, 120), issue.text)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    said.setTried(true)
    if (!said.complete) return
    const input = { issue: issue.id, into, title: said.title, words: said.words }
    const id = v7()
    const answer = await run('initiatives.turn-issue', 'city', input, { id, done: texts.done })
    if (!answer?.ok) return
    void refreshOwnInitiatives()
    void go(`/initiatives/${id}`, { replace: true })
  }
  return (
    <form className={css.form} noValidate onSubmit={event => void submit(event)}>
      <blockquote className={css.quote}>
        <p>{texts.from}</p>
        {issue.text}
        <p>
          <Link to={`/?item=${issue.id}`}>{texts.open}</Link>
        </p>
      </blockquote>
      <Fields>
        <ChoiceChips label={texts.into}>
          {(['idea', 'draft'] as const).map(each => (
            <ChoiceChip key={each} chosen={into === each} onChoose={() => setInto(each)}>
              {texts[each]}
            </ChoiceChip>
          ))}
        </ChoiceChips>
        <SaidFields said={said} />
        <div>
          <Button type="submit" size="large" busy={busy('initiatives.turn-issue')}>
            {texts.send}
          </Button>
        </div>
      </Fields>
    </form>
  )
}

type Said = ReturnType<typeof useSaid>

function useSaid(firstTitle: string, firstWords: string) {
  const [title, setTitle] = useState(firstTitle)
  const [words, setWords] = useState(firstWords)
  const [tried, setTried] = useState(false)
  const complete = title.trim() !== '' && words.trim() !== ''
  return {
    title: title.trim(),
    words: words.trim(),
    raw: { title, words },
    setTitle,
    setWords,
    tried,
    setTried,
    complete,
  }
}

function SaidFields({ said: { raw, title, words, setTitle, setWords, tried } }: { said: Said }) {
  const texts = useInitiativeTexts().idea
  return (
    <>
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        maxLength={120}
        value={raw.title}
        error={tried && !title ? texts.errors.name : undefined}
        onChange={event => setTitle(event.target.value)}
      />
      <AreaField
        label={texts.sentence}
        hint={texts.sentenceHint}
        maxLength={500}
        value={raw.words}
        error={tried && !words ? texts.errors.sentence : undefined}
        onChange={event => setWords(event.target.value)}
      />
    </>
  )
}
