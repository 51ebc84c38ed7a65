import { IconBuildingCommunity, IconUsersGroup } from '@tabler/icons-react'
import { stateIcons } from '../ui/status-chip.tsx'
import type { State } from '../ui/colours.ts'

/** How a mark looks: the state of an issue or a task, a meeting by its phase, a centre. */
export type PinLook = State | 'meeting' | 'meeting-open' | 'meeting-past' | 'centre'

const icons = { ...stateIcons, meeting: IconUsersGroup, centre: IconBuildingCommunity }

/** The drawings that marks point to; stands once on a page with a map. */
export function PinDrawings() {
  return (
    <svg aria-hidden width={0} height={0} className="pin-drawings">
      {Object.entries(icons).map(([look, Icon]) => (
        <symbol key={look} id={`pin-${look}`} viewBox="0 0 24 24">
          <Icon size={24} stroke={2.4} />
        </symbol>
      ))}
    </svg>
  )
}

const svg = 'http://www.w3.org/2000/svg'

/** The element of a mark: a circle with a white ring and the drawing of its state. Built by hand: a policy forbids inline styles. */
export function pinElement(look: PinLook): HTMLElement {
  const circle = document.createElement('span')
  circle.className = 'pin-circle'
  circle.dataset['look'] = look
  const drawing = document.createElementNS(svg, 'svg')
  const use = document.createElementNS(svg, 'use')
  use.setAttribute('href', `#pin-${look.startsWith('meeting') ? 'meeting' : look}`)
  drawing.append(use)
  circle.append(drawing)
  return circle
}

/** The element of a cluster: its count on ink, larger for more. */
export function clusterElement(count: number): HTMLElement {
  const circle = document.createElement('span')
  circle.className = 'pin-cluster'
  circle.dataset['size'] = count < 10 ? 'few' : count < 100 ? 'many' : 'most'
  circle.textContent =
    count > 9999 ? `${Math.round(count / 1000)}${document.documentElement.lang === 'en' ? 'k' : 'к'}` : String(count)
  return circle
}
