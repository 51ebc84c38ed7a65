import * as z from 'zod/mini'
import { pass } from '#shared/rounds/admit-voter.ts'
import { file, json, ok, parameter, schemaOf, tableFiles } from './openapi-parts.ts'

/** The roads to the rounds. */
export const roundPaths = {
  ...tableFiles('/api/rounds/{id}/results', 'The result of a counted round', [parameter('id', 'path')]),
  '/api/rounds': { get: { summary: 'All rounds, the newest first', responses: ok('The rounds') } },
  '/api/rounds/places': {
    get: {
      summary: 'The places one follows oneself: one is told when a vote about them opens and nears its end',
      responses: ok('The places'),
    },
  },
  '/api/rounds/{id}/rules.json': {
    get: {
      summary: 'Plan and entries as they were locked, letter for letter what the lock’s SHA-256 is of',
      parameters: [parameter('id', 'path')],
      responses: ok('The rules'),
    },
  },
  '/api/rounds/{id}/ballots.pb': {
    get: {
      summary: 'All ballots of a round that is over, with their codes (Pabulib); one district for a recount',
      parameters: [parameter('id', 'path'), parameter('district', 'query')],
      responses: file('text/plain'),
    },
  },
  '/api/rounds/{id}/mine': {
    get: {
      summary: 'Whether one may vote oneself, in which districts, and whether one is on the roll',
      parameters: [parameter('id', 'path')],
      responses: ok('The answer'),
    },
  },
  '/api/rounds/{id}/turnout': {
    get: {
      summary: 'How many have voted, by channel and by where they live; small groups are not shown apart',
      parameters: [parameter('id', 'path')],
      responses: ok('The figures'),
    },
  },
  '/api/rounds/{id}/admission': {
    post: {
      summary: 'In which districts whoever has this pass of a terminal may vote',
      parameters: [parameter('id', 'path')],
      requestBody: json(schemaOf(z.object({ pass }))),
      responses: ok('The answer'),
    },
  },
  '/api/rounds/{id}/paper': {
    get: {
      summary: 'How many sheets are printed, checked, spoiled and unchecked; for those who run the round',
      parameters: [parameter('id', 'path')],
      responses: ok('The numbers'),
    },
  },
}
