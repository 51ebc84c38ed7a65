import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { isStartError } from '../../server/database/start-error.ts'
import { emptyDatabase, keepMigratedRows } from '../support/empty-database.ts'
import { ownDatabase } from './own-database.ts'

let folder: string
let database: Database

beforeAll(async () => void (database = await ownDatabase()))
afterAll(() => database.close())
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'veche-migrations-'))))
afterEach(async () => {
  await database.sql`drop schema if exists migrated, public cascade`
  await database.sql`create schema public`
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, text: string) => writeFileSync(join(folder, name), text)
const sentence = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'applied',
    (error: unknown) => (isStartError(error) ? error.message : `not a sentence: ${error}`),
  )

test('files are applied once, in the order of their names', async () => {
  file('0002-filled.sql', "insert into yard values (1, 'Речная, 5; двор');\r\ninsert into yard values (2, 'Садовая');")
  file('0001-yard.sql', 'create table yard (id int primary key, name text not null);')
  file('notes.txt', 'not a migration')
  expect(await migrate(database, folder)).toEqual(['0001-yard.sql', '0002-filled.sql'])
  expect(await migrate(database, folder)).toEqual([])
  file('0003-more.sql', 'alter table yard add column place int')
  expect(await migrate(database, folder)).toEqual(['0003-more.sql'])
  expect(await database.sql`select * from yard order by id`).toEqual([
    { id: 1, name: 'Речная, 5; двор', place: null },
    { id: 2, name: 'Садовая', place: null },
  ])
})

test('a changed file is refused with a sentence, other line ends are no change', async () => {
  file('0001-a.sql', 'create table a (\n n int)')
  await migrate(database, folder)
  file('0001-a.sql', 'create table a (\r\n n int)')
  expect(await migrate(database, folder)).toEqual([])
  file('0001-a.sql', 'create table a (n bigint)')
  expect(await sentence(migrate(database, folder))).toMatch(/^Миграция 0001-a.sql уже применена, а её файл/)
})

test('a failing file leaves nothing of itself and keeps what came before', async () => {
  file('0001-a.sql', 'create table a (n int)')
  file('0002-b.sql', 'create table b (n int); insert into missing values (1)')
  expect(await sentence(migrate(database, folder))).toMatch(/^Миграция 0002-b.sql не применилась: .*missing/)
  const tables =
    await database.sql`select tablename from pg_tables where schemaname = 'public' and tablename in ('a', 'b')`
  expect(tables).toEqual([{ tablename: 'a' }])
  file('0002-b.sql', 'create table b (n int)')
  expect(await migrate(database, folder)).toEqual(['0002-b.sql'])
})

test('a database newer than the program, and a file with its own transaction, are refused', async () => {
  file('0001-a.sql', 'create table a (n int)')
  await migrate(database, folder)
  rmSync(join(folder, '0001-a.sql'))
  expect(await sentence(migrate(database, folder))).toMatch(
    /^База данных новее программы: в ней есть миграция 0001-a.sql/,
  )
  file('0001-a.sql', 'create table a (n int)')
  file('0002-b.sql', 'begin; create table b (n int); commit')
  expect(await sentence(migrate(database, folder))).toMatch(/^Миграция 0002-b.sql сама управляет транзакцией/)
})

test('programs that start at the same moment apply each file once', async () => {
  file('0001-a.sql', 'create table a (n int)')
  file('0002-b.sql', 'insert into a values (1)')
  const outcomes = await Promise.all([1, 2, 3].map(() => migrate(database, folder)))
  expect(outcomes.flat().sort()).toEqual(['0001-a.sql', '0002-b.sql'])
  expect(await database.sql`select count(*) as n from a`).toEqual([{ n: 1 }])
})

test('between tests all rows go but those that the migrations have put in', async () => {
  file(
    '0001-a.sql',
    `create table town (id int primary key, name text, shout text generated always as (upper(name)) stored);
     create table yard (id int generated always as identity primary key, town int not null references town);
     insert into town values (1, 'Приречный'); insert into yard (town) values (1);`,
  )
  const { sql } = database
  await migrate(database, folder)
  await keepMigratedRows(sql)
  await sql`insert into town values (2, 'Заречный')`
  await sql`insert into yard (town) values (2), (2)`
  await sql`update town set name = 'x' where id = 1`
  await emptyDatabase(sql)
  expect(await sql`select * from town`).toEqual([{ id: 1, name: 'Приречный', shout: 'ПРИРЕЧНЫЙ' }])
  expect(await sql`select * from yard`).toEqual([{ id: 1, town: 1 }])
  expect(await sql`select name from migration`).toEqual([{ name: '0001-a.sql' }])
})
