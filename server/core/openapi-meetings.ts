import * as z from 'zod/mini'
import { groups, meetingPhases } from '#shared/meetings/meeting.ts'
import { asking } from '#shared/meetings/ask-meeting.ts'
import { askingAhead } from '#shared/issues/ask-ahead.ts'
import { voice } from '#shared/meetings/request.ts'
import { joining } from '#shared/meetings/join-meeting.ts'
import { protocol } from '#shared/documents/protocol.ts'
import { calendar, file, json, ok, parameter, schemaOf } from './openapi-parts.ts'

/** The roads of meetings, of requests for them, and of what is asked at them. */
export const meetingPaths = {
  '/api/meetings': {
    get: {
      summary: 'Meetings',
      parameters: [parameter('phase', 'query', { enum: meetingPhases }), parameter('after', 'query')],
      responses: ok('A page of meetings', {
        type: 'object',
        required: ['items'],
        properties: {
          items: { type: 'array', items: { $ref: '#/components/schemas/MeetingItem' } },
          next: { type: 'string' },
        },
      }),
    },
  },
  '/api/meetings/{id}': {
    get: { summary: 'A meeting', parameters: [parameter('id', 'path')], responses: ok('The meeting') },
  },
  '/api/meetings/{id}/mine': {
    get: {
      summary: 'One’s own in a meeting: issues, supports, ballots, the place in the queue of speakers',
      parameters: [parameter('id', 'path')],
      responses: ok('Own things; to whoever has not joined there are none'),
    },
  },
  '/api/meetings/{id}/authors': {
    get: {
      summary: 'Who raised each issue, for who runs the meeting',
      parameters: [parameter('id', 'path')],
      responses: ok('authors, by issue'),
    },
  },
  '/api/issues/{id}/contact': {
    get: {
      summary: 'How to reach who raised an issue, for who runs its meeting; who looked is kept',
      parameters: [parameter('id', 'path')],
      responses: ok('name, phone, email, as far as given'),
    },
  },
  '/api/issues/{id}/photos': {
    post: {
      summary: 'Take in a photograph of one’s own issue (multipart, field photo), once under an id of the sender’s',
      parameters: [parameter('id', 'path'), parameter('photo', 'query')],
      responses: ok('Its id'),
    },
  },
  '/api/issues/{id}/original': {
    get: {
      summary: 'An issue in the words it came in, where they were changed or hidden; for who runs its meeting',
      parameters: [parameter('id', 'path')],
      responses: ok('text, original'),
    },
  },
  '/api/instructions/{id}/changes': {
    get: {
      summary: 'Who changed an instruction, when and from what, for the staff',
      parameters: [parameter('id', 'path')],
      responses: ok('changes'),
    },
  },
  '/api/meetings.ics': {
    get: {
      summary: 'The schedule to subscribe to, of the whole town or of a place (iCalendar, RFC 5545)',
      parameters: [parameter('place', 'query')],
      responses: calendar,
    },
  },
  '/api/meetings/{id}/meeting.ics': {
    get: {
      summary: 'A meeting for one’s own calendar; a change raises SEQUENCE, one called off has STATUS:CANCELLED',
      parameters: [parameter('id', 'path')],
      responses: calendar,
    },
  },
  '/api/meetings/{id}/similar': {
    post: {
      summary: 'Accepted questions of this meeting and of its place that are like a text',
      parameters: [parameter('id', 'path')],
      requestBody: json({ type: 'object', required: ['text'], properties: { text: { type: 'string' } } }),
      responses: ok('At most four'),
    },
  },
  '/api/meetings/{id}/cards/{card}': {
    get: {
      summary: 'The questions of a paper card: after the meeting those accepted; for who runs it all, at any time',
      parameters: [parameter('id', 'path'), parameter('card', 'path', { type: 'integer' })],
      responses: ok('Their ids'),
    },
  },
  '/api/cards/{card}': {
    get: {
      summary: 'The questions of a paper card at all meetings that the asker may run',
      parameters: [parameter('card', 'path', { type: 'integer' })],
      responses: ok('Their ids, and those of the questions they were joined to'),
    },
  },
  '/api/meetings/{id}/log': {
    get: {
      summary: 'The public log of a published meeting, to be replayed; a page of at most 1,000 events',
      parameters: [parameter('id', 'path'), parameter('after', 'query', { type: 'integer' })],
      responses: ok('[number, moment, event or null], how many had joined, and where the next page begins'),
    },
  },
  '/api/i/{code}': {
    get: {
      summary: 'The question of a private link',
      parameters: [parameter('code', 'path')],
      responses: ok('Its words and state'),
    },
  },
  '/api/meetings/{id}/protocol': {
    get: {
      summary:
        'The protocol: approved, with its SHA-256 hash and what was hashed; before that a draft, for who runs the meeting',
      parameters: [parameter('id', 'path')],
      responses: ok('The protocol', {
        type: 'object',
        required: ['approved', 'protocol'],
        properties: {
          approved: { type: 'boolean' },
          hash: { type: 'string' },
          algorithm: { const: 'SHA-256' },
          approvedAt: { type: 'string', format: 'date-time' },
          hashed: { type: 'string', description: 'Letter for letter what was hashed' },
          redacted: {
            type: 'object',
            description: 'When words of a hidden question left it, and the hash it was approved with',
            properties: { on: { type: 'string', format: 'date' }, firstHash: { type: 'string' } },
          },
          protocol: schemaOf(protocol),
        },
      }),
    },
  },
  '/api/meetings/{id}/protocol.docx': {
    get: {
      summary: 'The protocol as DOCX, in the look of ГОСТ Р 7.0.97-2016',
      parameters: [parameter('id', 'path')],
      responses: file('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    },
  },
  '/api/meetings/{id}/instructions.xlsx': {
    get: {
      summary: 'The instructions of a meeting as XLSX',
      parameters: [parameter('id', 'path')],
      responses: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    },
  },
  '/api/join/{code}': {
    get: {
      summary: 'The open meeting with this code',
      parameters: [parameter('code', 'path')],
      responses: ok('The meeting'),
    },
  },
  '/api/join': {
    post: { summary: 'Join a meeting', requestBody: json(schemaOf(joining)), responses: ok('The participant') },
  },
  '/api/join/next': {
    post: {
      summary: 'Hand the phone to the next voter: they join as somebody new, and the phone speaks for them',
      requestBody: json(schemaOf(joining)),
      responses: ok('The participant, and the meeting'),
    },
  },
  '/api/meetings/{id}/electors': {
    get: {
      summary: 'Whom a list of electors may name: participants and accounts; for those who run the meeting',
      parameters: [parameter('id', 'path')],
      responses: ok('The candidates', {
        type: 'object',
        required: ['candidates'],
        properties: {
          candidates: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'account'],
              properties: {
                id: { type: 'string', format: 'uuid' },
                name: { type: 'string' },
                house: { type: 'string' },
                group: { enum: groups },
                account: { type: 'boolean', description: 'Has an account; need not have joined' },
              },
            },
          },
        },
      }),
    },
  },
  '/api/meetings/{id}/ahead': {
    post: {
      summary: 'Ask a question in advance of a planned meeting; no account is needed',
      parameters: [parameter('id', 'path')],
      requestBody: json(schemaOf(askingAhead)),
      responses: ok('The question'),
    },
  },
  '/api/meetings/{id}/ahead/mine': {
    get: {
      summary: 'What this device has asked and supported in advance',
      parameters: [parameter('id', 'path')],
      responses: ok('Its questions, and the ids it supports'),
    },
  },
  '/api/issues/{id}/ahead': {
    post: {
      summary: 'Support a question in advance, once a device, or take the support back',
      parameters: [parameter('id', 'path')],
      requestBody: json({ type: 'object', required: ['on'], properties: { on: { type: 'boolean' } } }),
      responses: ok('Done'),
    },
  },
  '/api/meeting-requests': {
    post: {
      summary: 'Ask for a meeting in a place; no account is needed, own words and contact are for those who plan',
      requestBody: json(schemaOf(asking)),
      responses: ok('The request'),
    },
  },
  '/api/meeting-requests/{id}/join': {
    post: {
      summary: 'Ask for the same meeting, once a device',
      parameters: [parameter('id', 'path')],
      requestBody: json(schemaOf(z.object(voice))),
      responses: ok('The request'),
    },
  },
  '/api/meeting-requests/mine': {
    get: { summary: 'The requests this device asks in', responses: ok('Their ids') },
  },
  '/api/meeting-requests/{id}/voices': {
    get: {
      summary: 'What people wrote beside a request: for those who may plan meetings there',
      parameters: [parameter('id', 'path')],
      responses: ok('Words and contacts'),
    },
  },
}
