import type { Ref } from 'react'
import { Link } from 'react-router'
import type { Day } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { IssueCard } from '../../issues/issue-card.tsx'
import { MeetingCard } from '../../meetings/meeting-card.tsx'
import { formatNumber } from '../../texts/plural.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import type { Language, Texts } from '../../texts/types.ts'
import { TaskCard } from '../../tasks/task-card.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import type { Item } from './items.ts'
import css from './item-list.module.css'
import { later } from '../../ui/later.tsx'

const ItemDetails = later(async () => (await import('./item-details.tsx')).ItemDetails)

type ItemCardProps = {
  item: Item
  city: CityState
  now: number
  today: Day
  /** Metres from the reader, when they asked for what is near. */
  metres?: number | undefined
  chosen: boolean
  onToggle: () => void
  ref?: Ref<HTMLElement>
}

/** A thing of the list as its kind shows itself; the chosen one with the whole of its chain. */
export function ItemCard({ item, city, now, today, metres, chosen, onToggle, ref }: ItemCardProps) {
  const { texts, language } = useSay()
  const beside = metres !== undefined && <span className="soft">{distance(metres, texts, language)}</span>
  const shared = { chosen, onToggle, beside, ...(ref && { ref }) }
  const details = chosen && <ItemDetails item={item} city={city} />
  const { meeting, task, issue } = item
  if (meeting) {
    return (
      <MeetingCard meeting={meeting} now={now} timeZone={city.town.timeZone} {...shared}>
        {chosen && <MeetingWays id={meeting.id} code={meeting.code} />}
      </MeetingCard>
    )
  }
  if (task) {
    return (
      <TaskCard task={task} body={city.bodies[task.body]?.name} today={today} {...shared}>
        {details}
      </TaskCard>
    )
  }
  if (!issue) return null
  const place = city.places[issue.place]
  return (
    <IssueCard issue={issue} state={item.state} note={place && ` · ${place.name}`} {...shared}>
      {details}
    </IssueCard>
  )
}

function MeetingWays({ id, code }: { id: string; code: string | undefined }) {
  const { map, publicMap, core } = useTexts()
  return (
    <div className={css.ways}>
      {code && (
        <ButtonLink to={`/m/${code}`} size="small">
          {publicMap.take}
        </ButtonLink>
      )}
      <Link to={`/meetings/${id}`} className={css.link}>
        {code ? map.watch : core.act.open}
      </Link>
    </div>
  )
}

function useSay(): { texts: Texts; language: Language } {
  return { texts: useTexts(), language: useLanguage().language }
}

/** «350 м», «1,2 км». */
export function distance(metres: number, { publicMap }: Texts, language: Language): string {
  if (metres < 950) return publicMap.metres(Math.max(10, Math.round(metres / 10) * 10))
  return publicMap.kilometres(formatNumber(language, Math.round(metres / 100) / 10))
}
