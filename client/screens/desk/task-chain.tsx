import { Link } from 'react-router'
import type { CityState } from '#shared/state.ts'
import type { Step, Task } from '#shared/tasks/task.ts'
import { ranked, type Poll } from '#shared/votes/poll.ts'
import { formatDate, formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import type { Language, StaffTexts, Texts } from '../../texts/types.ts'
import type { TimelineStep } from '../../ui/timeline.tsx'
import css from './task-card.module.css'
import { StepPhotos } from './task-report.tsx'

/** The way of a task as a timeline: issue, meeting, vote, instruction, work, proof, and what is still ahead. */
export function useTaskChain(task: Task, city: CityState): TimelineStep[] {
  const texts = useStaffTexts()
  const { language } = useLanguage()
  const about = { task, city, texts, language }
  return [...beginning(about), ...task.steps.map((step, index) => done(about, step, index)), ...ahead(about)]
}

type About = { task: Task; city: CityState; texts: Texts & StaffTexts; language: Language }

function beginning({ task, city, texts, language }: About): TimelineStep[] {
  const { desk } = texts
  const issue = task.issue === undefined ? undefined : city.issues[task.issue]
  const meeting = task.meeting === undefined ? undefined : city.meetings[task.meeting]
  const steps: TimelineStep[] = []
  const initiative = city.initiatives[task.initiative ?? '']
  if (initiative) {
    const title = <Link to={`/initiatives/${initiative.id}`}>«{initiative.title}»</Link>
    steps.push({ key: 'initiative', title, note: texts.tasks.kinds.milestone, state: 'done' })
  }
  if (issue) {
    const note = formatDate(language, issue.raisedAt, city.town.timeZone)
    steps.push({ key: 'issue', title: desk.raised[issue.channel], note, state: 'done' })
  }
  if (meeting) {
    const title = <Link to={`/meetings/${meeting.id}`}>{desk.atMeeting(meeting.number, meeting.title)}</Link>
    steps.push({
      key: 'meeting',
      title,
      note: formatDate(language, meeting.startsAt, city.town.timeZone),
      state: 'done',
    })
  }
  const place = issue && placeOf(Object.values(city.polls), issue.id)
  if (place) steps.push({ key: 'vote', title: desk.ranked(place.place, desk.voters(place.voters)), state: 'done' })
  return steps
}

/** The place of an issue in the last counted ranking that held it. */
function placeOf(polls: readonly Poll[], issue: string): { place: number; voters: number } | undefined {
  const counted = polls.filter(poll => poll.count && poll.options.includes(issue))
  const last = counted.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]
  const order = ranked(last?.count?.options ?? [])
  const index = order.findIndex(([id]) => id === issue)
  const voters = order[index]?.[2] ?? 0
  return voters > 0 ? { place: index + 1, voters } : undefined
}

function done(about: About, step: Step, index: number): TimelineStep {
  const { task, city, texts, language } = about
  const { tasks, core } = texts
  const body = step.body === undefined ? undefined : city.bodies[step.body]?.name
  const note = [
    formatDate(language, step.at, city.town.timeZone),
    body,
    step.deadline && core.deadline.until(formatDay(language, step.deadline)),
  ]
  const title = tasks.steps[step.kind]
  const number = step.kind === 'given' && task.number ? ` ${tasks.number(task.number)}` : ''
  return {
    key: `${step.at} ${index}`,
    title: title + number,
    note: note.filter(Boolean).join(' · '),
    state: failures.has(step.kind) ? 'failed' : 'done',
    more:
      step.text || step.photos?.length ? <More step={step} caption={title} was={wasWords(step, about)} /> : undefined,
  }
}

const failures: ReadonlySet<Step['kind']> = new Set(['declined', 'returned', 'cancelled'])

/** «Было: …»: the words, the body and the deadline of an instruction before it was changed. */
function wasWords({ was }: Step, { city, texts, language }: About): string | undefined {
  if (!was) return undefined
  const { tasks, core } = texts
  const due =
    was.planYear === undefined ? core.deadline.until(formatDay(language, was.deadline)) : tasks.inPlan(was.planYear)
  return [`${tasks.was}: ${was.text}`, city.bodies[was.body]?.name, due].filter(Boolean).join(' · ')
}

function More({ step, caption, was }: { step: Step; caption: string; was: string | undefined }) {
  return (
    <>
      {step.text && <p className={css.words}>{step.text}</p>}
      {was && <p className={css.was}>{was}</p>}
      <div className={css.photos}>
        <StepPhotos steps={[step]} caption={caption} size={72} quiet />
      </div>
    </>
  )
}

/** What is owed next stands out; what comes after it is only said. */
function ahead({ task, texts }: About): TimelineStep[] {
  const words = texts.desk.ahead
  const all = {
    given: [words.accept, words.report, words.close],
    declined: [words.reassign, words.report, words.close],
    'in-work': [words.report, words.close],
    reported: [words.close],
    done: [],
    cancelled: [],
  }[task.state]
  return all.map((title, index) => ({ key: title, title, state: index === 0 ? 'now' : 'ahead' }))
}
