import * as z from 'zod/mini'
import { listAsked } from '#shared/initiatives/bank-list.ts'
import { card, groupRoles, initiativeStates } from '#shared/initiatives/initiative.ts'
import { shape } from '#shared/initiatives/part.ts'
import { file, json, ok, parameter, schemaOf, tableFiles } from './openapi-parts.ts'

/** What is still going on where the list is from is left there; else it is a fault. */
const leaveRunning = parameter('running', 'query', { enum: ['leave'] })

/** The roads of initiatives. */
export const initiativePaths = {
  ...tableFiles('/api/initiatives', 'All public initiatives'),
  '/api/initiatives/territories': {
    get: {
      summary: 'Where submitted initiatives lie, as they were drawn',
      responses: ok('id, shape (RFC 7946), spent (kopecks), the last day of the work'),
    },
  },
  '/api/initiatives/asked': {
    get: {
      summary: 'What each supported initiative asks of the budget, without what residents, sponsors and grants bring',
      responses: ok('id, asked (kopecks)'),
    },
  },
  '/api/initiatives/{id}': {
    get: {
      summary: 'An initiative in full: what is public to everybody, a draft to its group alone',
      parameters: [parameter('id', 'path')],
      responses: ok('The initiative', {
        type: 'object',
        required: ['id', 'state', 'title', 'steps', 'supported'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          state: { enum: initiativeStates },
          title: { type: 'string' },
          card: schemaOf(card),
          words: { type: 'string', description: 'The idea in a sentence' },
          role: { enum: groupRoles, description: 'One’s own, in its group' },
          submitted: {
            type: 'object',
            properties: {
              content: { type: 'object' },
              hash: { type: 'string', description: 'SHA-256' },
              hashed: { type: 'string', description: 'Letter for letter what was hashed' },
            },
          },
          draft: { type: 'object', description: 'Parts, texts and people, for its group' },
        },
      }),
    },
  },
  '/api/initiatives/{id}/passport': {
    get: {
      summary: 'The passport of a submitted initiative as plain words and tables, ready to be drawn',
      parameters: [parameter('id', 'path')],
      responses: ok('The passport'),
    },
  },
  '/api/initiatives/{id}/passport.docx': {
    get: {
      summary: 'The same as DOCX',
      parameters: [parameter('id', 'path')],
      responses: file('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    },
  },
  '/api/initiatives/{id}/map.png': {
    get: {
      summary: 'Its territory on the map of the town',
      parameters: [parameter('id', 'path')],
      responses: file('image/png'),
    },
  },
  '/api/initiatives/{id}/arguments': {
    get: {
      summary: 'For and against an initiative, the most supported first',
      parameters: [parameter('id', 'path')],
      responses: ok('isOpen, mayHide, items'),
    },
  },
  '/api/initiatives/{id}/signatures': {
    get: {
      summary: 'Who has signed, by name, for those who keep the roll there',
      parameters: [parameter('id', 'path')],
      responses: ok('Name, place and time of each'),
    },
  },
  '/api/initiatives/mine': {
    get: { summary: 'One’s own ideas and drafts, and what one supports', responses: ok('Own, and ids supported') },
  },
  '/api/initiatives/desk': {
    get: {
      summary: 'Initiatives that wait for the asker, for whoever works for the town; to all others there are none',
      responses: ok('items: initiative, and the deeds that are due, by deadline'),
    },
  },
  '/api/initiatives/join/{link}': {
    get: {
      summary: 'The draft that a group’s link leads to; joining is a command',
      parameters: [parameter('link', 'path')],
      responses: ok('Its title, and how many are in it'),
    },
  },
  '/api/initiatives/import/check': {
    post: {
      summary:
        'What would come of a list of ideas and history (multipart, field file: CSV, XLSX, GeoJSON), for whoever may import it',
      parameters: [leaveRunning],
      responses: ok(
        'lines: row, title, state, what is done (new, changed, same, kept, left); faults: row, what is wrong',
      ),
    },
  },
  '/api/initiatives/import': {
    post: {
      summary:
        'Take the lines of a file in, all or none (multipart, field file); the same command again changes nothing',
      parameters: [
        { ...parameter('command', 'query', { type: 'string', format: 'uuid' }), required: true },
        leaveRunning,
      ],
      responses: ok('added, changed'),
    },
  },
  '/api/initiatives/territory': {
    post: {
      summary: 'Whether a territory lies inside the town, and over which initiatives',
      requestBody: json(schemaOf(z.object({ shape }))),
      responses: ok('isInside, overlaps'),
    },
  },
  '/api/initiatives/payers': {
    post: {
      summary:
        'Whose the codes of a bank’s list are, and which of its lines were entered before: for who keeps the payments',
      requestBody: json(schemaOf(listAsked)),
      responses: ok('payers, entered'),
    },
  },
  '/api/initiatives/{id}/papers': {
    post: {
      summary:
        'Take in a paper of a draft (multipart, field paper: a PDF of 10 MB at most), once under an id of the sender’s',
      parameters: [
        parameter('id', 'path'),
        { ...parameter('paper', 'query', { type: 'string', format: 'uuid' }), required: true },
      ],
      responses: ok('Its id, bytes, and their sha256'),
    },
  },
  '/api/papers/{id}': {
    get: {
      summary: 'A paper of an initiative: to everybody in a public text, to its group in a draft',
      parameters: [parameter('id', 'path')],
      responses: file('application/pdf'),
    },
  },
  '/api/initiatives/{id}/photos': {
    post: {
      summary: 'Take in a photograph of a draft (multipart, field photo)',
      parameters: [parameter('id', 'path'), parameter('photo', 'query')],
      responses: ok('Its id'),
    },
  },
}
