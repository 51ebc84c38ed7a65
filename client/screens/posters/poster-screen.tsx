import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { publicAgenda } from '#shared/meetings/agenda.ts'
import { publicTeam } from '#shared/meetings/team.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { PlaceLayer } from '../../map/place-layer.tsx'
import { Spot } from '../../map/spot.tsx'
import { TownMap } from '../../map/town-map.tsx'
import { dayOf, formatTime, formatWeekday } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Qr } from '../../ui/qr.tsx'
import { officeOf } from '../../meetings/team-list.tsx'
import { useTeamTexts } from '../../texts/team-texts.ts'
import { TickField } from '../../ui/field.tsx'
import { invitation } from './announcement.ts'
import { TownName } from '../../ui/town-name.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Sheet } from './sheet.tsx'
import paper from '../../ui/paper-sheet.module.css'
import css from './posters.module.css'

/** The notice of a meeting for the doors of a yard: one page of A4, legible in black and white. */
export function PosterScreen() {
  const { id = '' } = useParams()
  const { state } = useCity()
  if (!state) return <TownWaiting rows={5} />
  const meeting = state.meetings[id]
  // The staff know more than what hangs on a door.
  return meeting ? (
    <Poster
      city={state}
      meeting={{ ...meeting, agenda: publicAgenda(meeting.agenda), team: publicTeam(meeting.team ?? []) }}
    />
  ) : (
    <NotFound />
  )
}

/** As many items of the agenda as one page holds. */
const mostItems = 7
/** As many people beside them. */
const mostComing = 5

function Poster({ city, meeting }: { city: CityState; meeting: Meeting }) {
  const { posters, meetings } = useStaffTexts()
  const { language } = useLanguage()
  const { timeZone, name } = city.town
  const url = `${location.origin}/meetings/${meeting.id}`
  const place = city.places[meeting.place]
  const day = formatWeekday(language, dayOf(meeting.startsAt, timeZone))
  const text = invitation({ meeting, timeZone, language, words: posters.announcement, url })
  const shown = meeting.agenda.slice(0, mostItems)
  const rest = meeting.agenda.length - shown.length
  const teamTexts = useTeamTexts()
  const [withTeam, setWithTeam] = useState(false)
  const coming = (meeting.team ?? []).filter(member => member.name !== undefined)
  const choice = coming.length > 0 && (
    <TickField label={teamTexts.onPoster} checked={withTeam} onChange={event => setWithTeam(event.target.checked)} />
  )
  return (
    <Sheet title={meeting.title} meeting={meeting.id} text={text} pages="one" choice={choice}>
      <header className={paper.head}>
        <TownName name={name} />
        <p>
          {meeting.phase === 'cancelled' ? posters.cancelled : posters.invite}: {meetings.kinds[meeting.kind]}
        </p>
      </header>
      <h1 className={css.title} data-long={meeting.title.length > 60 || undefined}>
        {meeting.title}
      </h1>
      <p className={css.when}>
        <strong>{capital(day)}</strong> <strong>{formatTime(language, meeting.startsAt, timeZone)}</strong>
      </p>
      <p className={css.where}>
        {meeting.address}
        {place && ![meeting.address, meeting.title].some(words => words.includes(place.name)) && (
          <span> · {place.name}</span>
        )}
      </p>
      <div className={css.map}>{place && <PosterMap city={city} place={place} label={meeting.address} />}</div>
      <div className={css.foot}>
        <div>
          {shown.length > 0 && (
            <>
              <h2>{posters.agenda}</h2>
              <ol className={css.agenda}>
                {shown.map((item, index) => (
                  <li key={`${index} ${item.text}`}>{item.text}</li>
                ))}
              </ol>
              {rest > 0 && <p>{posters.more(rest)}</p>}
            </>
          )}
          {withTeam && (
            <>
              <h2>{teamTexts.posterTitle}</h2>
              <ul className={css.coming}>
                {coming.slice(0, mostComing).map(member => (
                  <li key={`${member.name} ${member.office}`}>
                    {member.name}: {officeOf(member, city.bodies)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className={css.words}>{posters.words}</p>
        </div>
        <figure className={css.qr}>
          <Qr text={meeting.code ? `${location.origin}/m/${meeting.code}` : url} label={url} />
          <figcaption>{meeting.code ? posters.qrJoin : posters.qrBefore}</figcaption>
        </figure>
      </div>
    </Sheet>
  )
}

function PosterMap({ city, place, label }: { city: CityState; place: Place; label: string }) {
  const places = useMemo(() => [place], [place])
  return (
    <TownMap still town={city.town} view={{ zoom: 17, centre: place.point }} label={label}>
      <PlaceLayer nameless places={places} chosen={place.id} />
      <Spot point={place.point} label={label} />
    </TownMap>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
