import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { consentOf } from '#shared/people/consent.ts'
import type { Age, RevokedReason } from '#shared/people/roll.ts'
import { keyedHash } from '../server/people/keyed-hash.ts'
import { hashPassword } from '../server/people/session-routes.ts'
import { residentAccounts } from './accounts.ts'
import { idOf } from './ids.ts'
import { later } from './town-time.ts'
import type { World } from './world.ts'

type Resident = {
  readonly name: string
  readonly age: Age
  /** Yard and house of the demonstration, by their order. */
  readonly lives: readonly [yard: number, house: number]
  readonly account?: { readonly login: string; readonly password: string }
  /** The code was handed over, and nobody has come in by it yet. */
  readonly codeOpen?: true
  /** Entered from a list: the document is asked for with the code. */
  readonly listed?: true
  readonly revoked?: RevokedReason
}

const residents: readonly Resident[] = [
  ...residentAccounts.map(({ name, login, password }, i) => ({
    name,
    age: 18 as const,
    lives: [i, 0] as const,
    account: { login, password },
  })),
  { name: 'Ключников Тимофей', age: 16, lives: [0, 1], account: { login: '79000000016', password: 'veche-timofey' } },
  { name: 'Родникова Алевтина Степановна', age: 18, lives: [2, 0], codeOpen: true },
  { name: 'Ершов П. С.', age: 18, lives: [3, 1], listed: true },
  { name: 'Заводская Мира', age: 14, lives: [1, 1] },
  { name: 'Перелётова Зоя Ильинична', age: 18, lives: [4, 0], revoked: 'moved' },
]

/** A handful of residents in the roll, three weeks ago: by documents at a centre, some of them in by their codes. */
export function enterResidents(world: World): void {
  for (const [i, resident] of residents.entries()) {
    const at = later(world.now, -(21 * 24 * 60) + i * 6)
    world.timeline.plan(at, () => enterResident(world, resident, i, at))
  }
}

async function enterResident({ script, yards, staff }: World, resident: Resident, i: number, at: Date): Promise<void> {
  const { name, age, lives, account, listed, codeOpen, revoked } = resident
  const yard = yards[lives[0] % yards.length]
  const house = yard?.houses[lives[1] % yard.houses.length]
  if (!house) return
  const person = idOf(`resident ${i}`)
  const { version, hash } = consentOf('Приречный')
  const by: Actor = staff.moderator
  const signed = listed || codeOpen ? {} : { consent: { version, hash } }
  const input = { name, home: { house: house.id }, age, seen: !listed, ...signed }
  await script.send(at, by, 'city', 'people.enter-resident', input, person)
  if (account || codeOpen) await giveCode(person)
  if (account) {
    const hashed = { login: account.login, password: await hashPassword(account.password) }
    const guest = { kind: 'guest', id: idOf(`phone of resident ${i}`) } as const
    const used = { code: await codeHash(), account: hashed }
    await script.send(later(at, 2), guest, 'city', 'people.use-code', used, idOf(`use of code ${i}`))
  }
  if (revoked) {
    const away = { person, because: revoked }
    await script.send(later(at, 3), by, 'city', 'people.revoke-resident', away, idOf(`revoking ${i}`))
  }

  async function giveCode(person: Id): Promise<void> {
    const given = { person, hash: await codeHash() }
    await script.send(later(at, 1), by, 'city', 'people.give-code', given, idOf(`code ${i}`))
  }

  /** Of a code that nobody has: it cannot be typed. */
  function codeHash(): Promise<string> {
    return keyedHash(script.sql, 'code', `demonstration ${i}`)
  }
}
