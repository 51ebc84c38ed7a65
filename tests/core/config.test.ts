import { expect, test } from 'vitest'
import { readConfig, remarksOn } from '../../server/core/config.ts'

const tiles = { TILE_URL: 'https://{s}.tiles.example/{z}/{x}/{y}.png', TILE_ATTRIBUTION: '© участники OpenStreetMap' }

test('a foreign basemap comes with the name of its owner, and nothing is remarked', () => {
  const config = readConfig(tiles)
  expect(config).toMatchObject({ tileUrl: tiles.TILE_URL, tileAttribution: tiles.TILE_ATTRIBUTION })
  expect(remarksOn(config)).toEqual([])
  expect(remarksOn(readConfig({}))).toEqual([])
})

test('a basemap without its owner, or an owner without a basemap, is remarked when the program starts', () => {
  expect(remarksOn(readConfig({ TILE_URL: tiles.TILE_URL }))).toEqual([expect.stringContaining('TILE_ATTRIBUTION=')])
  expect(remarksOn(readConfig({ TILE_ATTRIBUTION: tiles.TILE_ATTRIBUTION }))).toEqual([
    expect.stringContaining('только вместе с TILE_URL'),
  ])
})

test('an address that is no basemap, and words that are a page, stop the start with the name of the setting', () => {
  for (const TILE_URL of ['tiles', 'https://tiles.example/map.png', 'javascript:{z}{x}{y}'])
    expect(() => readConfig({ TILE_URL })).toThrow('TILE_URL')
  for (const TILE_ATTRIBUTION of ['<a href="//x">x</a>', '  ', 'a\nb'])
    expect(() => readConfig({ ...tiles, TILE_ATTRIBUTION })).toThrow('TILE_ATTRIBUTION')
})
