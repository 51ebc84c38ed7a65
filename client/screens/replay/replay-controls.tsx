import {
  IconArrowsMaximize,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { frameAt, type Film } from './film.ts'
import css from './replay.module.css'
import { speeds, type Player } from './use-player.ts'

type ControlsProps = {
  film: Film
  player: Player
  timeZone: string
  /** The words of the chapter that is shown. */ chapter: string
  onFill: () => void
}

/** Play, the slider with the marks, the speed. */
export function ReplayControls({ film, player, timeZone, chapter, onFill }: ControlsProps) {
  const { replay } = useStaffTexts()
  const { language } = useLanguage()
  const { moment, playing, speed } = player
  const time = (at: number) => formatTime(language, frameAt(film, at)?.at ?? 0, timeZone)
  return (
    <div className={css.controls}>
      <div className={css.buttons}>
        <Tool name={replay.back} onPress={() => player.jump(neighbour(film, moment, -1))}>
          <IconPlayerSkipBack aria-hidden />
        </Tool>
        <Tool name={playing ? replay.pause : replay.play} main onPress={player.toggle}>
          {playing ? <IconPlayerPause aria-hidden /> : <IconPlayerPlay aria-hidden />}
        </Tool>
        <Tool name={replay.forth} onPress={() => player.jump(neighbour(film, moment, 1))}>
          <IconPlayerSkipForward aria-hidden />
        </Tool>
      </div>
      <div className={css.track}>
        <input
          type="range"
          min={0}
          max={film.length}
          step={1000}
          value={moment}
          aria-label={replay.slider}
          aria-valuetext={`${time(moment)}, ${chapter}`}
          onChange={event => player.jump(Number(event.target.value))}
        />
        <div className={css.marks} aria-hidden>
          {film.chapters.map(({ kind, from }, at) => (
            <span key={at} data-kind={kind} style={{ left: `${(from / Math.max(1, film.length)) * 100}%` }} />
          ))}
        </div>
      </div>
      <p className={css.time}>
        {time(moment)} <span className="soft">/ {time(film.length)}</span>
      </p>
      <div className={css.buttons} role="group" aria-label={replay.speed}>
        {speeds.map(each => (
          <button
            key={each}
            type="button"
            className={css.speed}
            aria-pressed={each === speed}
            onClick={() => player.setSpeed(each)}
          >
            ×{each}
          </button>
        ))}
        <Tool name={replay.fill} onPress={onFill}>
          <IconArrowsMaximize aria-hidden />
        </Tool>
      </div>
    </div>
  )
}

/** The moment of the mark before or after this one. */
export function neighbour({ chapters, length }: Film, moment: number, by: 1 | -1): number {
  if (by === 1) return chapters.find(chapter => chapter.from > moment)?.from ?? length
  return chapters.findLast(chapter => chapter.from < moment)?.from ?? 0
}

type ToolProps = { name: string; main?: boolean; onPress: () => void; children: ReactNode }

function Tool({ name, main, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={css.tool}
      data-main={main || undefined}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
