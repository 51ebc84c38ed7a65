import { Link } from 'react-router'
import type { Issue } from '#shared/issues/issue.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useSession } from '../../core/session.tsx'
import { turn as en } from '../../texts/en/turn.ts'
import { turn as ru } from '../../texts/ru/turn.ts'
import { useLanguage } from '../../texts/texts.tsx'

/** The initiative that came of a question; where none has, who runs meetings there may make one. */
export function IssueInitiative({ issue, city }: { issue: Issue; city: CityState }) {
  const { actor } = useSession()
  const texts = { ru, en }[useLanguage().language]
  const come = Object.values(city.initiatives).find(card => card.issue === issue.id)
  const place = city.places[issue.place]
  if (come)
    return (
      <p>
        {texts.come}: <Link to={`/initiatives/${come.id}`}>{come.title}</Link>
      </p>
    )
  if (issue.state !== 'accepted' || !place || !mayRunMeeting(actor, placesAround(place))) return null
  return (
    <p>
      <Link to={`/initiatives/new?issue=${issue.id}`}>{texts.make}</Link>
    </p>
  )
}
