import { dayOf } from '#shared/core/calendar.ts'
import { isOverdue } from '#shared/tasks/task.ts'
import { useNow } from '../../core/now.ts'
import { lastTime } from '../../tasks/last-time.ts'
import { taskLook, taskWord } from '../../tasks/task-look.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import css from './last-time.module.css'
import projectorCss from './projector.module.css'
import type { ProjectorData } from './use-projector.ts'

/** As many as the last row of the hall can read. */
const perPage = 5
/** How long a page stays, milliseconds: time to read five lines aloud. */
const pageMs = 15_000

/** «В прошлый раз здесь»: what was promised in this place and what became of it; a long list turns its pages by itself. */
export function LastTimeScene({ data }: { data: ProjectorData }) {
  const { core, projector, tasks } = useStaffTexts()
  const now = useNow(1000)
  const promised = lastTime(data.tasks, data.meeting)
  const today = dayOf(new Date(now).toISOString(), data.town.timeZone)
  const pages = Math.max(1, Math.ceil(promised.length / perPage))
  const page = Math.floor(now / pageMs) % pages
  const shown = promised.slice(page * perPage, (page + 1) * perPage)
  const done = promised.filter(task => task.state === 'done').length
  return (
    <section className={css.scene}>
      <h2 className={css.title}>
        {projector.lastTime.title}
        {promised.length > 0 && <span>{projector.lastTime.figures(promised.length, done)}</span>}
      </h2>
      {promised.length === 0 ? (
        <p className={projectorCss.nothing}>{projector.lastTime.nothing}</p>
      ) : (
        <ul className={css.rows}>
          {shown.map(task => (
            <li key={task.id}>
              <p>{task.text}</p>
              <StatusChip
                state={taskLook(task, today)}
                word={isOverdue(task, today) ? core.states.overdue : taskWord(task, today, tasks)}
              />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && <p className={css.page}>{projector.lastTime.page(page + 1, pages)}</p>}
    </section>
  )
}
