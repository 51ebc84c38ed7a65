import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { CreatePerson } from '../../people/create-person.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { matchingPeople, scopeName, usePeople, type ListedPerson } from './people-list.ts'
import { PersonCard } from './person-card.tsx'
import css from './people-screen.module.css'

/** People: the list with search, and beside it the card of the chosen one. */
export function People({ city, self }: { city: CityState | undefined; self: Id }) {
  const { people: texts, core } = useStaffTexts()
  const { people, failed, reload } = usePeople()
  const [params, setParams] = useSearchParams()
  const [words, setWords] = useState('')
  const [creating, setCreating] = useState(false)
  const person = people?.find(each => each.id === params.get('person'))
  const choose = (id: Id | undefined) => setParams(id ? { person: id } : {})
  if (!people) return failed ? <ErrorState onRetry={reload} /> : <Loading rows={6} />
  const saidOf = (grant: Grant) => `${texts.roles[grant.role]} ${scopeName(grant, city) ?? texts.list.everywhere}`
  const found = matchingPeople(people, words, saidOf)
  return (
    <div className={css.board} data-open={person !== undefined || creating || undefined}>
      <section className={css.side} aria-label={texts.list.tabs.people}>
        <div className={css.tools}>
          <TextField
            label={texts.list.search}
            type="search"
            value={words}
            onChange={event => setWords(event.target.value)}
          />
          <Button icon={<IconUserPlus size={20} aria-hidden />} onClick={() => setCreating(true)}>
            {texts.list.add}
          </Button>
        </div>
        <p className="soft">{texts.list.count(found.length)}</p>
        {found.length === 0 && <EmptyState title={core.empty.search} words={core.empty.searchWords} />}
        <ul className={css.rows}>
          {found.map(each => (
            <Row
              key={each.id}
              person={each}
              city={city}
              chosen={each.id === person?.id}
              onChoose={() => choose(each.id)}
            />
          ))}
        </ul>
      </section>
      <section className={css.card}>
        {creating ? (
          <CreatePerson
            onClose={() => setCreating(false)}
            onCreated={id => {
              choose(id)
              reload()
            }}
          />
        ) : person ? (
          <PersonCard
            key={person.id}
            person={person}
            city={city}
            self={self}
            onChanged={reload}
            onBack={() => choose(undefined)}
          />
        ) : (
          <EmptyState title={texts.list.choose} words={texts.list.chooseWords} />
        )}
      </section>
    </div>
  )
}

type RowProps = { person: ListedPerson; city: CityState | undefined; chosen: boolean; onChoose: () => void }

function Row({ person, city, chosen, onChoose }: RowProps) {
  const { people } = useStaffTexts()
  return (
    <li>
      <button type="button" className={css.row} aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <span className={css.rowTop}>
          <strong>{person.name}</strong>
          <span className="soft">{person.login}</span>
          {person.disabled && <span className={css.blocked}>{people.list.blocked}</span>}
        </span>
        <span className={css.roles}>
          {person.grants.length === 0 && <span className="soft">{people.list.noRoles}</span>}
          {person.grants.map(grant => (
            <span key={grant.id} className={css.role}>
              {people.roles[grant.role]} · {scopeName(grant, city) ?? people.list.everywhere}
            </span>
          ))}
        </span>
      </button>
    </li>
  )
}
