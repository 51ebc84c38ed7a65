import * as z from 'zod/mini'
import { consent } from '#shared/people/consent.ts'
import { calendar, file, json, ok, parameter, schemaOf } from './openapi-parts.ts'

const account = {
  type: 'object',
  required: ['login', 'password'],
  properties: { login: { type: 'string' }, password: { type: 'string', minLength: 8 } },
}

const redirect = (description: string) => ({ 302: { description }, default: ok('').default })

/** Coming in as a resident of the roll, and keeping the roll. */
export const peoplePaths = {
  '/api/news': {
    get: { summary: 'What is new in all that one follows, the newest first', responses: ok('items, feed') },
  },
  '/api/feeds/{link}/news.atom': {
    get: {
      summary: 'The same as a feed (Atom, RFC 4287) under the private address that its owner has set',
      parameters: [parameter('link', 'path')],
      responses: file('application/atom+xml'),
    },
  },
  '/api/feeds/{link}/dates.ics': {
    get: {
      summary: 'The dates of what its owner follows (iCalendar, RFC 5545)',
      parameters: [parameter('link', 'path')],
      responses: calendar,
    },
  },
  '/api/people': {
    get: { summary: 'All accounts with their roles, for the administrator', responses: ok('items') },
  },
  '/api/people/{id}/password': {
    post: {
      summary: 'Set a password: one’s own, or by the administrator; all other sessions of that account end',
      parameters: [parameter('id', 'path')],
      requestBody: json({
        type: 'object',
        required: ['password'],
        properties: { password: account.properties.password },
      }),
      responses: ok('Set'),
    },
  },
  '/api/consent': {
    get: {
      summary: 'The consent to the use of personal data, with its version and SHA-256',
      responses: ok('The text'),
    },
  },
  '/api/enter/look': {
    post: {
      summary: 'Whose line a one-time code opens: initials and street',
      requestBody: json({ type: 'object', required: ['code'], properties: { code: { type: 'string' } } }),
      responses: ok('The line'),
    },
  },
  '/api/enter': {
    post: {
      summary: 'Come in by a one-time code; the cookie of the session comes with the answer',
      requestBody: json({
        type: 'object',
        required: ['id', 'code'],
        properties: {
          id: { type: 'string', format: 'uuid', description: 'A secret of this device: it may ask again with it' },
          code: { type: 'string' },
          consent: schemaOf(consent),
          account,
        },
      }),
      responses: ok('Signed in'),
    },
  },
  '/api/enter/arrival': {
    get: {
      summary: 'Who has come from the provider of identity',
      responses: ok('What it vouches for, if the town takes that'),
    },
    post: {
      summary: 'Be entered into the roll on the provider’s word',
      requestBody: json(schemaOf(z.object({ id: z.uuid(), consent }))),
      responses: ok('Signed in'),
    },
  },
  '/api/oidc/start': {
    get: {
      summary: 'To the provider of identity (OpenID Connect: authorization code, PKCE)',
      parameters: [parameter('next', 'query')],
      responses: redirect('The provider'),
    },
  },
  '/api/oidc/callback': {
    get: { summary: 'Back from the provider', responses: redirect('The page that was asked for') },
  },
  '/api/residents': {
    get: {
      summary: 'The roll of residents, for those who keep it',
      parameters: [parameter('q', 'query')],
      responses: ok('At most fifty lines'),
    },
  },
  '/api/residents/codes': {
    post: {
      summary: 'One-time codes for lines of the roll, told this once',
      requestBody: json({
        type: 'object',
        required: ['people'],
        properties: { people: { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 50 } },
      }),
      responses: ok('The codes'),
    },
  },
}
