import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** Somebody whom the provider knows. */
export type Known = { readonly sub: string } & Readonly<Record<string, unknown>>

/** What the provider gets wrong on purpose. */
export type Fault = 'nonce' | 'signature' | 'audience' | 'expired' | 'issuer'

type Granted = { who: Known; nonce: string | null; challenge: string; redirect: string; scope: string }

export type OidcProvider = Awaited<ReturnType<typeof startOidcProvider>>

/**
 * A small provider of identity that keeps OpenID Connect Core: it signs in whoever `next` says, holds the client to its secret,
 * its redirect and its PKCE verifier, and gives each code out once.
 */
export async function startOidcProvider(client: { id: string; secret: string }) {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const stranger = await generateKeyPair('ES256')
  const codes = new Map<string, Granted>()
  const tokens = new Map<string, Granted>()
  const state: { next?: Known; fault?: Fault; asked: URL[] } = { asked: [] }
  const issuer = () => `http://localhost:${(server.address() as AddressInfo).port}`

  const idToken = ({ who, nonce }: Granted): Promise<string> =>
    new SignJWT({ ...(nonce && { nonce: state.fault === 'nonce' ? 'another' : nonce }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(state.fault === 'issuer' ? 'https://elsewhere.example' : issuer())
      .setAudience(state.fault === 'audience' ? 'somebody else' : client.id)
      .setSubject(who.sub)
      .setIssuedAt()
      .setExpirationTime(state.fault === 'expired' ? '-1 hour' : '5 minutes')
      .sign(state.fault === 'signature' ? stranger.privateKey : privateKey)

  const routes: Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void> =
    {
      '/.well-known/openid-configuration': (_request, response) =>
        json(response, 200, {
          issuer: issuer(),
          authorization_endpoint: `${issuer()}/authorize`,
          token_endpoint: `${issuer()}/token`,
          userinfo_endpoint: `${issuer()}/userinfo`,
          jwks_uri: `${issuer()}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
          code_challenge_methods_supported: ['S256'],
        }),
      '/keys': async (_request, response) =>
        json(response, 200, { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] }),
      '/authorize': (_request, response, url) => {
        state.asked.push(url)
        const asked = (name: string) => url.searchParams.get(name) ?? ''
        const back = new URL(asked('redirect_uri'))
        const fits =
          asked('client_id') === client.id &&
          asked('response_type') === 'code' &&
          asked('code_challenge_method') === 'S256'
        back.searchParams.set('state', asked('state'))
        if (!fits || !state.next) back.searchParams.set('error', fits ? 'access_denied' : 'invalid_request')
        else {
          const code = randomUUID()
          codes.set(code, {
            who: state.next,
            nonce: url.searchParams.get('nonce'),
            challenge: asked('code_challenge'),
            redirect: asked('redirect_uri'),
            scope: asked('scope'),
          })
          back.searchParams.set('code', code)
        }
        response.writeHead(302, { location: back.href }).end()
      },
      '/token': async (request, response) => {
        const form = new URLSearchParams(await bodyOf(request))
        const granted = codes.get(form.get('code') ?? '')
        codes.delete(form.get('code') ?? '')
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        if (secretOf(request, form) !== client.secret) return json(response, 401, { error: 'invalid_client' })
        if (!granted || granted.challenge !== challenge || granted.redirect !== form.get('redirect_uri'))
          return json(response, 400, { error: 'invalid_grant' })
        const token = randomUUID()
        tokens.set(token, granted)
        json(response, 200, { access_token: token, token_type: 'Bearer', id_token: await idToken(granted) })
      },
      '/userinfo': (request, response) => {
        const granted = tokens.get(request.headers.authorization?.replace(/^Bearer /i, '') ?? '')
        if (!granted) return json(response, 401, { error: 'invalid_token' })
        const { sub, ...more } = granted.who
        json(response, 200, { sub, ...(granted.scope.includes('profile') && more) })
      },
    }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer())
    const route = routes[url.pathname]
    if (!route) return json(response, 404, {})
    Promise.resolve(route(request, response, url)).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  return {
    issuer: issuer(),
    /** Who signs in from now on; nobody: they refuse. */
    next: (who: Known | undefined) => void (who ? (state.next = who) : delete state.next),
    /** What goes wrong from now on. */
    fault: (fault: Fault | undefined) => void (fault ? (state.fault = fault) : delete state.fault),
    /** What it was asked to authorize, the last one last. */
    asked: state.asked,
    close: () => new Promise<void>(resolve => (server.closeAllConnections(), server.close(() => resolve()))),
  }
}

function secretOf(request: IncomingMessage, form: URLSearchParams): string | null {
  const basic = request.headers.authorization?.replace(/^Basic /i, '')
  if (!basic) return form.get('client_secret')
  return decodeURIComponent(Buffer.from(basic, 'base64').toString().split(':')[1] ?? '')
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function json(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
}
