import * as client from 'openid-client'
import type { Day } from '#shared/core/value.ts'

/** How this town is known to its provider of identity. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it: «Госуслуги». */
  readonly name: string
}

/** What only this browser and this town know of a sign-in under way. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** What the provider says of somebody. */
export type Identity = {
  readonly subject: string
  readonly name?: string
  readonly born?: Day
  readonly address?: string
}

export type Oidc = ReturnType<typeof createOidc>

/**
 * Sign-in by OpenID Connect: authorization code with PKCE, state and nonce (RFC 6749, RFC 7636, OpenID Connect Core 1.0). The
 * provider is asked how it works when somebody first comes, and again after a failure.
 */
export function createOidc(settings: OidcSettings) {
  let known: Promise<client.Configuration> | undefined
  const provider = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }

  return {
    name: settings.name,

    /** Where to send the browser; `attempt` must come back with it. With `more` name, birth date and address are asked for. */
    async begin(redirect: string, more: boolean): Promise<{ url: URL; attempt: Attempt }> {
      const config = await provider()
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: more ? 'openid profile address' : 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      })
      return { url, attempt }
    },

    /** Who came back to `url`; throws when anything does not fit. */
    async finish(url: URL, { state, nonce, verifier }: Attempt, more: boolean): Promise<Identity> {
      const config = await provider()
      const tokens = await client.authorizationCodeGrant(config, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('the provider has sent no identity')
      if (!more) return { subject: claims.sub }
      const said = config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {}
      return { subject: claims.sub, ...stated({ ...claims, ...said }) }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer)
  // Plain http is let through by the settings for this very machine alone.
  const insecure = url.protocol === 'http:' ? [client.allowInsecureRequests] : []
  // The signature is looked at too, although the token comes straight from the provider.
  const execute = [client.enableNonRepudiationChecks, ...insecure]
  return client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** Name, birth date and address as standard claims state them. */
function stated(claims: Readonly<Record<string, unknown>>): Omit<Identity, 'subject'> {
  const { name, family_name, given_name, middle_name, birthdate, address } = claims
  const whole = words(name) ?? [family_name, given_name, middle_name].map(words).filter(Boolean).join(' ')
  const parts = typeof address === 'object' && address !== null ? (address as Record<string, unknown>) : {}
  const home = words(parts['street_address']) ?? words(parts['formatted'])
  return {
    ...(whole && { name: whole }),
    ...(typeof birthdate === 'string' && /^(19|20)\d\d-\d\d-\d\d$/.test(birthdate) && { born: birthdate }),
    ...(home && { address: home }),
  }
}

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 120) : undefined
