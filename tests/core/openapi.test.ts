import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { refusalCodes } from '#shared/core/refusal.ts'
import { commands, events } from '#shared/registry.ts'
import { openapi } from '../../server/core/openapi.ts'

const contract = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
})
const written = JSON.stringify(openapi())
const { openapi: version, paths, components } = contract.parse(JSON.parse(written))

test('the contract is OpenAPI 3.1, and every road in it says what it is for and how it refuses', () => {
  expect(version).toBe('3.1.0')
  expect(Object.keys(paths)).toContain('/api/commands')
  for (const [path, roads] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(roads))
      expect(Object.keys(responses), `${method} ${path}`).toContain('default')
})

test('every road that the server opens under /api is in the contract', () => {
  const server = new URL('../../server/', import.meta.url)
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  const sources = files.map(name => readFileSync(new URL(name, server), 'utf8'))
  const opened = sources.flatMap(source =>
    [...source.matchAll(/router\s*\.(get|post|put|patch|delete)\(\s*'(\/api\/[^']*)'/g)].map(
      ([, method = '', path = '']) => ({
        method,
        path: path.replaceAll(/:(\w+)/g, '{$1}'),
      }),
    ),
  )
  expect(opened.length).toBeGreaterThan(50)
  const missing = opened.filter(({ method, path }) => path !== '/api/openapi.json' && !paths[path]?.[method])
  expect(missing).toEqual([])
})

test('every command that may be sent is described with its envelope, and no internal one is', () => {
  for (const command of commands) {
    const internal = 'internal' in command && command.internal
    expect(components.schemas[command.name] !== undefined, command.name).toBe(!internal)
    if (internal) continue
    expect(components.schemas[command.name]).toMatchObject({
      required: ['id', 'stream', 'name', 'input'],
      properties: { name: { const: command.name }, input: { type: 'object' } },
    })
    expect(written).toContain(`{"$ref":"#/components/schemas/${command.name}"}`)
  }
})

test('every event that is told is described, and no record is', () => {
  for (const { type, on } of events) expect(components.schemas[type] !== undefined, type).toBe(on.length > 0)
})

test('a program is told every reason for a refusal', () => {
  expect(components.schemas['Problem']).toMatchObject({ properties: { code: { enum: [...refusalCodes] } } })
})

test('every reference leads somewhere', () => {
  for (const [, name] of written.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(components.schemas[name], name).toBeDefined()
})
