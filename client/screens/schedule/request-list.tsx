import { useRequestTexts } from '../../texts/request-texts.ts'
import { useState } from 'react'
import type { MeetingRequest } from '#shared/meetings/request.ts'
import { mayPlanMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { api } from '../../core/api.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { useSession } from '../../core/session.tsx'
import { DeclineRequest } from '../../meetings/decline-request.tsx'
import { JoinRequest } from '../../meetings/join-request.tsx'
import { useOwnRequests } from '../../meetings/own-requests.ts'
import { formatWhen } from '../../texts/format.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import type { State } from '../../ui/colours.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Entry } from '../../ui/entry.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { toast } from '../../ui/toast.tsx'
import css from './schedule.module.css'

const looks: Record<MeetingRequest['state'], State> = { waiting: 'new', planned: 'planned', declined: 'refused' }

/** Requests as the schedule shows them: those that wait, the most wanted first; then the few decided last. */
export function requestsInOrder(city: Pick<CityState, 'requests'>): MeetingRequest[] {
  const all = Object.values(city.requests)
  const latest = (a: MeetingRequest, b: MeetingRequest) => ((a.askedAt ?? '') < (b.askedAt ?? '') ? 1 : -1)
  const waiting = all.filter(r => r.state === 'waiting').toSorted((a, b) => b.joined - a.joined || latest(a, b))
  return [
    ...waiting,
    ...all
      .filter(r => r.state !== 'waiting')
      .toSorted(latest)
      .slice(0, 5),
  ]
}

/** Where people ask for a meeting: anybody joins, who plans there answers. */
export function RequestList({ city }: { city: CityState }) {
  const requests = useRequestTexts()
  const own = useOwnRequests()
  const shown = requestsInOrder(city)
  if (shown.length === 0) return null
  return (
    <section>
      <h2>{requests.title}</h2>
      <p className="soft">{requests.titleWords}</p>
      <ul>
        {shown.map(request => (
          <li key={request.id} id={`request-${request.id}`}>
            <RequestCard city={city} request={request} joined={own.has(request.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type RequestCardProps = { city: CityState; request: MeetingRequest; joined: boolean }

function RequestCard({ city, request, joined }: RequestCardProps) {
  const requests = useRequestTexts()
  const { nameOf } = useCategories()
  const { actor } = useSession()
  const place = city.places[request.place]
  const plans = place !== undefined && mayPlanMeeting(actor, placesAround(place))
  const waiting = request.state === 'waiting'
  return (
    <Entry
      title={place?.name ?? ''}
      chip={
        <>
          <StatusChip state={looks[request.state]} word={requests.states[request.state]} />
          <span className="soft">{requests.asking(request.joined)}</span>
        </>
      }
      note={
        <>
          {request.subjects.map(nameOf).join(' · ')}
          <Answer city={city} request={request} />
        </>
      }
    >
      {waiting && (
        <div className={css.ways}>
          <JoinRequest request={request.id} joined={joined} />
          {plans && <ButtonLink to={`/meetings/new?request=${request.id}`}>{requests.plan}</ButtonLink>}
          {plans && <DeclineRequest request={request.id} />}
        </div>
      )}
      {plans && <Voices request={request.id} />}
    </Entry>
  )
}

/** What came of it: «Встреча назначена на …», or the answer. */
function Answer({ city, request }: { city: CityState; request: MeetingRequest }) {
  const requests = useRequestTexts()
  const { language } = useLanguage()
  if (request.answer) return <p>{requests.answer(request.answer)}</p>
  const meeting = city.meetings[request.meeting ?? '']
  if (!meeting) return null
  if (meeting.phase === 'cancelled') return <p>{requests.calledOff}</p>
  return <p>{requests.plannedFor(formatWhen(language, meeting.startsAt, city.town.timeZone))}</p>
}

type Voice = { at: string; words?: string; contact?: string }

function Voices({ request }: { request: string }) {
  const requests = useRequestTexts()
  const say = useRefusalWords()
  const [voices, setVoices] = useState<readonly Voice[]>()
  const show = () =>
    void api<{ voices: Voice[] }>(`/api/meeting-requests/${request}/voices`).then(
      answer => setVoices(answer.voices),
      (error: unknown) => void toast({ text: say(error), kind: 'failed' }),
    )
  if (!voices)
    return (
      <div>
        <Button look="quiet" size="small" onClick={show}>
          {requests.voices}
        </Button>
      </div>
    )
  if (voices.length === 0) return <p className="soft">{requests.noVoices}</p>
  return (
    <ul className={css.voices}>
      {voices.map(({ at, words, contact }) => (
        <li key={at}>
          {words} {contact && <strong>{contact}</strong>}
        </li>
      ))}
    </ul>
  )
}
