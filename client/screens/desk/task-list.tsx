import { useState } from 'react'
import { Link } from 'react-router'
import type { Day } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { isOverdue, isOwed, type Task } from '#shared/tasks/task.ts'
import { formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Deadline } from '../../ui/deadline.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useCalendar } from '../../ui/town.ts'
import type { DeskAddress } from './desk-address.ts'
import { groupsOf, isGrouped, timeLeft, type DeskGroup, type DeskTab } from './desk-list.ts'
import css from './desk.module.css'
import { TaskChip } from './task-chip.tsx'
import { useArrowKeys } from './use-arrow-keys.ts'

type TaskListProps = { city: CityState; tasks: readonly Task[]; tab: DeskTab; today: Day; address: DeskAddress }

/** The list: by deadline in groups; arrows choose, Enter opens; on paper it is the whole page. */
export function TaskList({ city, tasks, tab, today, address }: TaskListProps) {
  const { desk, tasks: words, core } = useStaffTexts()
  const { language } = useLanguage()
  useArrowKeys('[data-task]')
  if (tasks.length === 0) {
    const filtered = address.words !== '' || address.body !== undefined
    const about = tab === 'mine' ? words.desk.emptyWords : tab === 'check' ? desk.emptyCheck : undefined
    if (filtered) return <EmptyState title={core.empty.search} words={core.empty.searchWords} />
    return <EmptyState title={desk.emptyTabs[tab]} {...(about && { words: about })} />
  }
  const groups = isGrouped(tab) ? groupsOf(tasks, today) : [{ group: undefined, tasks: [...tasks] }]
  return (
    <div className={css.list}>
      <p className={css.printed}>{desk.printed(formatDay(language, today))}</p>
      {groups.map(each => (
        <Group key={each.group ?? tab} {...each} city={city} today={today} address={address} />
      ))}
    </div>
  )
}

type GroupProps = {
  group: DeskGroup | undefined
  tasks: readonly Task[]
  city: CityState
  today: Day
  address: DeskAddress
}

const page = 50

function Group({ group, tasks, city, today, address }: GroupProps) {
  const { desk, core } = useStaffTexts()
  const [shown, setShown] = useState(page)
  return (
    <section className={css.group} data-group={group}>
      {group && (
        <h2>
          {desk.groups[group]} <span className={css.count}>{tasks.length}</span>
        </h2>
      )}
      <ul className={css.rows}>
        {tasks.slice(0, shown).map(task => (
          <Row key={task.id} task={task} city={city} today={today} address={address} />
        ))}
      </ul>
      {tasks.length > shown && (
        <Button look="outline" size="small" onClick={() => setShown(shown + page)}>
          {core.act.more}
        </Button>
      )}
    </section>
  )
}

function Row({ task, city, today, address }: { task: Task; city: CityState; today: Day; address: DeskAddress }) {
  const { tasks } = useStaffTexts()
  const calendar = useCalendar()
  // The chip counts what is overdue; what waits for control or is over counts no days.
  const quiet = !isOwed(task) || isOverdue(task, today)
  return (
    <li>
      <Link
        to={address.of(task.id)}
        className={css.row}
        data-task={task.id}
        aria-current={address.task === task.id ? 'true' : undefined}
      >
        <span className={css.rowTop}>
          <strong>{task.number ? tasks.number(task.number) : tasks.kinds[task.kind]}</strong>
          <TaskChip task={task} today={today} />
        </span>
        <span className={css.rowText}>{task.text}</span>
        <span className={css.rowFoot}>
          <span>{city.bodies[task.body]?.name}</span>
          <span>{city.places[task.place]?.name}</span>
          <Deadline
            due={task.deadline}
            plan={task.planYear}
            finished={quiet}
            {...timeLeft(task.deadline, today, calendar)}
          />
        </span>
      </Link>
    </li>
  )
}
