import { IconBulb, IconGavel, IconPencilPlus, IconTableImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { CityState } from '#shared/state.ts'
import { isStaff, mayImportInitiatives } from '#shared/people/rights.ts'
import { kindOf } from '#shared/places/place.ts'
import { useCity } from '../../core/city.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { InitiativeCard } from '../../initiatives/initiative-card.tsx'
import { SupportIdea } from '../../initiatives/support-idea.tsx'
import { useDesk } from '../../initiatives/use-desk.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useProcedureTexts } from '../../texts/procedure-texts.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { TableLinks } from '../../ui/table-links.tsx'
import { BesideRounds } from '../../ui/beside-rounds.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { countsByGroup, groupNames, initiativesShown, type Asked } from './initiative-list.ts'
import { InitiativesMap } from './initiatives-map.tsx'
import css from './initiatives.module.css'
import { NewsLink } from './news-link.tsx'
import { OwnList } from './own-list.tsx'

/** The bank of ideas and all initiatives by state, beside the map. */
export function InitiativesScreen() {
  const { state } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const texts = useInitiativeTexts()
  return (
    <Page
      title={texts.title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      <div className={css.page}>
        <BesideRounds />
        <div className={css.title}>
          <div>
            <h1>{texts.title}</h1>
            <p className="soft">{texts.words}</p>
          </div>
          <div className={css.ways}>
            <ButtonLink to="/initiatives/new" icon={<IconBulb size={20} aria-hidden />}>
              {texts.dropIdea}
            </ButtonLink>
            <ButtonLink to="/initiatives/begin" look="outline" icon={<IconPencilPlus size={20} aria-hidden />}>
              {texts.beginDraft}
            </ButtonLink>
            <DeskLink />
            <ImportLink />
          </div>
        </div>
        {state ? <Lists city={state} /> : <TownWaiting rows={6} />}
      </div>
    </Page>
  )
}

/** For whoever works for the town: what waits for them. */
function DeskLink() {
  const { actor } = useSession()
  const { desk } = useProcedureTexts()
  const { desk: told } = useDesk()
  if (!isStaff(actor)) return null
  const n = typeof told === 'object' ? told.items.length : 0
  return (
    <ButtonLink to="/initiatives/desk" look="outline" icon={<IconGavel size={20} aria-hidden />}>
      {desk.link}
      {n > 0 && `: ${n}`}
    </ButtonLink>
  )
}

/** For whoever may take over another list. */
function ImportLink() {
  const { actor } = useSession()
  const texts = useInitiativeTexts()
  if (!mayImportInitiatives(actor)) return null
  return (
    <ButtonLink to="/initiatives/import" look="outline" icon={<IconTableImport size={20} aria-hidden />}>
      {texts.importIdeas}
    </ButtonLink>
  )
}

const page = 30

function Lists({ city }: { city: CityState }) {
  const { asked, ask } = useAsked()
  const cards = useMemo(() => initiativesShown(city, asked), [city, asked])
  const [most, setMost] = useState(page)
  const { core } = useTexts()
  return (
    <>
      <NewsLink />
      <OwnList />
      <Filters city={city} asked={asked} ask={ask} />
      <div className={css.columns}>
        <div className={css.section}>
          {cards.length === 0 && (
            <Nothing city={city} onAll={() => ask({ group: undefined, place: undefined, words: '' })} />
          )}
          <ul className={css.section}>
            {cards.slice(0, most).map(card => (
              <li key={card.id}>
                <Line card={card} city={city} />
              </li>
            ))}
          </ul>
          {cards.length > most && (
            <Button look="outline" onClick={() => setMost(most + page)}>
              {core.act.more}
            </Button>
          )}
          <TableLinks what="initiatives" path="/api/initiatives" />
        </div>
        <div className={css.sideMap}>
          <InitiativesMap city={city} cards={cards} />
        </div>
      </div>
    </>
  )
}

function Line({ card, city }: { card: Card; city: CityState }) {
  return (
    <InitiativeCard card={card} place={city.places[card.place ?? '']?.name}>
      {card.state === 'idea' && (
        <div className={css.ways}>
          <SupportIdea card={card} />
        </div>
      )}
    </InitiativeCard>
  )
}

function Nothing({ city, onAll }: { city: CityState; onAll: () => void }) {
  const texts = useInitiativeTexts()
  const isEmpty = Object.keys(city.initiatives).length === 0
  if (isEmpty) return <EmptyState title={texts.none} words={texts.noneWords} />
  return (
    <EmptyState title={texts.notFound} words={texts.notFoundWords}>
      <Button look="outline" onClick={onAll}>
        {texts.showAll}
      </Button>
    </EmptyState>
  )
}

type FiltersProps = { city: CityState; asked: Asked; ask: (change: Partial<Asked>) => void }

function Filters({ city, asked, ask }: FiltersProps) {
  const texts = useInitiativeTexts()
  const { places: placeTexts } = useTexts()
  const counts = useMemo(() => countsByGroup(city, asked), [city, asked])
  const places = useMemo(
    () =>
      Object.values(city.places)
        .filter(place => place.kind === 'district' || place.kind === 'tos')
        .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'ru', { numeric: true })),
    [city.places],
  )
  return (
    <>
      <ChoiceChips label={texts.group}>
        <ChoiceChip chosen={asked.group === undefined} onChoose={() => ask({ group: undefined })}>
          {texts.groups.all}
        </ChoiceChip>
        {groupNames.map(group => (
          <ChoiceChip key={group} chosen={asked.group === group} onChoose={() => ask({ group })}>
            {texts.groups[group]}
            {counts[group] > 0 && <span className="soft">{counts[group]}</span>}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      <div className={css.filters}>
        <TextField
          type="search"
          label={texts.search}
          value={asked.words}
          onChange={event => ask({ words: event.target.value })}
        />
        <SelectField
          label={texts.place}
          value={asked.place ?? ''}
          onChange={event => ask({ place: event.target.value || undefined })}
        >
          <option value="">{texts.wholeTown}</option>
          {places.map(place => (
            <option key={place.id} value={place.id}>
              {`${place.name} (${placeTexts.kinds[kindOf(place)]})`}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  )
}

/** What is asked for is kept in the address, so that it can be sent to somebody. */
function useAsked(): { asked: Asked; ask: (change: Partial<Asked>) => void } {
  const [query, setQuery] = useSearchParams()
  const asked = useMemo(
    () => ({
      group: groupNames.find(group => group === query.get('show')),
      place: query.get('place') ?? undefined,
      words: query.get('q') ?? '',
    }),
    [query],
  )
  const ask = (change: Partial<Asked>) => {
    const { group, place, words } = { ...asked, ...change }
    setQuery(
      { ...(group && { show: group }), ...(place && { place }), ...(words && { q: words }) },
      { replace: true, preventScrollReset: true },
    )
  }
  return { asked, ask }
}
