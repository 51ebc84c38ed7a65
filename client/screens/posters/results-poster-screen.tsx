import { useMemo } from 'react'
import { useParams } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { dayOf, formatDay, formatWeekday } from '../../texts/format.ts'
import { formatNumber } from '../../texts/plural.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Qr } from '../../ui/qr.tsx'
import { report } from './announcement.ts'
import { resultsOf, type Promised } from './results.ts'
import { TownName } from '../../ui/town-name.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Sheet } from './sheet.tsx'
import paper from '../../ui/paper-sheet.module.css'
import css from './posters.module.css'

/** «Итоги встречи: поручения и сроки» for the doors of the same yard: who does what by when. */
export function ResultsPosterScreen() {
  const { id = '' } = useParams()
  const { state } = useCity()
  if (!state) return <TownWaiting rows={5} />
  const meeting = state.meetings[id]
  return meeting ? <ResultsPoster city={state} meeting={meeting} /> : <NotFound />
}

function ResultsPoster({ city, meeting }: { city: CityState; meeting: Meeting }) {
  const { posters } = useStaffTexts()
  const { language } = useLanguage()
  const { timeZone, name } = city.town
  const results = useMemo(() => resultsOf(city, meeting.id), [city, meeting.id])
  const { issues, explained, instructions, answers } = results
  const url = `${location.origin}/meetings/${meeting.id}`
  const words = posters.announcement
  const text = report({ meeting, timeZone, language, words, url }, results)
  if (meeting.phase !== 'closed' && meeting.phase !== 'published')
    return <EmptyState alone title={posters.results} words={posters.notYet} />
  return (
    <Sheet title={posters.results} meeting={meeting.id} text={text} pages="many">
      <header className={paper.head}>
        <TownName name={name} />
        <p>{formatWeekday(language, dayOf(meeting.startsAt, timeZone))}</p>
      </header>
      <div className={css.above}>
        <div>
          <h1 className={css.resultsTitle}>{posters.results}</h1>
          <p className={css.where}>{meeting.title}</p>
          <p>{meeting.address}</p>
        </div>
        <figure className={css.qr}>
          <Qr text={url} label={url} />
          <figcaption>{posters.qrResults}</figcaption>
        </figure>
      </div>
      <ul className={css.figures}>
        {meeting.attendance !== undefined && <Figure n={meeting.attendance} words={posters.came} />}
        <Figure n={issues} words={posters.raised} />
        <Figure n={instructions.length} words={posters.given} />
      </ul>
      {instructions.length > 0 ? <Table rows={instructions} what={posters.task} /> : <p>{posters.none}</p>}
      {answers.length > 0 && (
        <>
          <h2>{posters.answers}</h2>
          <Table rows={answers} what={posters.issue} />
        </>
      )}
      {explained > 0 && <p className={css.words}>{posters.explained(explained)}</p>}
    </Sheet>
  )
}

function Figure({ n, words }: { n: number; words: (n: number) => string }) {
  const { language } = useLanguage()
  return (
    <li>
      <strong>{formatNumber(language, n)}</strong> {words(n)}
    </li>
  )
}

function Table({ rows, what }: { rows: readonly Promised[]; what: string }) {
  const { posters } = useStaffTexts()
  const { language } = useLanguage()
  const numbered = rows.some(({ task }) => task.number)
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {numbered && <th scope="col">{posters.number}</th>}
          <th scope="col">{what}</th>
          <th scope="col">{posters.body}</th>
          <th scope="col">{posters.deadline}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ task, body }) => (
          <tr key={task.id}>
            {numbered && <td className={css.number}>{task.number}</td>}
            <td>{task.text}</td>
            <td>{body}</td>
            <td className={css.day}>
              {formatDay(language, task.deadline)}
              {task.state === 'done' && <span> {posters.done}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
