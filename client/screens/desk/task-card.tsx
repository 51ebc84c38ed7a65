import { IconArrowLeft, IconMapPin } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Actor } from '#shared/core/actor.ts'
import { dayOf } from '#shared/core/calendar.ts'
import type { Day, Moment } from '#shared/core/value.ts'
import { supportOf } from '#shared/issues/support.ts'
import type { CityState } from '#shared/state.ts'
import { isOwed, type Task } from '#shared/tasks/task.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { Deadline } from '../../ui/deadline.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useCalendar } from '../../ui/town.ts'
import { timeLeft } from './desk-list.ts'
import css from './task-card.module.css'
import { TaskActions } from './task-actions.tsx'
import { useTaskChain } from './task-chain.tsx'
import { TaskChip } from './task-chip.tsx'
import { TaskReport } from './task-report.tsx'

type TaskCardProps = { task: Task; city: CityState; actor: Actor; now: Moment; seq: number; back: string }

/** All about one task: what is asked, the residents' words, what was done, and what can be done now. */
export function TaskCard({ task, city, actor, now, seq, back }: TaskCardProps) {
  const { tasks, desk } = useStaffTexts()
  const { nameOf } = useCategories()
  const today = dayOf(now, city.town.timeZone)
  const chain = useTaskChain(task, city)
  return (
    <article className={css.task}>
      <Link to={back} className={css.back}>
        <IconArrowLeft size={20} aria-hidden /> {desk.toList}
      </Link>
      <header className={css.head}>
        <p className={css.number}>
          <strong>{task.number ? tasks.number(task.number) : tasks.kinds[task.kind]}</strong>
          <TaskChip task={task} today={today} />
          <span className="soft">{nameOf(task.category)}</span>
        </p>
        <h2>{task.text}</h2>
      </header>
      <Facts task={task} city={city} today={today} />
      <Issue task={task} city={city} />
      <TaskReport task={task} timeZone={city.town.timeZone} />
      <TaskActions task={task} city={city} actor={actor} now={now} seq={seq} />
      <section className={css.chain} aria-labelledby="task-chain">
        <h3 id="task-chain">{desk.chain}</h3>
        <Timeline steps={chain} label={desk.chain} />
      </section>
    </article>
  )
}

function Facts({ task, city, today }: { task: Task; city: CityState; today: Day }) {
  const { tasks, desk } = useStaffTexts()
  const calendar = useCalendar()
  const others = (task.coExecutors ?? []).map(body => city.bodies[body]?.name).filter(Boolean)
  return (
    <dl className={css.facts}>
      <div>
        <dt>{tasks.responsible}</dt>
        <dd>{city.bodies[task.body]?.name}</dd>
      </div>
      {others.length > 0 && (
        <div>
          <dt>{tasks.coExecutors}</dt>
          <dd>{others.join(', ')}</dd>
        </div>
      )}
      <div>
        <dt>{tasks.deadline}</dt>
        <dd>
          <Deadline
            due={task.deadline}
            plan={task.planYear}
            finished={!isOwed(task)}
            {...timeLeft(task.deadline, today, calendar)}
          />
        </dd>
      </div>
      <div>
        <dt>{desk.place}</dt>
        <dd>
          {city.places[task.place]?.name}
          <Link to={`/?item=${task.id}`} className={css.map}>
            <IconMapPin size={18} aria-hidden /> {desk.onMap}
          </Link>
        </dd>
      </div>
      {task.source && (
        <div>
          <dt>{tasks.source}</dt>
          <dd>{tasks.sources[task.source]}</dd>
        </div>
      )}
    </dl>
  )
}

/** What the residents said, where the instruction did not simply repeat it. */
function Issue({ task, city }: { task: Task; city: CityState }) {
  const { desk, core } = useStaffTexts()
  const { at, ahead } = supportOf(task)
  const issue = task.issue === undefined ? undefined : city.issues[task.issue]
  if (!issue?.text && at + ahead === 0) return null
  return (
    <figure className={css.issue}>
      <figcaption>
        {desk.issueWords}
        {at + ahead > 0 && <span> · {desk.supported(core.amount.support(at, ahead))}</span>}
      </figcaption>
      {issue?.text && <blockquote>{issue.text}</blockquote>}
    </figure>
  )
}
