import { emptyFloor } from '#shared/meetings/floor.ts'
import { FloorClock } from '../../meetings/floor-clock.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { speakerWords } from '../../meetings/speaker-home.ts'
import css from './floor-scene.module.css'
import type { ProjectorData } from './use-projector.ts'

/** Who speaks, with a clock for the whole hall, and who comes next. */
export function FloorScene({ data: { meeting, state, at } }: { data: ProjectorData }) {
  const { projector, meetings } = useStaffTexts()
  const { queue, now } = meeting.floor ?? emptyFloor
  const about = now?.issue && state.issues[now.issue]?.text
  return (
    <section className={css.floor}>
      {now ? (
        <>
          <p className={css.kind}>{now.order ? projector.floor.order : projector.floor.speaks}</p>
          <h2 className={css.label}>{speakerWords(now, meetings)}</h2>
          {about && <p className={css.about}>{about}</p>}
          <FloorClock speech={now} at={at} className={css.clock} />
          {!now.since && <p className={css.kind}>{projector.floor.paused}</p>}
        </>
      ) : (
        <h2 className={css.label}>{queue.length > 0 ? projector.floor.title : projector.floor.nobody}</h2>
      )}
      {queue.length > 0 && (
        <p className={css.next}>
          {projector.floor.next}{' '}
          {queue
            .slice(0, 4)
            .map(each => speakerWords(each, meetings))
            .join('; ')}
        </p>
      )}
    </section>
  )
}
