import { dayOf } from '#shared/core/calendar.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'
import { useNow } from '../../core/now.ts'
import { photoThumbUrl, photoUrl } from '../../core/photo.ts'
import { milestonesOf } from '../../initiatives/standing.ts'
import { TaskCard } from '../../tasks/task-card.tsx'
import { useProcedureTexts } from '../../texts/procedure-texts.ts'
import { PhotoThumb } from '../../ui/photo-thumb.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** How it is carried out: milestones with their states, photographs of what was done, the report. */
export function WorkSection({ city, shown }: SectionProps) {
  const texts = useProcedureTexts().work
  const today = dayOf(new Date(useNow(60_000)).toISOString(), city.town.timeZone)
  const milestones = milestonesOf(city, shown.id)
  const reported = shown.steps.findLast(step => step.state === 'reported')?.words
  if (milestones.length === 0) return null
  const wanted = milestones.filter(task => task.state !== 'cancelled')
  const done = wanted.filter(task => task.state === 'done').length
  return (
    <section className={css.section} aria-labelledby="work">
      <h2 id="work">{texts.title}</h2>
      {reported && (
        <div className={css.section}>
          <h3>{texts.report}</h3>
          <p className={css.prose}>{reported}</p>
        </div>
      )}
      <h3>{texts.milestones}</h3>
      {wanted.length > 0 && (
        <div className={css.progress}>
          <progress value={done} max={wanted.length} aria-label={texts.milestones} />
          <span>{texts.done(done, wanted.length)}</span>
        </div>
      )}
      <ol className={css.section}>
        {milestones.map(task => (
          <li key={task.id}>
            <Milestone task={task} city={city} today={today} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Milestone({ task, city, today }: { task: Task; city: CityState; today: string }) {
  const texts = useProcedureTexts().work
  const photos = task.steps.flatMap(step => step.photos ?? [])
  return (
    <TaskCard task={task} body={city.bodies[task.body]?.name} today={today} to={`/?item=${task.id}`}>
      {photos.length > 0 && (
        <div className={css.chips} role="group" aria-label={texts.photos}>
          {photos.map((photo, i) => (
            <PhotoThumb
              key={photo}
              src={photoThumbUrl(photo)}
              full={photoUrl(photo)}
              name={texts.photo(i + 1, task.text)}
              size={132}
            />
          ))}
        </div>
      )}
    </TaskCard>
  )
}
