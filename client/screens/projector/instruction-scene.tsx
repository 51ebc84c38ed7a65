import { dayOf, workingDaysBetween } from '#shared/core/calendar.ts'
import { supporters, supportOf } from '#shared/issues/support.ts'
import { protocolNumber, type Instruction } from '#shared/meetings/meeting.ts'
import type { Task } from '#shared/tasks/task.ts'
import { formatDay, formatDayWords, formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Timeline, type TimelineStep } from '../../ui/timeline.tsx'
import { useCalendar } from '../../ui/town.ts'
import { FitText } from './fit-text.tsx'
import css from './projector.module.css'
import { ProjectorMap } from './projector-map.tsx'
import type { ProjectorData } from './use-projector.ts'

/** An instruction: its number, its words, who answers for it by when, and the way it has come. */
export function InstructionScene({ data, instruction }: { data: ProjectorData; instruction: Instruction }) {
  const { projector, tasks } = useStaffTexts()
  const { meeting, place, town } = data
  const number = instruction.number === undefined ? undefined : protocolNumber(meeting.number, instruction.number)
  const point = data.state.issues[instruction.issue ?? '']?.point ?? place?.point ?? town.centre
  const steps = useChain(data, instruction)
  return (
    <>
      <section className={css.words}>
        <p className={css.kind}>
          {projector.instruction}{' '}
          {number ? (
            <span className={css.number}>{tasks.number(number)}</span>
          ) : (
            <span className={css.category}>{projector.numberLater}</span>
          )}
        </p>
        <FitText className={css.big} sizes={sizes}>
          {instruction.text}
        </FitText>
        <Terms data={data} instruction={instruction} />
        <div className={css.chain}>
          <Timeline row label={projector.chain.label} steps={steps} />
        </div>
      </section>
      <ProjectorMap
        data={data}
        side="right"
        chosen={instruction.id}
        marks={[
          {
            id: instruction.id,
            point,
            rank: instruction.number ?? 0,
            mark: number ?? '…',
            size: 1,
            label: number ? tasks.number(number) : projector.instruction,
          },
        ]}
      />
    </>
  )
}

const sizes = [7, 6.2, 5.4, 4.6, 4, 3.4, 2.8]

function Terms({ data: { bodies, town }, instruction }: { data: ProjectorData; instruction: Instruction }) {
  const { tasks, projector, core } = useStaffTexts()
  const { language } = useLanguage()
  const calendar = useCalendar()
  const { deadline, givenAt, planYear } = instruction
  const others = (instruction.coExecutors ?? []).flatMap(each => bodies[each]?.name ?? [])
  const from = givenAt ? dayOf(givenAt, town.timeZone) : deadline
  const sameYear = from.slice(0, 4) === deadline.slice(0, 4)
  return (
    <dl className={css.terms}>
      <dt>{tasks.responsible}</dt>
      <dd>{bodies[instruction.body]?.name}</dd>
      {others.length > 0 && (
        <>
          <dt>{tasks.coExecutors}</dt>
          <dd>{others.join(', ')}</dd>
        </>
      )}
      <dt>{tasks.deadline}</dt>
      <dd>
        {planYear === undefined ? (
          <>
            {projector.until(sameYear ? formatDayWords(language, deadline) : formatDay(language, deadline))}{' '}
            <small>{core.amount.workingDays(workingDaysBetween(from, deadline, calendar))}</small>
          </>
        ) : (
          tasks.inPlan(planYear)
        )}
      </dd>
      {instruction.source && (
        <>
          <dt>{tasks.source}</dt>
          <dd>{tasks.sources[instruction.source]}</dd>
        </>
      )}
    </dl>
  )
}

/** Issue, support, instruction, work, check: what has been done is done, the rest is ahead. */
function useChain({ state, tasks, town }: ProjectorData, instruction: Instruction): TimelineStep[] {
  const { core, projector } = useStaffTexts()
  const { chain } = projector
  const { language } = useLanguage()
  const time = (moment: string) => formatTime(language, moment, town.timeZone)
  const issue = state.issues[instruction.issue ?? '']
  const task = Object.values(tasks).find(each => each.instruction === instruction.id)
  const support = issue ? supportOf(issue) : { at: 0, ahead: 0 }
  const past: TimelineStep[] = issue
    ? [
        { key: 'issue', title: chain.issue(time(issue.raisedAt)), state: 'done' },
        ...(supporters(support) > 0
          ? [
              {
                key: 'supported',
                title: chain.supported(core.amount.support(support.at, support.ahead)),
                state: 'done' as const,
              },
            ]
          : []),
      ]
    : []
  return [
    ...past,
    { key: 'instruction', title: chain.instruction(time(instruction.givenAt ?? '')), state: 'done' },
    { key: 'work', title: chain.work, state: stepState(task, 'work') },
    { key: 'checked', title: chain.checked, state: stepState(task, 'checked') },
  ]
}

function stepState(task: Task | undefined, step: 'work' | 'checked'): TimelineStep['state'] {
  if (task?.state === 'done') return 'done'
  if (step === 'checked') return 'ahead'
  return task?.state === 'reported' ? 'done' : task?.state === 'in-work' ? 'now' : 'ahead'
}
