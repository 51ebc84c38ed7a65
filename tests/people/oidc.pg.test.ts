import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Id } from '#shared/core/value.ts'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startOidcProvider, type Fault, type OidcProvider } from '../support/oidc-provider.ts'
import { startTestVeche, type TestVeche } from '../support/veche.ts'

let database: Database
let provider: OidcProvider
let veche: TestVeche
let consent: { version: number; hash: string }
beforeAll(async () => {
  database = await testDatabase()
  const client = { id: 'veche', secret: 'a long secret: with %, & and =' }
  provider = await startOidcProvider(client)
  const oidc = { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret, name: 'Портал' }
  veche = await startTestVeche(database, { oidc, clock: () => new Date() })
  const { text: _, ...rest } = (await (await fetch(`${veche.url}/api/consent`)).json()) as typeof consent & {
    text: string
  }
  consent = rest
})
afterAll(async () => {
  await veche.close()
  await provider.close()
  await database.close()
})

/** A browser that keeps its cookies and follows redirects as far as this town's own pages. */
function browser() {
  const cookies = new Map<string, string>()
  async function ask(path: string, body?: object): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, veche.url), {
      redirect: 'manual',
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return response
  }
  return {
    ask,
    cookies,
    /** Goes to the provider and back; gives the page it ends on. */
    async signIn(next = '/'): Promise<string> {
      const start = await ask(`/api/oidc/start?next=${encodeURIComponent(next)}`)
      const there = await fetch(start.headers.get('location') ?? '', { redirect: 'manual' })
      const back = await ask(there.headers.get('location') ?? '')
      return back.headers.get('location') ?? ''
    },
    who: async () => (await (await ask('/api/session')).json()) as { kind: string; id?: Id },
  }
}

async function lineWithCode(name: string): Promise<{ person: Id; code: string }> {
  const [house] = await veche.sql<{ id: Id }[]>`select id from building where address = 'Садовая, 8'`
  const input = { name, home: { house: house?.id }, age: 18, seen: true, consent }
  const person = await veche.system('city', 'people.enter-resident', input)
  const official = veche.device()
  await official.signIn(await veche.person(`official-${person}`, { role: 'moderator' }))
  const codes = await official.http('POST', '/api/residents/codes', { people: [person] })
  const { items } = (await codes.json()) as { items: { code: string }[] }
  return { person, code: items[0]?.code ?? '' }
}

test('somebody from the provider needs a code the first time; afterwards the provider is enough', async () => {
  provider.next({ sub: 'anna-1' })
  const { person, code } = await lineWithCode('Анна Порталова')
  const first = browser()
  expect(await first.signIn('/meetings')).toBe('/enter?provider')
  expect(await (await first.ask('/api/enter/arrival')).json()).toEqual({ provider: 'Портал' })
  expect((await first.ask('/api/enter', { id: randomUUID(), code })).status).toBe(204)
  expect(await first.who()).toMatchObject({ id: person })
  const second = browser()
  expect(await second.signIn('/meetings')).toBe('/meetings')
  expect(await second.who()).toMatchObject({ kind: 'person', id: person })
  expect([...second.cookies.keys()]).toEqual(['veche'])
})

test('the provider is asked with PKCE, state and nonce, and for no more than who it is', async () => {
  provider.next({ sub: 'anna-1' })
  await browser().signIn()
  const asked = Object.fromEntries(provider.asked.at(-1)?.searchParams ?? [])
  expect(asked).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length, name).toBeGreaterThanOrEqual(43)
})

test('of the subject a keyed hash is kept, and no log has it', async () => {
  const kept = JSON.stringify([
    await veche.sql`select encode(hash, 'escape') as hash, person from provider_subject`,
    await veche.sql`select data from event`,
    await veche.sql`select answer from command`,
  ])
  expect(kept).not.toContain('anna-1')
  expect(await veche.sql`select 1 from provider_subject`).toHaveLength(1)
})

test.each<Fault>(['nonce', 'signature', 'audience', 'expired', 'issuer'])(
  'an identity with a wrong %s lets nobody in',
  async fault => {
    provider.next({ sub: 'anna-1' })
    provider.fault(fault)
    const anybody = browser()
    expect(await anybody.signIn()).toBe('/login?provider=failed')
    expect(await anybody.who()).toEqual({ kind: 'guest' })
    provider.fault(undefined)
  },
)

test('whoever refuses at the provider, comes back to another browser or a second time is not let in', async () => {
  provider.next(undefined)
  expect(await browser().signIn()).toBe('/login?provider=failed')
  provider.next({ sub: 'anna-1' })
  const victim = browser()
  const start = await victim.ask('/api/oidc/start')
  const there = await fetch(start.headers.get('location') ?? '', { redirect: 'manual' })
  const back = there.headers.get('location') ?? ''
  const thief = browser()
  expect((await thief.ask(back)).headers.get('location')).toBe('/login?provider=failed')
  const other = browser()
  await other.ask('/api/oidc/start')
  expect((await other.ask(back)).headers.get('location')).toBe('/login?provider=failed')
  expect((await victim.ask(back)).headers.get('location')).toBe('/')
  expect((await victim.ask(back)).headers.get('location')).toBe('/login?provider=failed')
})

test('the way back leads to this town alone', async () => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb'])
    expect((await browser().ask(`/api/oidc/start?next=${encodeURIComponent(next)}`)).status, next).toBe(400)
})

test('a struck line is not entered by the provider either', async () => {
  provider.next({ sub: 'struck' })
  const { person, code } = await lineWithCode('Борис Отозванный')
  const one = browser()
  await one.signIn()
  await one.ask('/api/enter', { id: randomUUID(), code })
  await veche.system('city', 'people.revoke-resident', { person, because: 'moved' })
  const again = browser()
  expect(await again.signIn()).toBe('/login?provider=revoked')
  expect(await again.who()).toEqual({ kind: 'guest' })
})

const vera = {
  sub: 'vera',
  family_name: 'Порталова',
  given_name: 'Вера',
  birthdate: '1990-05-01',
  address: { street_address: 'Заречная, 10' },
}

test('where the town takes the provider’s word, name, house and age make a line after consent, and the birth date is not kept', async () => {
  const setting = { key: 'providerVerifies', value: 1, since: '2026-01-01' }
  await veche.sql`insert into policy (key, since, value) values (${setting.key}, ${setting.since}, ${setting.value})`
  await veche.server.relearn()
  provider.next({ ...vera, address: { street_address: 'Садовая, 10' } })
  const phone = browser()
  expect(await phone.signIn()).toBe('/enter?provider')
  expect(provider.asked.at(-1)?.searchParams.get('scope')).toBe('openid profile address')
  expect(await (await phone.ask('/api/enter/arrival')).json()).toEqual({
    provider: 'Портал',
    vouched: { initials: 'П. В.', street: 'Садовая', age: 18 },
  })
  const wrong = { version: consent.version, hash: 'f'.repeat(64) }
  expect((await phone.ask('/api/enter/arrival', { id: v7(), consent: wrong })).status).toBe(422)
  expect((await phone.ask('/api/enter/arrival', { id: v7(), consent })).status).toBe(204)
  const { id } = await phone.who()
  const [line] = await veche.sql`
    select r.how, r.age, b.address from resident r join building b on b.id = r.house where r.person = ${id ?? ''}`
  expect({ ...line }).toEqual({ how: 'oidc', age: 18, address: 'Садовая, 10' })
  const everything = await veche.sql`
    select (select jsonb_agg(r) from resident r) as a, (select jsonb_agg(p) from person p) as b,
      (select jsonb_agg(e.data) from event e) as c, (select jsonb_agg(w) from provider_arrival w) as d`
  expect(JSON.stringify(everything)).not.toContain('1990')
  const again = browser()
  expect(await again.signIn()).toBe('/')
  expect(await again.who()).toMatchObject({ id })
})

test('an address the town does not know, or an age under 14, still needs a code', async () => {
  for (const lack of [{}, { address: undefined }, { birthdate: '2020-01-01' }, { birthdate: undefined }]) {
    const address = { street_address: lack && 'address' in lack ? undefined : 'Садовая улица, 12' }
    provider.next({
      ...vera,
      sub: randomUUID(),
      address: Object.keys(lack).length === 0 ? vera.address : address,
      ...lack,
    })
    const phone = browser()
    expect(await phone.signIn()).toBe('/enter?provider')
    expect(await (await phone.ask('/api/enter/arrival')).json()).toEqual({ provider: 'Портал' })
    expect((await phone.ask('/api/enter/arrival', { id: v7(), consent })).status).toBe(404)
  }
})

test('whom the house knows already gets no second line by the provider', async () => {
  provider.next({ ...vera, sub: 'twice', given_name: 'Анна', address: { street_address: 'Садовая улица, 8' } })
  const phone = browser()
  await phone.signIn()
  const answer = await phone.ask('/api/enter/arrival', { id: v7(), consent })
  expect(((await answer.json()) as { code: string }).code).toBe('resident-alike')
})

test('an arrival is forgotten after a quarter of an hour', async () => {
  provider.next({ sub: 'late' })
  const phone = browser()
  await phone.signIn()
  expect((await phone.ask('/api/enter/arrival')).status).toBe(200)
  await veche.sql`update provider_arrival set expires_at = ${new Date(Date.now() - 1)}`
  expect((await phone.ask('/api/enter/arrival')).status).toBe(404)
})
