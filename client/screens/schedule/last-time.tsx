import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { useMemo, useState } from 'react'
import { dayOf } from '#shared/core/calendar.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { lastTime } from '../../tasks/last-time.ts'
import { TaskCard } from '../../tasks/task-card.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'

const page = 5

/** «В прошлый раз здесь»: what was promised in this place at earlier meetings, and what became of it. */
export function LastTime({ city, meeting, now }: { city: CityState; meeting: Meeting; now: number }) {
  const schedule = useScheduleTexts()
  const { core } = useTexts()
  const promised = useMemo(() => lastTime(city.tasks, meeting), [city.tasks, meeting])
  const [most, setMost] = useState(page)
  const today = dayOf(new Date(now).toISOString(), city.town.timeZone)
  if (promised.length === 0) return null
  const done = promised.filter(task => task.state === 'done').length
  return (
    <section>
      <h2>{schedule.lastTime}</h2>
      <p className="soft">{schedule.lastTimeWords(promised.length, done)}</p>
      <ul>
        {promised.slice(0, most).map(task => (
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
      {promised.length > most && (
        <div>
          <Button look="outline" onClick={() => setMost(most + page)}>
            {core.act.more}
          </Button>
        </div>
      )}
    </section>
  )
}
