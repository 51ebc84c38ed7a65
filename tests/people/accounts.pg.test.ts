import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { systemActor } from '#shared/core/actor.ts'
import { listPeople } from '../../server/people/list.ts'
import { admin, openBoard, yard, type Board } from '../meetings/board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

const creates = (login: string, name: string) => board.does('people.create-person', 'city', { login, name }, admin)
const grants = (person: string, role: string, more: object = {}) =>
  board.does('people.grant-role', 'city', { person, role, ...more }, admin)

test('an account with its roles is listed without its password', async () => {
  const anna = await creates('anna', 'Анна')
  const moderator = await grants(anna, 'moderator', { place: yard.id })
  await board.does('people.set-password', 'city', { person: anna, hash: '$argon2id$v=19$x' }, systemActor)
  expect(await listPeople(board.sql)).toEqual([
    {
      id: anna,
      login: 'anna',
      name: 'Анна',
      disabled: false,
      grants: [{ id: moderator, role: 'moderator', place: yard.id }],
    },
  ])
  expect(await board.send('people.create-person', 'city', { login: 'anna', name: 'Другая' }, admin)).toMatchObject({
    code: 'login-taken',
  })
  expect(
    await board.send('people.grant-role', 'city', { person: anna, role: 'moderator', place: v7() }, admin),
  ).toMatchObject({ code: 'place-unknown' })
  expect(await board.send('people.grant-role', 'city', { person: v7(), role: 'moderator' }, admin)).toMatchObject({
    code: 'not-found',
  })
})

test('disabling an account ends its sessions', async () => {
  const boris = await creates('boris', 'Борис')
  await board.sql`insert into session values ('\\x01', ${boris}, ${boris}, '2026-05-18', '2027-05-18')`
  await board.does('people.disable-person', 'city', { person: boris, disabled: true }, admin)
  expect(await board.sql`select 1 from session where person = ${boris}`).toHaveLength(0)
  expect((await listPeople(board.sql)).find(person => person.id === boris)?.disabled).toBe(true)
})

test('the last administrator stays, one limited to a place being none', async () => {
  const [vera, gleb] = [await creates('vera', 'Вера'), await creates('gleb', 'Глеб')]
  const grant = await grants(vera, 'admin')
  // Nobody is granted this any more; it may still stand from before.
  await board.sql`insert into role_grant (id, person, role, place) values (${v7()}, ${gleb}, 'admin', ${yard.id})`
  expect(await board.send('people.revoke-role', 'city', { person: vera, grant }, admin)).toMatchObject({
    code: 'last-admin',
  })
  expect(await board.send('people.disable-person', 'city', { person: vera, disabled: true }, admin)).toMatchObject({
    code: 'last-admin',
  })
  await grants(gleb, 'admin')
  await board.does('people.revoke-role', 'city', { person: vera, grant }, admin)
})
