import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from '#shared/core/contrast.ts'
import { colours, tints } from '../../client/ui/colours.ts'

const css = readFileSync(new URL('../../client/ui/global.css', import.meta.url), 'utf8')
const sight = readFileSync(new URL('../../client/ui/sight.css', import.meta.url), 'utf8')

test.each(Object.entries(tints))('the word of the state «%s» is readable on its tint', (_state, { ink, tint }) => {
  expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5)
})

test('text is readable on paper and on cards, and white on every button', () => {
  for (const ground of [colours.paper, colours.card]) {
    for (const ink of [colours.ink, colours.soft, colours.river, colours.leaf, colours.rowan]) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  }
  for (const name of ['river', 'river-deep', 'leaf', 'leaf-deep', 'rowan', 'rowan-deep', 'ink']) {
    expect(contrast('#ffffff', variable(name)), name).toBeGreaterThanOrEqual(4.5)
  }
})

test('the edge of a field is seen on its ground', () => {
  expect(contrast(variable('field-line'), colours.card)).toBeGreaterThanOrEqual(3)
  expect(contrast(variable('field-line'), colours.paper)).toBeGreaterThanOrEqual(3)
})

test('style sheet and code agree on every colour', () => {
  for (const [name, value] of Object.entries(colours)) expect(variable(name), name).toBe(value)
  for (const [state, { ink, tint }] of Object.entries(tints)) {
    expect(variable(state), state).toBe(ink)
    expect(variable(`${state}-tint`), state).toBe(tint)
  }
})

test.each(['black-on-white', 'white-on-black', 'blue-on-light'])(
  'in the scheme «%s» everything is read at 7:1',
  scheme => {
    const rules = sight.split(`[data-sight-scheme='${scheme}']`)[1] ?? ''
    const [ink, ground] = ['ink', 'ground'].map(name => new RegExp(`--sight-${name}: (#[0-9a-f]{6});`).exec(rules)?.[1])
    expect(contrast(ink ?? '', ground ?? '')).toBeGreaterThanOrEqual(7)
  },
)

test('a scheme leaves no colour of the usual version as it was', () => {
  const usual = [...css.slice(0, css.indexOf('}')).matchAll(/--([a-z-]+): (?:#|rgb)/g)].map(match => match[1])
  expect(usual.filter(name => !sight.includes(`--${name}: `))).toEqual([])
})

function variable(name: string): string {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? ''
}
