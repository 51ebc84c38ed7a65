import { useLayoutEffect, useRef, useState } from 'react'
import { protocolNumber } from '#shared/meetings/meeting.ts'
import { type Picture } from '#shared/meetings/picture.ts'
import { speakerWords } from '../../meetings/speaker-home.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import type { Hall } from '../projector/hall.ts'
import { Stage } from '../projector/stage.tsx'
import { useProjectorData } from '../projector/use-projector.ts'
import css from './console.module.css'
import type { ConsoleData } from './use-console.ts'

type PreviewProps = {
  data: ConsoleData
  hall: Hall
  picture: Picture
  /** It is not on the screen, but would be next. */
  next: boolean
}

/** What the hall sees, or would see, in miniature: the same picture, a few times smaller. */
export function Preview({ data, hall, picture, next }: PreviewProps) {
  const { projector, console: texts } = useStaffTexts()
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.2)
  const shown = useProjectorData(hall, picture)
  const words = useWords(data, picture)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const watch = new ResizeObserver(() => setScale(element.clientWidth / width))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const name = `${projector.scenes[picture.scene]}. ${words ?? ''}`
  return (
    <figure className={css.preview} data-next={next || undefined}>
      <div ref={box} role="img" aria-label={`${next ? texts.projector.next : texts.projector.shows}: ${name}`}>
        <div className={css.miniature} style={{ width, transform: `scale(${scale})` }} inert aria-hidden>
          <Stage data={shown} miniature />
        </div>
      </div>
      <figcaption>{next ? texts.projector.wouldShow : texts.projector.shows}</figcaption>
    </figure>
  )
}

/** The width of the screen that is made smaller, pixels. */
const width = 1280

function useWords({ meeting, issues, poll, instructions }: ConsoleData, { scene, of = '' }: Picture) {
  const { projector, tasks, meetings } = useStaffTexts()
  const instruction = instructions[of]
  return {
    waiting: meeting.title,
    floor: meeting.floor?.now && speakerWords(meeting.floor.now, meetings),
    rating: projector.ranking,
    'last-time': projector.lastTime.title,
    summary: projector.summary.title,
    issue: issues[of]?.text,
    vote: poll?.id === of ? poll.title : undefined,
    'round-opening': undefined,
    'round-turnout': undefined,
    'round-result': undefined,
    initiative: meeting.agenda.find(each => each.initiative === of)?.text,
    instruction:
      instruction &&
      [instruction.number && tasks.number(protocolNumber(meeting.number, instruction.number)), instruction.text]
        .filter(Boolean)
        .join(' '),
  }[scene]
}
