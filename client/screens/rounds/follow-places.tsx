import { useAct } from '../../core/act.ts'
import { useCity } from '../../core/city.ts'
import css from '../../rounds/rounds.module.css'
import { useFollowed } from '../../rounds/use-followed.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { later } from '../../ui/later.tsx'

const ChoosePlaces = later(async () => (await import('./choose-places.tsx')).ChoosePlaces)

/** The places of whose votes the reader wants to be told; who has no account is told nothing. */
export function FollowPlaces() {
  const { reminders } = useRoundTexts()
  const { state: city } = useCity()
  const { run } = useAct()
  const [places, setPlaces] = useFollowed()
  if (!city || !places) return null
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
