import { systemActor, type Actor, type Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Body } from '#shared/people/body.ts'
import { hashPassword } from '../server/people/session-routes.ts'
import { staffAccounts, territoryAccounts, type Account } from './accounts.ts'
import { idOf } from './ids.ts'
import type { Script } from './script.ts'

/** Who works for the town. */
export type Staff = {
  readonly moderator: Actor
  readonly head: Actor
  readonly controller: Actor
  readonly executorOf: (body: Id) => Actor
}

/** Opens the accounts of the demonstration, and for each body without one an executor who cannot sign in. */
export async function hireStaff(script: Script, bodies: readonly Body[], at: Date): Promise<Staff> {
  for (const { id, ...body } of bodies) await script.send(at, systemActor, 'city', 'people.put-body', body, id)
  const people: readonly (Omit<Account, 'password'> & { password?: string })[] = [
    ...staffAccounts,
    ...executorsWithoutAccount(bodies),
  ]
  const hashes = await Promise.all(people.map(p => (p.password === undefined ? undefined : hashPassword(p.password))))
  const actors: Actor[] = []
  for (const [i, person] of people.entries()) actors.push(await hire(script, at, person, hashes[i]))
  const found = (login: string) => actors[staffAccounts.findIndex(a => a.login === login)] ?? systemActor
  return {
    moderator: found('moderator'),
    head: found('head'),
    controller: found('controller'),
    executorOf: body => actors.find(a => a.kind === 'person' && a.grants.some(g => g.body === body)) ?? systemActor,
  }
}

/** Precinct officers and elders of TOS, each with a role in their own territory, which they follow. */
export async function trustTerritories(script: Script, at: Date): Promise<void> {
  const places = await script.sql<{ id: Id; key: string }[]>`select id, key from place`
  for (const { place: key, ...person } of territoryAccounts) {
    const place = places.find(each => each.key === key)?.id
    if (place === undefined) throw new Error(`no place ${key}`)
    const grants = [{ role: 'activist', place }] as const
    const actor = await hire(script, at, { ...person, grants }, await hashPassword(person.password))
    await script.send(at, actor, 'city', 'people.follow-place', { place, on: true })
  }
}

async function hire(
  script: Script,
  at: Date,
  person: Omit<Account, 'password'>,
  hash: string | undefined,
): Promise<Actor> {
  const id = idOf(`person ${person.login}`)
  await script.send(at, systemActor, 'city', 'people.create-person', { login: person.login, name: person.name }, id)
  if (hash !== undefined) await script.send(at, systemActor, 'city', 'people.set-password', { person: id, hash })
  const grants: Grant[] = []
  for (const [n, grant] of person.grants.entries()) {
    const grantId = idOf(`grant ${person.login} ${n}`)
    await script.send(at, systemActor, 'city', 'people.grant-role', { person: id, ...grant }, grantId)
    grants.push({ id: grantId, ...grant })
  }
  return { kind: 'person', id, grants }
}

const names = [
  'Игорь Степанович Лугов',
  'Марина Олеговна Чистова',
  'Фёдор Ильич Кленов',
  'Людмила Петровна Тёплова',
  'Артём Сергеевич Ключевский',
  'Валентина Ивановна Рейсова',
  'Денис Андреевич Щитов',
  'Ольга Романовна Котова',
  'Светлана Игоревна Мирная',
  'Павел Борисович Домнин',
  'Галина Захаровна Северова',
  'Тимур Ренатович Площадин',
  'Роман Вадимович Кузнечный',
]

function executorsWithoutAccount(bodies: readonly Body[]): (Omit<Account, 'password'> & { password?: string })[] {
  const missing = bodies.filter(b => !staffAccounts.some(a => a.grants.some(g => g.body === b.id)))
  return missing.map((body, i) => ({
    login: `executor-${i + 1}`,
    title: body.name,
    name: names[i] ?? body.name,
    grants: [{ role: 'executor', body: body.id }],
  }))
}
