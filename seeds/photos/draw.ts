import type { Drawing } from '../texts/topic.ts'
import { random, type Random } from '../town/prng.ts'
import { subjects } from './subjects.ts'
import type { When } from './album.ts'

export const width = 960
export const height = 720

/** Draws a place in a yard before or after the work, as SVG; both times show the same houses and sky. */
export function draw(drawing: Drawing, when: When, variant: number): string {
  const chance = random(`picture ${drawing} ${variant}`)
  const scene =
    drawing === 'snow' ? winter : drawing === 'lamp' && when === 'before' ? dusk : drawing === 'lamp' ? evening : summer
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    backdrop(scene, chance),
    subjects[drawing](when, chance),
    '</svg>',
  ].join('')
}

type Scene = {
  readonly sky: readonly [string, string]
  readonly ground: string
  readonly path: string
  readonly walls: readonly string[]
  readonly window: string
  readonly lit: string
}

const summer: Scene = {
  sky: ['#a9cbe0', '#e6eef1'],
  ground: '#7d9a5f',
  path: '#a6a39c',
  walls: ['#d8cfc0', '#c9bfae', '#d3c7bd'],
  window: '#8397a6',
  lit: '#9fb2bd',
}
const winter: Scene = {
  sky: ['#c3ccd3', '#eceff1'],
  ground: '#e9edf0',
  path: '#c3c7ca',
  walls: ['#cfc7bb', '#bdb4a8', '#c7beb6'],
  window: '#6f8190',
  lit: '#d9c48a',
}
const dusk: Scene = {
  sky: ['#1c2533', '#38404f'],
  ground: '#262d2a',
  path: '#34363a',
  walls: ['#2f333b', '#2a2e36', '#33363c'],
  window: '#232830',
  lit: '#b89a55',
}
const evening: Scene = {
  sky: ['#27344a', '#4b566b'],
  ground: '#414c3d',
  path: '#6d6a62',
  walls: ['#565761', '#4f515b', '#5b5a60'],
  window: '#39404b',
  lit: '#e5c377',
}

function backdrop(scene: Scene, chance: Random): string {
  return [
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${scene.sky[0]}"/><stop offset="1" stop-color="${scene.sky[1]}"/></linearGradient></defs>`,
    `<rect width="${width}" height="420" fill="url(#sky)"/>`,
    slab(scene, chance, -40, chance.whole(90, 130), 520, 5),
    slab(scene, chance, 540, chance.whole(40, 100), 480, chance.pick([5, 6])),
    `<rect y="400" width="${width}" height="${height - 400}" fill="${scene.ground}"/>`,
    `<path d="M0 640 C 260 560, 620 590, ${width} 500 L ${width} 610 C 640 690, 320 660, 0 ${height} Z" fill="${scene.path}"/>`,
  ].join('')
}

/** A house of panels with rows of windows, some of them lit. */
function slab(scene: Scene, chance: Random, x: number, y: number, wide: number, rows: number): string {
  const tall = 405 - y
  const step = tall / rows
  const columns = Math.floor(wide / 52)
  const windows = Array.from({ length: rows * columns }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const colour = chance.chance(0.25) ? scene.lit : scene.window
    return `<rect x="${x + 14 + column * 52}" y="${(y + row * step + step * 0.25).toFixed(0)}" width="28" height="${(step * 0.5).toFixed(0)}" fill="${colour}"/>`
  })
  const seams = Array.from(
    { length: rows },
    (_, row) => `<rect x="${x}" y="${(y + row * step).toFixed(0)}" width="${wide}" height="2" fill="#00000022"/>`,
  )
  return `<rect x="${x}" y="${y}" width="${wide}" height="${tall}" fill="${chance.pick(scene.walls)}"/>${seams.join('')}${windows.join('')}`
}
