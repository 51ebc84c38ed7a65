import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { proseField } from '#shared/documents/document.ts'
import { isBlank, linesMissing, proseOf, type Block } from '#shared/documents/prose.ts'
import { templateOf } from '#shared/documents/template.ts'
import { meetingKinds } from '#shared/meetings/meeting.ts'
import { anId } from '../support/rule.ts'
import { updateOf } from '../../server/documents/prose.ts'

const line = (kind: Block['kind'], text: string, n?: number): Block => ({
  kind,
  depth: 0,
  ...(n !== undefined && { n }),
  runs: [{ text }],
})

function read(update: Uint8Array): Block[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return proseOf(doc.getXmlFragment(proseField))
}

test('a protocol is read as it was written: headings, bold words, lists', () => {
  const prose: Block[] = [
    line('heading', '1. Освещение'),
    { kind: 'paragraph', depth: 0, runs: [{ text: 'Слушали:', bold: true }, { text: ' главу города' }] },
    line('bullet', 'фонари'),
    line('bullet', 'провода'),
    line('number', 'первое', 1),
    line('number', 'второе', 2),
    line('paragraph', 'Решили'),
  ]
  expect(read(updateOf(prose))).toEqual(prose)
})

test('what no table can hold is left out of the words', () => {
  const [read1] = read(updateOf([line('paragraph', 'нуль\0 ещё')]))
  expect(read1?.runs[0]?.text).toBe('нуль\uFFFD ещё')
})

test('every kind of meeting has a protocol to begin with, with each item of its agenda', () => {
  const agenda = [
    { id: anId('first'), text: 'Освещение' },
    { id: anId('own'), text: 'Перерыв для ведущих', internal: true },
    { id: anId('second'), text: 'Разное' },
  ]
  for (const kind of meetingKinds) {
    const prose = templateOf({ kind, agenda })
    expect(prose.filter(b => b.kind === 'heading').map(b => b.runs[0]?.text)).toEqual(['1. Освещение', '2. Разное'])
    expect(read(updateOf(prose))).toEqual(prose)
    expect(templateOf({ kind, agenda: [] }).some(b => b.kind === 'heading')).toBe(true)
  }
})

test('a protocol in which nothing is written is told from one in which something is', () => {
  expect(isBlank([])).toBe(true)
  expect(isBlank([line('paragraph', ' ')])).toBe(true)
  expect(isBlank([line('paragraph', 'Решили')])).toBe(false)
})

test('of what was typed without network, the lines that the approved protocol does not hold are named', () => {
  const approved = [line('paragraph', 'Слушали: главу'), line('bullet', 'фонари')]
  const here = [line('paragraph', 'Слушали: главу'), line('bullet', 'фонари и провода'), line('paragraph', '  ')]
  expect(linesMissing(here, approved)).toEqual(['фонари и провода'])
  expect(linesMissing(approved, here)).toEqual(['фонари'])
})
