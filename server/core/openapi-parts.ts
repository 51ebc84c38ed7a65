import * as z from 'zod/mini'
import { meetingKinds, meetingPhases } from '#shared/meetings/meeting.ts'

/** A body of JSON. */
export const json = (schema: object) => ({ content: { 'application/json': { schema } } })
/** What a road answers when all is well, and how it refuses. */
export const ok = (description: string, schema: object = { type: 'object' }) => ({
  200: { description, ...json(schema) },
  default: {
    description: 'Refused',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
})

/** A calendar as the answer. */
export const calendar = {
  ...ok('The calendar'),
  200: { description: 'The calendar', content: { 'text/calendar': { schema: { type: 'string' } } } },
}

/** A file to be downloaded. */
export const file = (type: string) => ({
  ...ok('The file'),
  200: { description: 'The file', content: { [type]: { schema: { type: 'string', format: 'binary' } } } },
})

/** A value in the path, which is always there, or in the query, which may be. */
export const parameter = (name: string, where: 'path' | 'query', schema: object = { type: 'string' }) => ({
  name,
  in: where,
  required: where === 'path',
  schema,
})

/** What a schema takes in, as JSON Schema. */
export const schemaOf = (schema: unknown): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema as z.ZodMiniType, { io: 'input', unrepresentable: 'any' })
  return rest
}

/** A meeting in a list. */
export const meetingItem = {
  type: 'object',
  required: ['id', 'kind', 'phase', 'title', 'startsAt', 'placeId'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    kind: { enum: meetingKinds },
    phase: { enum: meetingPhases },
    title: { type: 'string' },
    startsAt: { type: 'string', format: 'date-time' },
    placeId: { type: 'string', format: 'uuid' },
    code: { type: 'string', description: 'Six digits, of open ones' },
  },
}

/** A public list as a layer of a map, as words and as a sheet. */
export const tableFiles = (path: string, what: string, parameters: object[] = []) =>
  Object.fromEntries(
    [
      ['geojson', 'GeoJSON (RFC 7946)', 'application/geo+json'],
      ['csv', 'CSV (RFC 4180)', 'text/csv'],
      ['xlsx', 'XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ].map(([ending = '', name, type = '']) => [
      `${path}.${ending}`,
      { get: { summary: `${what} as ${name}`, parameters, responses: file(type) } },
    ]),
  )
