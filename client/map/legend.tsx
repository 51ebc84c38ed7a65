import { IconStack2, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTexts } from '../texts/texts.tsx'
import type { State } from '../ui/colours.ts'
import { stateIcons } from '../ui/status-chip.tsx'
import { layers, type Layer } from './layers.ts'
import css from './legend.module.css'

type LegendProps = {
  shown: ReadonlySet<Layer>
  onToggle: (layer: Layer) => void
  /** States to explain. */ states: readonly State[]
}

/** What is on the map: a tick for each layer and the meaning of each colour; on a phone behind one button. */
export function Legend({ shown, onToggle, states }: LegendProps) {
  const { map, core } = useTexts()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={css.place} data-open={open || undefined}>
      <button
        type="button"
        className={css.opener}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <IconX size={22} aria-hidden /> : <IconStack2 size={22} aria-hidden />}
        <span className={css.word}>{map.legend}</span>
      </button>
      <div id={id} className={css.panel} data-open={open || undefined}>
        <fieldset className={css.layers}>
          <legend>{map.legend}</legend>
          {layers.map(layer => (
            <label key={layer} className={css.layer} data-layer={layer}>
              <input type="checkbox" checked={shown.has(layer)} onChange={() => onToggle(layer)} />
              <span>{map.layers[layer]}</span>
            </label>
          ))}
        </fieldset>
        <ul className={css.states}>
          {states.map(state => (
            <li key={state}>
              <StateDot state={state} />
              <span>{core.states[state]}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function StateDot({ state }: { state: State }) {
  const Icon = stateIcons[state]
  return (
    <span className={css.dot} style={{ background: `var(--${state})` }} aria-hidden>
      <Icon size={12} stroke={2.6} />
    </span>
  )
}
