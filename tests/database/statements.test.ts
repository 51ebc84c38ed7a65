import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statementKinds } from '../../server/database/statements.ts'
import { message, simpleQuery, startup, sync } from '../../server/database/wire-messages.ts'
import { unitReader } from '../../server/database/wire-reader.ts'
import { refusalOf } from '../../server/database/wire-refusals.ts'

describe('reading SQL texts', () => {
  test('each statement is known by its first two words', () => {
    expect(
      statementKinds('  Select 1; /* a /* b */ ; */ insert into x values (1) -- ; copy\n; set local a = 1'),
    ).toEqual(['select', 'insert into', 'set local'])
  })

  test('words in quotes are no statements', () => {
    const text = `select ';copy a', E'\\';copy b', ";copy c", $$ ;copy d $$, $tag$ ;copy $$ e $tag$, 'it''s ;copy f'`
    expect(statementKinds(text)).toEqual(['select'])
  })

  test('an unfinished quote or comment ends with the text', () => {
    for (const text of ["select '", 'select "a', 'select $$ b', 'select /* c', 'select -- d', "select e'\\"]) {
      expect(statementKinds(text)).toEqual(['select'])
    }
  })

  test('what would hang or leak is refused, everyday words are not', () => {
    for (const text of [
      'copy a to stdout',
      ' (COPY',
      'discard all',
      'set search_path = x',
      'reset all',
      'set session a = 1',
    ]) {
      expect(refusalOf(text), text).toMatch(/^встроенная база/)
    }
    for (const text of [
      'update a set b = 1',
      'select copy from listen',
      'set local a = 1',
      'set constraints all deferred',
    ]) {
      expect(refusalOf(text), text).toBeNull()
    }
  })
})

test('a connection’s bytes make the same units however they are cut', () => {
  const bytes = Buffer.concat([
    startup(),
    simpleQuery('select 1'),
    message('P', Buffer.from('name\0select 2\0\0\0')),
    message('H'),
    sync,
    simpleQuery('x'.repeat(300)),
    message('X'),
  ])
  const whole = unitReader()(bytes)
  expect(whole.map(item => (item.kind === 'unit' ? item.unit.last : item.kind))).toEqual([
    'hello',
    'Q',
    'H',
    'S',
    'Q',
    'end',
  ])
  const cuts = fc.uniqueArray(fc.nat(bytes.length), { maxLength: 20 })
  fc.assert(
    fc.property(cuts, places => {
      const read = unitReader()
      const edges = [0, ...places.sort((a, b) => a - b), bytes.length]
      const items = edges.slice(1).flatMap((edge, i) => read(bytes.subarray(edges[i], edge)))
      expect(items).toEqual(whole)
    }),
  )
})
