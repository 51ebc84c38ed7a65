import { lazy, Suspense, useMemo } from 'react'
import type { Point } from '#shared/core/value.ts'
import css from './projector.module.css'
import type { ProjectorData } from './use-projector.ts'

const MeetingMap = lazy(async () => ({ default: (await import('../../map/meeting-map.tsx')).MeetingMap }))

export type MapMark = { id: string; point: Point; rank: number; size: number; label: string; mark?: string }

type ProjectorMapProps = {
  data: ProjectorData
  marks: readonly MapMark[]
  /** The one to come close to. */ chosen?: string
  side: 'left' | 'right'
}

/** The map beside the words; its code comes after them, so that the words never wait for it. */
export function ProjectorMap({ data, marks, chosen, side }: ProjectorMapProps) {
  const key = JSON.stringify(marks)
  // Marks are made anew every second; the map is told only when they differ.
  const issues = useMemo(
    () => (JSON.parse(key) as typeof marks).map(mark => ({ ...mark, chosen: mark.id === chosen })),
    [key, chosen],
  )
  return (
    <div className={css.map} data-side={side}>
      <Suspense fallback={null}>
        <MeetingMap
          town={data.town}
          place={data.place}
          issues={issues}
          style="projector"
          chosen={chosen}
          fit={chosen === undefined ? 'place' : 'issue'}
        />
      </Suspense>
    </div>
  )
}
