import type { Step, Task } from '#shared/tasks/task.ts'
import { photoThumbUrl, photoUrl } from '../../core/photo.ts'
import { formatDate } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { PhotoThumb } from '../../ui/photo-thumb.tsx'
import css from './task-card.module.css'

/** What was said last and waits for an answer: a report as control and residents judge it, or why the work came back. */
export function TaskReport({ task, timeZone }: { task: Task; timeZone: string }) {
  const { desk, tasks } = useStaffTexts()
  const { language } = useLanguage()
  const said = lastSaid(task)
  if (!said) return null
  const reported = said.kind === 'reported'
  const before = reported ? task.steps.filter(step => step.kind === 'progress') : []
  return (
    <section className={css.report} data-kind={said.kind} aria-labelledby="task-report">
      <h3 id="task-report">
        {reported ? desk.report : tasks.steps[said.kind]}{' '}
        <span className="soft">{formatDate(language, said.at, timeZone)}</span>
      </h3>
      {said.text && <p className={css.words}>{said.text}</p>}
      <div className={css.photos}>
        {before.length > 0 && <StepPhotos steps={before} caption={desk.photosBefore} size={132} />}
        <StepPhotos steps={[said]} caption={desk.photosAfter} size={132} />
      </div>
    </section>
  )
}

function lastSaid({ state, steps }: Task): Step | undefined {
  if (state === 'reported' || state === 'done') return steps.findLast(step => step.kind === 'reported')
  if (state === 'declined') return steps.findLast(step => step.kind === 'declined')
  // Told until the work is reported again, whatever happened in between.
  return state === 'in-work' ? steps.findLast(step => step.kind === 'returned') : undefined
}

type StepPhotosProps = { steps: readonly Step[]; caption: string; size: number; quiet?: boolean }

/** The photos of entries in the history, small; each opens whole. */
export function StepPhotos({ steps, caption, size, quiet }: StepPhotosProps) {
  const { desk } = useStaffTexts()
  const photos = steps.flatMap(step => step.photos ?? [])
  return photos.map((id, index) => (
    <PhotoThumb
      key={id}
      src={photoThumbUrl(id)}
      full={photoUrl(id)}
      name={desk.photoOf(caption, index + 1)}
      size={size}
      {...(!quiet && { caption })}
    />
  ))
}
