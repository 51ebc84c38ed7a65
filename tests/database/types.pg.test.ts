import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'

let database: Database
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

const id = '0199e2b8-6d7f-7000-8000-000000000001'
const time = new Date('2026-11-21T04:30:00.123Z')

test('values are read the same on both kinds of database', async () => {
  const { sql } = database
  const [row] = await sql`
    select date '2026-03-01' as day, timestamptz '2026-03-01 02:30:00+03' as moment, 12::bigint as small,
      9007199254740993::bigint as large, 1.50::numeric as money, '{"a": [1, null]}'::jsonb as json, 'null'::jsonb as nil,
      '\\x00ff'::bytea as bytes, ${id}::uuid as id, null::date as missing, count(*) as n, 1.5::float8 as real, true as yes
    from generate_series(1, 3)`
  expect(row).toEqual({
    day: '2026-03-01',
    moment: new Date('2026-02-28T23:30:00Z'),
    small: 12,
    large: '9007199254740993',
    money: '1.50',
    json: { a: [1, null] },
    nil: null,
    bytes: Buffer.from([0, 255]),
    id,
    missing: null,
    n: 3,
    real: 1.5,
    yes: true,
  })
})

test('values come back as they were given', async () => {
  const { sql } = database
  const json = { type: 'Point', text: 'Ёж "в" \\ кавычках\n', deep: [{ a: null }] }
  const [row] = await sql`
    select ${'2026-12-31'}::date as day, ${time}::timestamptz as moment, ${Number.MAX_SAFE_INTEGER}::bigint as large,
      ${sql.json(json)}::jsonb as json, ${Buffer.from([1, 2, 3])}::bytea as bytes, ${null}::text as missing`
  expect(row).toEqual({
    day: '2026-12-31',
    moment: time,
    large: Number.MAX_SAFE_INTEGER,
    json,
    bytes: Buffer.from([1, 2, 3]),
    missing: null,
  })
})

test('arrays come back as they were given, with empty ones, nulls and quotes', async () => {
  const { sql } = database
  const texts = ['', 'a,b', '"{}"', '\\', 'NULL', null, 'Ёж\n', ' space ']
  const objects = [{ type: 'Point', value: 1 }, { quote: '"\\' }]
  const [row] = await sql`
    select ${[id, id]}::uuid[] as ids, ${texts}::text[] as texts, ${[]}::text[] as none, ${[1, 2, null]}::int[] as ints,
      ${objects.map(one => JSON.stringify(one))}::text[]::jsonb[] as viatext, ${['2026-01-31']}::date[] as days,
      ${sql.array([time])} as moments, ${sql.array([true, false])} as flags, ${sql.array([Buffer.from('a')])} as bytes,
      ${sql.array(objects as never[], 3802)} as objects, ${[5, 6]}::bigint[] as large, ${[
        [1, 2],
        [3, 4],
      ]}::int[] as nested`
  expect(row).toEqual({
    ids: [id, id],
    texts,
    none: [],
    ints: [1, 2, null],
    viatext: objects,
    days: ['2026-01-31'],
    moments: [time],
    flags: [true, false],
    bytes: [Buffer.from('a')],
    objects,
    large: [5, 6],
    nested: [
      [1, 2],
      [3, 4],
    ],
  })
})

test('many rows are written by one statement from arrays', async () => {
  const { sql } = database
  const rows = await sql`
    select * from unnest(${[1, 2]}::int[], ${['a', null]}::text[], ${sql.array([time, time])}) as t (n, body, at)`
  expect(rows).toEqual([
    { n: 1, body: 'a', at: time },
    { n: 2, body: null, at: time },
  ])
})

test('places on the map are read as GeoJSON', async () => {
  const [row] = await database.sql`
    select st_asgeojson(st_setsrid(st_point(45.5, 53.25), 4326))::jsonb as point,
      st_contains(st_makeenvelope(45, 53, 46, 54, 4326), st_setsrid(st_point(45.5, 53.25), 4326)) as inside`
  expect(row).toEqual({ point: { type: 'Point', coordinates: [45.5, 53.25] }, inside: true })
})

test('similar words and Russian order are found', async () => {
  const [row] = await database.sql`
    select similarity('светофор', 'светафор') > 0.3 as similar,
      (select string_agg(w, ' ' order by w collate "und-x-icu") from unnest(array['яма', 'Ёлка', 'елка', 'Арка']) w) as words`
  expect(row).toEqual({ similar: true, words: 'Арка елка Ёлка яма' })
})

test('a date given as a moment is refused, since its day depends on the time zone', async () => {
  const { sql } = database
  await expect(sql`select ${sql.typed(time as never, 1082)} as day`).rejects.toThrow('YYYY-MM-DD')
})
