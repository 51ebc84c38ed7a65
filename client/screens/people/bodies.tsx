import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Body } from '#shared/people/body.ts'
import type { CityState } from '#shared/state.ts'
import { PutBody } from '../../people/put-body.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/field.tsx'
import css from './people-screen.module.css'

/** Organisations: what each deals with and where; a press opens it for changing. */
export function Bodies({ city }: { city: CityState }) {
  const { people: texts } = useStaffTexts()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<Id | 'new'>()
  const places = Object.values(city.places)
  const wanted = words.trim().toLowerCase()
  const bodies = Object.values(city.bodies)
    .filter(body => body.name.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'))
  const chosen = bodies.find(body => body.id === open)
  const close = () => setOpen(undefined)
  return (
    <div className={css.board} data-open={open !== undefined || undefined}>
      <section className={css.side} aria-label={texts.list.tabs.bodies}>
        <div className={css.tools}>
          <TextField
            label={texts.bodies.search}
            type="search"
            value={words}
            onChange={event => setWords(event.target.value)}
          />
          <Button icon={<IconPlus size={20} aria-hidden />} onClick={() => setOpen('new')}>
            {texts.bodies.add}
          </Button>
        </div>
        {bodies.length === 0 && <EmptyState title={texts.bodies.none} />}
        <ul className={css.rows}>
          {bodies.map(body => (
            <Row key={body.id} body={body} city={city} chosen={body.id === open} onChoose={() => setOpen(body.id)} />
          ))}
        </ul>
      </section>
      <section className={css.card}>
        {open === 'new' ? (
          <PutBody key="new" places={places} onClose={close} />
        ) : chosen ? (
          <PutBody key={chosen.id} body={chosen} places={places} onClose={close} />
        ) : (
          <EmptyState title={texts.bodies.choose} words={texts.bodies.chooseWords} />
        )}
      </section>
    </div>
  )
}

type RowProps = { body: Body; city: CityState; chosen: boolean; onChoose: () => void }

function Row({ body, city, chosen, onChoose }: RowProps) {
  const { people } = useStaffTexts()
  const { nameOf } = useCategories()
  const where = body.places.map(id => city.places[id]?.name).filter(Boolean)
  const about = body.categories.map(nameOf)
  return (
    <li>
      <button type="button" className={css.row} aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <span className={css.rowTop}>
          <strong>{body.name}</strong>
          <span className="soft">{people.bodies.kinds[body.kind]}</span>
        </span>
        <span className="soft">{about.length > 0 ? about.join(', ') : people.bodies.noCategories}</span>
        <span className="soft">{where.length > 0 ? where.join(', ') : people.list.everywhere}</span>
      </button>
    </li>
  )
}
