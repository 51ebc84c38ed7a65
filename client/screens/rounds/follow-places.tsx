import { useEffect, useState } from 'react'
import { useAct } from '../../core/act.ts'
import { api } from '../../core/api.ts'
import { useCity } from '../../core/city.ts'
import { useSession } from '../../core/session.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { later } from '../../ui/later.tsx'

const ChoosePlaces = later(async () => (await import('./choose-places.tsx')).ChoosePlaces)

/** The places of whose votes the reader wants to be told; who has no account is told nothing. */
export function FollowPlaces() {
  const { reminders } = useRoundTexts()
  const { state: city } = useCity()
  const { actor } = useSession()
  const { run } = useAct()
  const [places, setPlaces] = useState<readonly string[]>()
  const person = actor.kind === 'person' ? actor.id : undefined
  useEffect(() => {
    if (person === undefined) return
    let current = true
    api<{ places: string[] }>('/api/rounds/places').then(
      answer => current && setPlaces(answer.places),
      () => {},
    )
    return () => {
      current = false
    }
  }, [person])
  if (!city || !places || person === undefined) return null
  const change = async (next: string[]) => {
    const place = [...next, ...places].find(each => next.includes(each) !== places.includes(each))
    if (place === undefined) return
    const answer = await run('people.follow-place', 'city', { place, on: next.includes(place) }, { about: place })
    if (answer?.ok) setPlaces(next)
  }
  return (
    <section className={css.card}>
      <h2>{reminders.title}</h2>
      <p className="soft">{reminders.words}</p>
      <ChoosePlaces
        label={reminders.place}
        hint={reminders.hint}
        places={city.places}
        value={places}
        onChange={next => void change(next)}
      />
    </section>
  )
}
