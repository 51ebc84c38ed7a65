import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { dayOf, daysBetween } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'
import { formatDay } from '../../texts/format.ts'
import { useLanguage } from '../../texts/texts.tsx'
import css from './schedule.module.css'

export type NextActions = {
  /** Given and neither accepted nor declined, with the days since; the longest first. */
  readonly unaccepted: readonly { readonly task: Task; readonly days: number }[]
  /** «Не по принадлежности»: another body must be named. */
  readonly declined: readonly Task[]
  /** Answers in writing that are still owed, the nearest first. */
  readonly answers: readonly Task[]
}

/** What somebody must see to after a meeting, from the states of its tasks. */
export function nextActions(tasks: CityState['tasks'], meeting: string, today: Day, timeZone: string): NextActions {
  const own = Object.values(tasks).filter(task => task.meeting === meeting)
  const waits = (task: Task) => daysBetween(dayOf(task.steps.at(-1)?.at ?? '', timeZone), today)
  return {
    unaccepted: own
      .filter(task => task.state === 'given' && task.kind === 'instruction')
      .map(task => ({ task, days: waits(task) }))
      .toSorted((a, b) => b.days - a.days),
    declined: own.filter(task => task.state === 'declined'),
    answers: own
      .filter(task => task.kind === 'answer' && task.state !== 'done' && task.state !== 'cancelled')
      .toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1)),
  }
}

type Props = {
  city: CityState
  meeting: Meeting
  /** Questions in advance that wait for a look. */
  waiting: number
  now: number
}

/** «Что дальше» for who leads or writes the protocol: who has not answered yet, and what falls due. */
export function NextActionList({ city, meeting, waiting, now }: Props) {
  const schedule = useScheduleTexts()
  const { language } = useLanguage()
  const { timeZone } = city.town
  const today = dayOf(new Date(now).toISOString(), timeZone)
  const { unaccepted, declined, answers } = useMemo(
    () => nextActions(city.tasks, meeting.id, today, timeZone),
    [city.tasks, meeting.id, today, timeZone],
  )
  const { next } = schedule
  if (meeting.phase === 'cancelled') return null
  if (meeting.phase === 'planned')
    return waiting === 0 ? null : (
      <section>
        <h2>{next.title}</h2>
        <p>
          <a href="#ahead-waiting">{next.asked(waiting)}</a>
        </p>
      </section>
    )
  const none = unaccepted.length + declined.length + answers.length === 0
  const line = (task: Task, note: string) => (
    <li key={task.id}>
      <Link to={`/?item=${task.issue ?? task.id}`}>
        {task.number && `№ ${task.number} · `}
        {task.text}
      </Link>
      <p className="soft">
        {city.bodies[task.body]?.name} · {note}
      </p>
    </li>
  )
  return (
    <section>
      <h2>{next.title}</h2>
      {none && <p className="soft">{next.none}</p>}
      {unaccepted.length > 0 && <h3>{next.unaccepted(unaccepted.length)}</h3>}
      <ul className={css.next}>{unaccepted.map(({ task, days }) => line(task, next.waits(days)))}</ul>
      {declined.length > 0 && <h3>{next.declined}</h3>}
      <ul className={css.next}>{declined.map(task => line(task, task.steps.at(-1)?.text ?? ''))}</ul>
      {answers.length > 0 && <h3>{next.answers}</h3>}
      <ul className={css.next}>
        {answers.map(task => {
          const left = daysBetween(today, task.deadline)
          const day = formatDay(language, task.deadline)
          return line(task, left < 0 ? next.late(day, -left) : next.due(day, left))
        })}
      </ul>
      {!none && <Link to="/desk">{next.desk}</Link>}
    </section>
  )
}
