import type { Task } from '#shared/tasks/task.ts'
import { taskLook, taskWord } from '../../tasks/task-look.ts'
import { formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import css from './prompter.module.css'
import type { PrompterData } from './use-prompter.ts'

/** As many as one reads before answering; the others are behind a press. */
const first = 3

/** What was promised in this place at earlier meetings, and what became of it. */
export function PromisedHere({ data }: { data: PrompterData }) {
  const { prompter } = useStaffTexts()
  const { promised } = data
  const done = promised.filter(task => task.state === 'done').length
  return (
    <section aria-labelledby="prompt-earlier">
      <h2 id="prompt-earlier">{prompter.earlier}</h2>
      <p className={css.soft}>
        {promised.length > 0 ? prompter.earlierWords(promised.length, done) : prompter.earlierNone}
      </p>
      <Promises tasks={promised.slice(0, first)} data={data} />
      {promised.length > first && (
        <details className={css.more}>
          <summary>{prompter.more(promised.length - first)}</summary>
          <Promises tasks={promised.slice(first)} data={data} />
        </details>
      )}
    </section>
  )
}

function Promises({ tasks: shown, data: { bodies, today } }: { tasks: readonly Task[]; data: PrompterData }) {
  const { tasks, projector, core } = useStaffTexts()
  const { language } = useLanguage()
  if (shown.length === 0) return null
  return (
    <ul className={css.promises}>
      {shown.map(task => {
        const look = taskLook(task, today)
        return (
          <li key={task.id}>
            <span className={css.chip}>
              <StatusChip state={look} word={look === 'overdue' ? core.states.overdue : taskWord(task, today, tasks)} />
            </span>
            <p>{task.text}</p>
            <p className={css.soft}>
              {task.number && `${tasks.number(task.number)} · `}
              {bodies[task.body]?.name} · {projector.until(formatDay(language, task.deadline))}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
