import { useEffect, useMemo, useRef } from 'react'
import { Link, useParams } from 'react-router'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { formatTime, formatWhen } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { chapterAt, frameAt, type Chapter } from './film.ts'
import { neighbour, ReplayControls } from './replay-controls.tsx'
import { ReplayPicture } from './replay-picture.tsx'
import css from './replay.module.css'
import { useFilm, type Recording } from './use-film.ts'
import { usePlayer } from './use-player.ts'

/** A published meeting once more, from its public log: what the hall saw, with a slider over its time. */
export function ReplayScreen() {
  const { id = '' } = useParams()
  const { replay } = useStaffTexts()
  const { state: city } = useCity()
  const { recording, failed } = useFilm(id)
  return (
    <Page title={replay.title} width="wide">
      {city && recording ? (
        <Replay city={city} id={id} recording={recording} />
      ) : failed === 'missing' ? (
        <EmptyState title={replay.missing}>
          <Link to={`/meetings/${id}`}>{replay.toMeeting}</Link>
        </EmptyState>
      ) : failed ? (
        <ErrorState onRetry={() => location.reload()} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  )
}

function Replay({ city, id, recording }: { city: CityState; id: string; recording: Recording }) {
  const { film, joined, initiatives } = recording
  const { replay } = useStaffTexts()
  const { language } = useLanguage()
  const player = usePlayer(film.length)
  const box = useRef<HTMLDivElement>(null)
  const say = useChapterWords()
  const frame = frameAt(film, player.moment)
  const chapter = chapterAt(film, player.moment)
  const meeting = frame?.state.meetings[id]
  useReplayKeys({
    Space: player.toggle,
    ArrowLeft: () => player.jump(neighbour(film, player.moment, -1)),
    ArrowRight: () => player.jump(neighbour(film, player.moment, 1)),
    Home: () => player.jump(0),
    End: () => player.jump(film.length),
  })
  if (!frame || !meeting) return <EmptyState title={replay.missing} />
  const words = chapter ? say(chapter) : ''
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{meeting.title}</h1>
        <p className="soft">
          {replay.recordingOf(formatWhen(language, meeting.openedAt ?? meeting.startsAt, city.town.timeZone))} ·{' '}
          <Link to={`/meetings/${id}`}>{replay.toMeeting}</Link>
        </p>
      </div>
      <div ref={box} className={css.film}>
        <ReplayPicture
          frame={frame}
          moment={player.moment}
          cancelled={film.cancelled}
          joined={joined}
          initiatives={initiatives}
          meeting={meeting}
          city={city}
        />
        <ReplayControls
          film={film}
          player={player}
          timeZone={city.town.timeZone}
          chapter={words}
          onFill={() =>
            void (document.fullscreenElement ? document.exitFullscreen() : box.current?.requestFullscreen())
          }
        />
      </div>
      <p role="status" className={css.now}>
        {words}
      </p>
      <nav aria-label={replay.chapters}>
        <h2>{replay.chapters}</h2>
        <ol className={css.chapters}>
          {film.chapters.map((each, at) => (
            <li key={at}>
              <button
                type="button"
                className={css.chapter}
                aria-current={each === chapter ? 'step' : undefined}
                onClick={() => player.jump(each.from)}
              >
                <time>{formatTime(language, each.at, city.town.timeZone)}</time>
                <span>{say(each)}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <p className="soft">{replay.honest}</p>
    </div>
  )
}

function useChapterWords(): (chapter: Chapter) => string {
  const { replay } = useStaffTexts()
  return useMemo(
    () =>
      ({ kind, of }) =>
        replay.kinds[kind](of),
    [replay],
  )
}

/** The keys of any player, wherever the focus is but in what has keys of its own. */
function useReplayKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target as HTMLElement
      if (target.closest('input, [role=region]')) return
      if (event.code === 'Space' && target.closest('button, a')) return
      const press = now.current[event.code]
      if (!press) return
      event.preventDefault()
      press()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
