import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { useMemo } from 'react'
import { dayOf } from '#shared/core/calendar.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { bySupport, supportOf } from '#shared/issues/support.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'
import { isAbout, standing, type Poll } from '#shared/votes/poll.ts'
import { IssueCard } from '../../issues/issue-card.tsx'
import { taskLook } from '../../tasks/task-look.ts'
import { TaskCard } from '../../tasks/task-card.tsx'
import { useTexts } from '../../texts/texts.tsx'
import type { State } from '../../ui/colours.ts'
import { useOptionWords } from '../../votes/option-words.ts'
import { PollBars } from '../../votes/poll-bars.tsx'
import { PollOutcome } from '../../votes/poll-outcome.tsx'
import css from './schedule.module.css'

type MeetingResultsProps = {
  city: CityState
  meeting: Meeting
  supports: Readonly<Record<string, number>>
  now: number
}

/** What a meeting has brought so far: instructions with the state of their tasks, votes as bars, issues with their outcomes. */
export function MeetingResults({ city, meeting, supports, now }: MeetingResultsProps) {
  const { meetings } = useTexts()
  const today = dayOf(new Date(now).toISOString(), city.town.timeZone)
  const { tasks, polls, issues } = useMemo(() => resultsOf(city, meeting.id), [city, meeting.id])
  const taskOf = useMemo(() => new Map(tasks.map(task => [task.issue, task])), [tasks])
  if (meeting.phase === 'planned' || meeting.phase === 'cancelled') return null
  return (
    <>
      <section>
        <h2>{meetings.meeting.protocol}</h2>
        {tasks.length === 0 ? (
          <p className="soft">{meetings.meeting.noProtocol}</p>
        ) : (
          <ul>
            {tasks.map(task => (
              <li key={task.id}>
                <TaskCard
                  task={task}
                  body={city.bodies[task.body]?.name}
                  today={today}
                  to={`/?item=${task.issue ?? task.id}`}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      {polls.length > 0 && (
        <section>
          <h2>{meetings.meeting.votes}</h2>
          {polls.map(poll => (
            <PollOf key={poll.id} poll={poll} city={city} />
          ))}
        </section>
      )}
      <section>
        <h2>{meetings.meeting.issues}</h2>
        {issues.length === 0 ? (
          <p className="soft">{meetings.meeting.noIssues}</p>
        ) : (
          <ul>
            {issues
              .toSorted((a, b) => bySupport(supportOf(a, supports[a.id]), supportOf(b, supports[b.id])))
              .map(issue => (
                <li key={issue.id}>
                  <IssueCard
                    issue={issue}
                    state={issueLook(issue, taskOf.get(issue.id), today, polls)}
                    support={supports[issue.id]}
                    note={<OutcomeWords issue={issue} city={city} />}
                    to={`/?item=${issue.id}`}
                  />
                </li>
              ))}
          </ul>
        )}
      </section>
    </>
  )
}

function resultsOf(city: CityState, meeting: string) {
  const number = ({ number = '' }: Task) => Number(number.split('/')[1] ?? 9999)
  return {
    tasks: Object.values(city.tasks)
      .filter(task => task.meeting === meeting)
      .toSorted((a, b) => number(a) - number(b)),
    polls: standing(Object.values(city.polls)).filter(poll => poll.meeting === meeting),
    issues: Object.values(city.issues).filter(issue => issue.meeting === meeting && issue.state === 'accepted'),
  }
}

/** How the map colours an issue of the list. */
export function issueLook(issue: Issue, task: Task | undefined, today: string, polls: readonly Poll[]): State {
  if (task) return taskLook(task, today)
  if (!issue.outcome) return polls.some(poll => poll.state === 'open' && isAbout(poll, issue.id)) ? 'vote' : 'new'
  return { explained: 'done', 'not-ours': 'refused', instruction: 'given', 'written-answer': 'given', joined: 'new' }[
    issue.outcome.kind
  ] as State
}

/** What became of it, in words. */
export function OutcomeWords({ issue: { outcome }, city }: { issue: Issue; city: CityState }) {
  if (!outcome) return null
  if ('text' in outcome) return <p>{outcome.text}</p>
  if (outcome.kind === 'instruction') return <> · № {outcome.number}</>
  if (outcome.kind === 'joined') return <p>{city.issues[outcome.to]?.text}</p>
  return <> · {city.bodies[outcome.body]?.name}</>
}

function PollOf({ poll, city }: { poll: Poll; city: CityState }) {
  const schedule = useScheduleTexts()
  const { votes } = useTexts()
  const wordsOf = useOptionWords(poll, city.issues)
  const { count, state, title, kind } = poll
  return (
    <div className={css.poll}>
      <h3>{title}</h3>
      {count?.voters === 0 ? (
        <p className="soft">{schedule.nobody}</p>
      ) : count ? (
        <>
          <PollBars poll={poll} options={count.options} wordsOf={option => wordsOf(option) ?? ''} />
          <PollOutcome poll={poll} />
          <p className="soft">
            {schedule.voters(count.voters)}. {kind === 'priority' && votes.priority.noForce}
          </p>
        </>
      ) : (
        <p className="soft">{state === 'open' ? schedule.pollRuns : schedule.pollHidden}</p>
      )}
    </div>
  )
}
