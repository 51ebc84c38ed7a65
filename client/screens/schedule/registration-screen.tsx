import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { formatWhen } from '../../texts/format.ts'
import { useRegistrationTexts } from '../../texts/registration-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import { Qr } from '../../ui/qr.tsx'
import { SignatureLines } from '../../ui/signature-lines.tsx'
import css from '../initiatives/sheets.module.css'

const linesPerPage = 15
const mostPages = 30

/** The registration sheet of an assembly or a conference: by its lines the quorum is known. */
export function RegistrationScreen() {
  const { id = '' } = useParams()
  const { state: city } = useCity()
  const texts = useRegistrationTexts()
  useTitle(texts.title)
  const [n, setN] = useState('4')
  if (!city) return <TownWaiting rows={6} />
  const meeting = city.meetings[id]
  if (!meeting) return <NotFound />
  const pages = Math.min(mostPages, Math.max(1, Math.floor(Number(n)) || 1))
  return (
    <main>
      <div className={css.tools}>
        <Button onClick={() => window.print()}>{texts.print}</Button>
        <TextField
          label={texts.pages}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostPages}
          value={n}
          onChange={event => setN(event.target.value)}
        />
        <Link to={`/meetings/${id}`}>{texts.back}</Link>
      </div>
      {Array.from({ length: pages }, (_, i) => (
        <Sheet key={i} city={city} meeting={meeting} n={i + 1} of={pages} />
      ))}
    </main>
  )
}

function Sheet({ city, meeting, n, of }: { city: CityState; meeting: Meeting; n: number; of: number }) {
  const texts = useRegistrationTexts()
  const { language } = useLanguage()
  const place = city.places[meeting.place]?.name
  const { columns } = texts
  return (
    <article className={css.sheet}>
      <header>
        <div>
          <h1>
            {texts.title} {meeting.kind === 'conference' ? texts.ofConference : texts.of}
          </h1>
          <h2>{meeting.title}</h2>
          <p>
            {texts.when}: {formatWhen(language, meeting.startsAt, city.town.timeZone)}, {meeting.address}
          </p>
          <p>
            {place && `${texts.territory}: ${place} · `}
            {texts.page(n, of)}
          </p>
        </div>
        <div className={css.code}>
          <Qr text={`${location.origin}/meetings/${meeting.id}`} label={texts.qr} />
          {texts.qr}
        </div>
      </header>
      <p>{texts.consent}</p>
      <SignatureLines
        lines={linesPerPage}
        first={(n - 1) * linesPerPage + 1}
        columns={[
          { title: columns.name, width: 36 },
          { title: columns.year, width: 12 },
          { title: columns.address, width: 32 },
          { title: columns.signature, width: 16 },
        ]}
      />
      {n === of && (
        <>
          <p>{texts.entitled}</p>
          <p>{texts.signed}</p>
          <p>{texts.counted}</p>
        </>
      )}
    </article>
  )
}
