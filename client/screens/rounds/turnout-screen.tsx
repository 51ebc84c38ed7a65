import { useParams, useSearchParams } from 'react-router'
import { kindOf, placesAround } from '#shared/places/place.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { TurnoutByPlace } from '#shared/rounds/round-shown.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { PhaseChip, useWhen } from '../../rounds/round-card.tsx'
import css from '../../rounds/rounds.module.css'
import { TurnoutBars } from '../../rounds/turnout-bars.tsx'
import { useFollowed } from '../../rounds/use-followed.ts'
import { useTurnoutByPlace } from '../../rounds/use-turnout.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { RoundPage } from './round-page.tsx'

/** Everybody: how many have voted, by channel and by where they live; with a place in its address, of that place and its parts. */
export function TurnoutScreen() {
  const { id = '' } = useParams()
  const { turnout } = useRoundTexts()
  return (
    <RoundPage id={id} title={() => turnout.title}>
      {({ round }) => <Shown round={round} />}
    </RoundPage>
  )
}

function Shown({ round }: { round: Round }) {
  const { turnout, page, poster } = useRoundTexts()
  const { state: city } = useCity()
  const { plan, phase } = round
  const when = useWhen({ phase, opensAt: plan.opensAt, closesAt: plan.closesAt })
  const { known, failed } = useTurnoutByPlace(round.id)
  return (
    <>
      <div className={css.row}>
        <PhaseChip phase={phase} />
      </div>
      <h1>{turnout.title}</h1>
      <p>{plan.title}</p>
      <p>{when}</p>
      {known && city ? (
        <Figures round={round} city={city} known={known} />
      ) : failed || phase === 'planned' ? (
        <p role="status">{turnout.none}</p>
      ) : (
        <Loading rows={4} />
      )}
      {failed && known && <ErrorState onRetry={() => location.reload()} />}
      <div className={css.row}>
        {phase === 'voting' && <ButtonLink to={`/rounds/${round.id}/vote`}>{page.vote}</ButtonLink>}
        <ButtonLink to={`/rounds/${round.id}`} look="plain">
          {poster}
        </ButtonLink>
      </div>
    </>
  )
}

/** More bars than these are shown when asked for. */
const many = 20

const kinds = ['district', 'tos', 'beat', 'yard'] as const

function Figures({ round, city, known }: { round: Round; city: CityState; known: TurnoutByPlace }) {
  const { turnout, voted, channels } = useRoundTexts()
  const { places: words } = useTexts()
  const copy = useCopy()
  const [asked, setAsked] = useSearchParams()
  const [followed = []] = useFollowed()
  // Who follows one place, as an officer does their beat, is shown that one at once.
  const place = city.places[asked.get('place') ?? (followed.length === 1 ? (followed[0] ?? '') : '')]
  const here = known.territories
    .map(each => ({ ...each, known: city.places[each.place] }))
    .flatMap(each => (each.known ? [{ ...each, name: each.known.name, known: each.known }] : []))
    .filter(each => !place || placesAround(each.known).includes(place.id))
  const own = here.find(each => each.place === place?.id)
  const address = `${location.origin}/rounds/${round.id}/turnout${place ? `?place=${place.id}` : ''}`
  return (
    <>
      <p role="status">
        <strong>{place ? (own ? voted(own.voters) : turnout.few(place.name)) : voted(known.voters)}</strong>
      </p>
      {own && <TurnoutBars label={words.kinds[kindOf(own.known)]} territories={[own]} />}
      {!place && Object.keys(known.channels).length > 1 && (
        <p>
          {Object.entries(known.channels)
            .map(([channel, n]) => `${channels[channel as keyof typeof channels]}: ${n}`)
            .join(', ')}
        </p>
      )}
      <ChooseTerritory
        city={city}
        followed={followed}
        value={place?.id ?? ''}
        onChange={next => setAsked({ place: next }, { replace: true })}
      />
      {kinds.map(kind => {
        const territories = here.filter(each => each.known.kind === kind && each.place !== place?.id)
        if (territories.length === 0) return null
        const bars = <TurnoutBars label={turnout.by[kind]} territories={territories} />
        return (
          <section key={kind} className={css.block}>
            <h2>{turnout.by[kind]}</h2>
            {territories.length > many ? (
              <details>
                <summary>{turnout.all(territories.length)}</summary>
                {bars}
              </details>
            ) : (
              bars
            )}
          </section>
        )
      })}
      <p className="soft">{turnout.words}</p>
      <div className={css.row}>
        <Button look="outline" onClick={() => void copy(address)}>
          {turnout.copy}
        </Button>
        <ButtonLink to={`/rounds/${round.id}/notice${place ? `?place=${place.id}` : ''}`} look="outline">
          {turnout.notice}
        </ButtonLink>
      </div>
    </>
  )
}

type ChooseTerritoryProps = {
  city: CityState
  followed: readonly string[]
  value: string
  onChange: (place: string) => void
}

/** A precinct officer's beat, an elder's TOS, a district: the whole town where none is chosen. */
function ChooseTerritory({ city, followed, value, onChange }: ChooseTerritoryProps) {
  const { turnout } = useRoundTexts()
  const { places: words } = useTexts()
  const own = followed.flatMap(id => city.places[id] ?? [])
  // One that is followed stands at the head, and nowhere else.
  const offered = (kind: ReturnType<typeof kindOf>) =>
    Object.values(city.places).filter(place => kindOf(place) === kind && !followed.includes(place.id))
  const shown = city.places[value]
  const groups = [
    [turnout.followed, own],
    ...(['town', 'district', 'tos', 'beat'] as const).map(kind => [words.kinds[kind], offered(kind)] as const),
  ] as const
  return (
    <SelectField
      label={turnout.own}
      hint={turnout.ownHint}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{turnout.whole}</option>
      {shown && !groups.some(([, places]) => places.includes(shown)) && <option value={shown.id}>{shown.name}</option>}
      {groups.map(
        ([name, places]) =>
          places.length > 0 && (
            <optgroup key={name} label={name}>
              {places
                .toSorted((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }))
                .map(place => (
                  <option key={place.id} value={place.id}>
                    {place.name}
                  </option>
                ))}
            </optgroup>
          ),
      )}
    </SelectField>
  )
}
