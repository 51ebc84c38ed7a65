import { IconBuilding, IconMapPin, IconMessage, IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import type { Point } from '#shared/core/value.ts'
import type { Place } from '#shared/places/place.ts'
import { api } from '../../core/api.ts'
import { useTexts } from '../../texts/texts.tsx'
import type { Item } from './items.ts'
import { findItems, findPlaces } from './search-words.ts'
import css from './search.module.css'

export type HouseAddress = { id: string; address: string; point: Point }
export type Found =
  | { kind: 'address'; id: string; title: string; address: HouseAddress }
  | { kind: 'place'; id: string; title: string; place: Place }
  | { kind: 'item'; id: string; title: string; item: Item }

type SearchProps = { items: readonly Item[]; places: readonly Place[]; onFound: (found: Found) => void }

/** Search by address, place and words; a list of suggestions walked with the arrow keys. */
export function Search({ items, places, onFound }: SearchProps) {
  const { map, publicMap } = useTexts()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const id = useId()
  const asked = words.trim().length >= 2
  const { addresses, failed } = useAddresses(asked ? words : '')
  const found = useMemo(
    () => (asked ? together(words, addresses, items, places) : []),
    [asked, words, addresses, items, places],
  )
  const shown = open && asked
  const pick = (each: Found | undefined) => {
    if (!each) return
    setWords(each.kind === 'address' ? each.title : '')
    setOpen(false)
    onFound(each)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step && found.length > 0) {
      event.preventDefault()
      setActive(shown ? (active + step + found.length) % found.length : 0)
      setOpen(true)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      pick(found[active])
    } else if (event.key === 'Escape') {
      if (open) setOpen(false)
      else setWords('')
    }
  }
  return (
    <search className={css.search}>
      <IconSearch size={20} className={css.glass} aria-hidden />
      <input
        type="search"
        role="combobox"
        aria-label={map.search}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        className={css.input}
        placeholder={map.search}
        value={words}
        onChange={event => {
          setWords(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div className={css.panel} hidden={!shown}>
        <ul id={`${id}-list`} role="listbox" aria-label={map.search} className={css.list}>
          {found.map((each, index) => (
            <li
              key={`${each.kind} ${each.id}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={css.option}
              // A press must come before the field loses its focus.
              onPointerDown={event => event.preventDefault()}
              onClick={() => pick(each)}
            >
              <KindIcon found={each} />
              <span className={css.title}>{each.title}</span>
            </li>
          ))}
        </ul>
        {failed && <p className={css.none}>{publicMap.search.failed}</p>}
        {!failed && found.length === 0 && addresses && <p className={css.none}>{publicMap.search.none}</p>}
      </div>
      <span role="status" className="unseen">
        {shown && publicMap.search.options(found.length)}
      </span>
    </search>
  )
}

function KindIcon({ found }: { found: Found }) {
  const { publicMap } = useTexts()
  const word = { address: publicMap.search.addresses, place: publicMap.search.places, item: publicMap.search.items }[
    found.kind
  ]
  const Icon = { address: IconBuilding, place: IconMapPin, item: IconMessage }[found.kind]
  return (
    <span className={css.icon} title={word}>
      <Icon size={18} aria-hidden />
    </span>
  )
}

function together(
  words: string,
  addresses: readonly HouseAddress[] | undefined,
  items: readonly Item[],
  places: readonly Place[],
): Found[] {
  return [
    ...(addresses ?? []).slice(0, 6).map((a): Found => ({ kind: 'address', id: a.id, title: a.address, address: a })),
    ...findPlaces(places, words, 4).map((place): Found => ({ kind: 'place', id: place.id, title: place.name, place })),
    ...findItems(items, words, 6).map((item): Found => ({ kind: 'item', id: item.id, title: item.title, item })),
  ]
}

/** Addresses for what is typed, asked a moment after the last key; `undefined` while they are on their way. */
function useAddresses(words: string): { addresses?: readonly HouseAddress[]; failed: boolean } {
  const [answer, setAnswer] = useState<{ words: string; addresses?: readonly HouseAddress[]; failed: boolean }>()
  useEffect(() => {
    if (!words) return undefined
    let here = true
    const timer = setTimeout(() => {
      api<{ items: HouseAddress[] }>(`/api/addresses?q=${encodeURIComponent(words)}`)
        .then(({ items }) => here && setAnswer({ words, addresses: items, failed: false }))
        .catch(() => here && setAnswer({ words, failed: true }))
    }, 200)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [words])
  // While a longer word is asked about, the answer to the shorter one would make the list jump.
  return answer && answer.words === words ? answer : { failed: false }
}
