import { refusalCodes } from '#shared/core/refusal.ts'
import { commands, events } from '#shared/registry.ts'
import { initiativePaths } from './openapi-initiatives.ts'
import { meetingPaths } from './openapi-meetings.ts'
import { peoplePaths } from './openapi-people.ts'
import { roundPaths } from './openapi-rounds.ts'
import { file, json, meetingItem, ok, parameter, schemaOf } from './openapi-parts.ts'

/** The HTTP contract as OpenAPI 3.1, made from the very schemas that parse what comes in. */
export function openapi(): object {
  document ??= build()
  return document
}

let document: object | undefined

function build(): object {
  const sent = commands.filter(c => !('internal' in c && c.internal))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Veche',
      version: '1',
      description:
        'Reading is free. What counts is changed by commands: over socket.io, or by POST /api/commands with the same envelope.',
    },
    paths: {
      '/api/city': {
        get: {
          summary:
            'The city now: town, places, bodies, meetings, issues, polls, tasks, initiatives (ETag = its number)',
          responses: ok('The state'),
        },
      },
      '/api/config': {
        get: {
          summary: 'How this server is set up: the basemap, the provider of identity, accounts of a demonstration',
          responses: ok('tileUrl, tileAttribution, provider, demo, where there are any'),
        },
      },
      '/api/settings': {
        get: {
          summary: 'All that the town has set, with its history; for its administrator',
          responses: ok('The settings'),
        },
      },
      '/api/tiles/{version}/{z}/{x}/{y}.pbf': {
        get: {
          summary: 'A tile of the town’s own basemap (Mapbox Vector Tile)',
          parameters: ['version', 'z', 'x', 'y'].map(name => parameter(name, 'path')),
          responses: file('application/vnd.mapbox-vector-tile'),
        },
      },
      '/api/town': { get: { summary: 'Name, time zone and basemap of the town', responses: ok('The town') } },
      '/api/people/staff': {
        get: {
          summary:
            'Accounts of the staff, for whoever chooses the team of a meeting or examiners; to all others there are none',
          responses: ok('id, name and roles of each'),
        },
      },
      '/api/addresses': {
        get: { summary: 'Addresses that begin so', parameters: [parameter('q', 'query')], responses: ok('Up to ten') },
      },
      ...meetingPaths,
      ...roundPaths,
      '/api/session': {
        get: { summary: 'Who one is', responses: ok('The session') },
        post: { summary: 'Sign in', responses: ok('The session') },
        delete: { summary: 'Sign out', responses: ok('Done') },
      },
      '/api/arms': {
        post: { summary: 'Take in the town’s arms (multipart, field photo)', responses: ok('Their hash') },
      },
      '/api/arms/{hash}': { get: { summary: 'The town’s arms, a PNG', responses: ok('The picture') } },
      ...initiativePaths,
      ...peoplePaths,
      '/api/photos': {
        post: {
          summary:
            'Take in a photograph (multipart, field photo); under an id of the sender’s it is taken once, however often it is sent',
          parameters: [parameter('photo', 'query')],
          responses: ok('Its id'),
        },
      },
      '/api/commands': {
        post: {
          summary: 'Send a command; a repeat of its id gives the same answer',
          requestBody: json({ oneOf: sent.map(c => ({ $ref: `#/components/schemas/${c.name}` })) }),
          responses: ok('The answer'),
        },
      },
    },
    components: {
      schemas: {
        Problem: {
          type: 'object',
          properties: {
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { enum: refusalCodes },
            detail: { type: 'string' },
          },
        },
        MeetingItem: meetingItem,
        ...Object.fromEntries(sent.map(c => [c.name, envelopeOf(c)])),
        ...Object.fromEntries(events.filter(e => e.on.length > 0).map(e => [e.type, schemaOf(e.schema)])),
      },
    },
  }
}

const envelopeOf = (command: { name: string; input: unknown; home: readonly string[] }): object => ({
  type: 'object',
  required: ['id', 'stream', 'name', 'input'],
  properties: {
    id: { type: 'string', format: 'uuid', description: 'Names the command and what it creates' },
    stream: { type: 'string', description: `At home in: ${command.home.join(', ')}` },
    name: { const: command.name },
    input: schemaOf(command.input),
  },
})
