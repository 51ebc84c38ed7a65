import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Part, Shape } from '#shared/initiatives/part.ts'
import type { CityState } from '#shared/state.ts'
import type { Id, Point } from '#shared/core/value.ts'
import type { LyingShown } from '#shared/initiatives/initiative-shown.ts'
import { api } from '../../core/api.ts'
import { drawingOf, shapeOf, withPoint, type Drawing } from '../../initiatives/drawing.ts'
import { FindAddress } from '../../initiatives/find-address.tsx'
import { PartFrame } from '../../initiatives/part-frame.tsx'
import { usePart, type Form, type Writing } from '../../initiatives/use-part.ts'
import { DrawMap } from '../../map/draw-map.tsx'
import { ChoosePlace } from '../../places/choose-place.tsx'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import css from './initiatives.module.css'

const form: Form<Drawing> = {
  fieldsOf: part => drawingOf(part?.kind === 'territory' ? part.shape : undefined),
  partOf: drawing => {
    const shape = shapeOf(drawing)
    if (shape) return { kind: 'territory', shape }
    return drawing.points.length === 0 ? null : undefined
  },
}

const tools = ['Polygon', 'LineString', 'MultiPoint'] as const

type TerritoryPartProps = { city: CityState; writing: Writing; /** Where the map stands at first. */ centre: Point }

/** The territory: drawn on the map, or picked as a yard, a TOS, an address; how it lies is said at once. */
export function TerritoryPart({ city, writing, centre }: TerritoryPartProps) {
  const texts = useInitiativeTexts().territory
  const hand = usePart(writing, 'territory', form)
  const { fields: drawing, set } = hand
  const shape = useMemo(() => shapeOf(drawing), [drawing])
  const words = (part: Part) =>
    part.kind === 'territory'
      ? `${texts.tools[part.shape.type]}, ${texts.points(drawingOf(part.shape).points.length)}`
      : ''
  return (
    <PartFrame hand={hand} wordsOf={words} className={css.section}>
      <p className="soft">{texts.words}</p>
      <Picks city={city} onDrawing={set} />
      <ChoiceChips label={texts.tool}>
        {tools.map(tool => (
          <ChoiceChip
            key={tool}
            chosen={drawing.tool === tool}
            onChoose={() => set({ tool, points: drawing.tool === tool ? drawing.points : [] })}
          >
            {texts.tools[tool]}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      <p className="soft">{texts.hint[drawing.tool]}</p>
      <div className={css.drawMap}>
        <DrawMap
          town={city.town}
          label={texts.label}
          shape={shape}
          points={drawing.points}
          centre={centre}
          onPoint={point => set(withPoint(drawing, point))}
        />
      </div>
      <div className={css.ways}>
        <Button
          look="outline"
          size="small"
          disabled={drawing.points.length === 0}
          icon={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => set({ ...drawing, points: drawing.points.slice(0, -1) })}
        >
          {texts.undo}
        </Button>
        <Button
          look="quiet"
          size="small"
          disabled={drawing.points.length === 0}
          icon={<IconTrash size={18} aria-hidden />}
          onClick={() => set({ ...drawing, points: [] })}
        >
          {texts.clear}
        </Button>
        <span className="soft">{drawing.points.length > 0 && texts.points(drawing.points.length)}</span>
      </div>
      <HowItLies initiative={writing.initiative} shape={shape} />
    </PartFrame>
  )
}

/** Without drawing: a whole place, or the point of a house. */
function Picks({ city, onDrawing }: { city: CityState; onDrawing: (drawing: Drawing) => void }) {
  const places = useMemo(
    () => Object.values(city.places).filter(({ boundary, kind }) => boundary && kind !== 'beat'),
    [city.places],
  )
  const [place, setPlace] = useState('')
  const pick = (id: Id) => {
    setPlace(id)
    const ring = city.places[id]?.boundary?.coordinates[0]
    if (ring) onDrawing(drawingOf({ type: 'Polygon', coordinates: [thinned(ring)] }))
  }
  return (
    <div className={css.picks}>
      <ChoosePlace places={places} value={place} onChoose={pick} error={undefined} />
      <FindAddress onFound={point => onDrawing({ tool: 'MultiPoint', points: [point] })} />
    </div>
  )
}

/** An outline of a place with no more points than a territory takes. */
function thinned(ring: readonly Point[]): Point[] {
  const step = Math.ceil(ring.length / 290)
  const kept = ring.slice(0, -1).filter((_, i) => i % step === 0)
  return [...kept, kept[0]]
}

function HowItLies({ initiative, shape }: { initiative: Id; shape: Shape | undefined }) {
  const texts = useInitiativeTexts()
  const lying = useLying(initiative, shape)
  if (!lying) return null
  const { isInside, overlaps } = lying
  return (
    <div role="status" className={css.section}>
      <p className={isInside ? 'soft' : css.wrong}>{isInside ? texts.territory.inside : texts.territory.outside}</p>
      {overlaps.length > 0 && (
        <p className={css.notice}>
          {texts.territory.overlaps}{' '}
          {overlaps.map(({ id, number, title }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <Link to={`/initiatives/${id}`} target="_blank">
                {number !== undefined && `${texts.number(number)} `}«{title}»
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** Asked a moment after the last point; nothing until the answer to what is drawn now. */
function useLying(initiative: Id, shape: Shape | undefined): LyingShown | undefined {
  const [said, setSaid] = useState<{ shape: Shape; lying: LyingShown }>()
  useEffect(() => {
    if (!shape) return undefined
    let gone = false
    const timer = setTimeout(() => {
      api<LyingShown>('/api/initiatives/territory', { body: { shape, initiative } }).then(
        lying => gone || setSaid({ shape, lying }),
        // Without an answer nothing is said; submitting asks again.
        () => {},
      )
    }, 400)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [initiative, shape])
  return said && said.shape === shape ? said.lying : undefined
}
