import { IconLink, IconPrinter } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-router'
import type { CityState } from '#shared/state.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { PhotoThumb } from '../../ui/photo-thumb.tsx'
import { Timeline, type TimelineStep } from '../../ui/timeline.tsx'
import { toast } from '../../ui/toast.tsx'
import { chainOf, type Link as ChainLink } from './chain.ts'
import { IssueInitiative } from './issue-initiative.tsx'
import type { Item } from './items.ts'
import css from './item-list.module.css'

/** The inside of the chosen card: where, what was asked in people's own words, and the whole chain to the proof. */
export function ItemDetails({ item, city }: { item: Item; city: CityState }) {
  const texts = useTexts()
  const { language } = useLanguage()
  const { timeZone } = city.town
  const steps = useMemo(
    () => chainOf(item, city, { texts, language, timeZone }).map(stepOf),
    [item, city, texts, language, timeZone],
  )
  const { publicMap } = texts
  const { nameOf } = useCategories()
  const first = useRef<HTMLParagraphElement>(null)
  // It comes a moment after its card was chosen, and the card has grown by it.
  useEffect(() => first.current?.closest('article')?.scrollIntoView({ block: 'nearest' }), [])
  const words = item.task && item.issue && item.issue.text !== item.task.text ? item.issue.text : undefined
  // An issue's own card has said its topic and its place.
  const about = item.task ? [item.category && nameOf(item.category), city.places[item.place]?.name] : []
  return (
    <>
      <p ref={first} className="soft" hidden={about.length === 0}>
        {about.filter(Boolean).join(' · ')}
      </p>
      {words && <blockquote className={css.words}>{words}</blockquote>}
      {item.joined.length > 0 && (
        <details>
          <summary className={css.summary}>{publicMap.joined(item.joined.length)}</summary>
          <ul className={css.joined}>
            {item.joined.map(issue => (
              <li key={issue.id}>{issue.text}</li>
            ))}
          </ul>
        </details>
      )}
      <Timeline label={texts.map.chain.title} steps={steps} />
      {item.issue && <IssueInitiative issue={item.issue} city={city} />}
      <div className={css.ways}>
        <button type="button" className={css.link} onClick={() => void copyLink(texts.core.act.copied)}>
          <IconLink size={18} aria-hidden />
          {publicMap.link}
        </button>
        <button type="button" className={css.link} onClick={() => window.print()}>
          <IconPrinter size={18} aria-hidden />
          {texts.core.act.print}
        </button>
      </div>
    </>
  )
}

function stepOf({ key, title, note, text, photos, to, state }: ChainLink): TimelineStep {
  const more = (text || photos) && (
    <>
      {text && <p className={css.text}>{text}</p>}
      {photos && (
        <div className={css.photos}>
          {photos.map(({ id, name }) => (
            <PhotoThumb key={id} src={`/api/photos/${id}/thumb`} full={`/api/photos/${id}`} name={name} />
          ))}
        </div>
      )}
    </>
  )
  return { key, title: to ? <Link to={to}>{title}</Link> : title, note, state, ...(more && { more }) }
}

async function copyLink(done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href)
    toast({ text: done, kind: 'done' })
  } catch {
    // Without the clipboard (a page without https) the address bar holds the same link.
    toast({ text: location.href })
  }
}
