import { lazy, Suspense, useMemo } from 'react'
import type { Point } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { WallStyle } from '../../map/basemap-style.ts'
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

/** How the map of a wall is drawn: light even in a dark hall, but where contrast is asked for in two colours like all the rest. */
export const mapStyle = ({ screens }: Meeting): WallStyle =>
  screens?.theme === 'contrast' ? 'projector-contrast' : 'projector'

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
          style={mapStyle(data.meeting)}
          chosen={chosen}
          fit={chosen === undefined ? 'place' : 'issue'}
        />
      </Suspense>
    </div>
  )
}
