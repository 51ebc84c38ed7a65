import { useRequestTexts } from '../../texts/request-texts.ts'
import { useMemo, useState, type FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { v7 } from 'uuid'
import type { Category } from '#shared/core/category.ts'
import type { CityState } from '#shared/state.ts'
import { api } from '../../core/api.ts'
import { useCity } from '../../core/city.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { useConnection } from '../../core/send.ts'
import { JoinRequest } from '../../meetings/join-request.tsx'
import { noteOwnRequest, useOwnRequests } from '../../meetings/own-requests.ts'
import { ChoosePlace } from '../../places/choose-place.tsx'
import { useCategories } from '../../ui/categories.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { AreaField, TextField } from '../../ui/field.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { toast } from '../../ui/toast.tsx'
import { PlanMap } from './plan-map.tsx'
import css from './schedule.module.css'

/** «Попросить о встрече»: a yard, subjects, and if one likes words and a contact for those who plan. */
export function AskScreen() {
  const { state } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const requests = useRequestTexts()
  return (
    <Page
      title={requests.askTitle}
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      <div className={css.page}>
        <div>
          <h1>{requests.askTitle}</h1>
          <p className="soft">{requests.askWords}</p>
        </div>
        {state ? <AskForm city={state} /> : <TownWaiting rows={5} />}
      </div>
    </Page>
  )
}

const mostSubjects = 5

function AskForm({ city }: { city: CityState }) {
  const requests = useRequestTexts()
  const { offered, nameOf } = useCategories()
  const [asked] = useSearchParams()
  const [place, setPlace] = useState(() => (city.places[asked.get('place') ?? ''] ? (asked.get('place') ?? '') : ''))
  const [subjects, setSubjects] = useState<readonly Category[]>([])
  const [words, setWords] = useState('')
  const [contact, setContact] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, send } = useAsk()
  const own = useOwnRequests()
  const places = useMemo(() => Object.values(city.places).filter(each => each.kind === 'yard'), [city.places])
  const here = Object.values(city.requests).find(each => each.place === place && each.state === 'waiting')
  const toggle = (subject: Category) =>
    setSubjects(old => (old.includes(subject) ? old.filter(each => each !== subject) : [...old, subject]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [said, reach] = [words.trim(), contact.trim()]
    if (place && subjects.length > 0)
      void send({ place, subjects, ...(said && { words: said }), ...(reach && { contact: reach }) })
  }
  return (
    <form className={css.askForm} noValidate onSubmit={submit}>
      <div className={css.choosing}>
        <ChoosePlace
          places={places}
          value={place}
          onChoose={setPlace}
          error={tried && !place ? requests.errors.place : undefined}
        />
        <PlanMap city={city} value={place} onChoose={setPlace} />
      </div>
      {here ? (
        <div className={css.here}>
          <p>{requests.here(here.joined)}</p>
          <JoinRequest request={here.id} joined={own.has(here.id)} />
        </div>
      ) : (
        <>
          <div className={css.subjects}>
            <h2>{requests.subjects}</h2>
            <p className="soft">{requests.subjectsHint}</p>
            <ChoiceChips label={requests.subjects}>
              {offered.map(subject => (
                <ChoiceChip
                  key={subject}
                  chosen={subjects.includes(subject)}
                  disabled={subjects.length >= mostSubjects && !subjects.includes(subject)}
                  onChoose={() => toggle(subject)}
                >
                  {nameOf(subject)}
                </ChoiceChip>
              ))}
            </ChoiceChips>
            <p role="alert" className={css.wrong}>
              {tried && subjects.length === 0 && requests.errors.subjects}
            </p>
          </div>
          <AreaField
            optional
            label={requests.words}
            hint={requests.wordsHint}
            maxLength={500}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
          <TextField
            optional
            label={requests.contact}
            hint={requests.contactHint}
            maxLength={200}
            value={contact}
            onChange={event => setContact(event.target.value)}
          />
          <div>
            <Button type="submit" size="large" busy={busy}>
              {requests.submit}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

type Asked = { place: string; subjects: readonly Category[]; words?: string; contact?: string }

/** Sends the request; the id is made once, so that a press repeated after a lost answer asks only once. */
function useAsk() {
  const requests = useRequestTexts()
  const go = useNavigate()
  const say = useRefusalWords()
  const [id] = useState(() => v7())
  const [busy, setBusy] = useState(false)
  const send = async (body: Asked) => {
    setBusy(true)
    try {
      const { request } = await api<{ request: string }>('/api/meeting-requests', { body: { ...body, id } })
      noteOwnRequest(request)
      toast({ text: requests.done, kind: 'done' })
      void go('/meetings', { replace: true })
    } catch (error) {
      toast({ text: say(error), kind: 'failed' })
    } finally {
      setBusy(false)
    }
  }
  return { busy, send }
}
