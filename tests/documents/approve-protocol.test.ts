import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { approveProtocol, proseHash, type ApproveFacts } from '#shared/documents/approve-protocol.ts'
import { protocolOf, written, type ProtocolFacts } from '#shared/documents/protocol-of.ts'
import type { Block } from '#shared/documents/prose.ts'
import type { Protocol } from '#shared/documents/protocol.ts'
import { templateOf } from '#shared/documents/template.ts'
import type { Issue } from '#shared/issues/issue.ts'
import {
  aMeeting,
  aPlan,
  anId,
  anInstruction,
  given,
  moderator,
  theLights,
  theMeeting,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const closed = aMeeting({ phase: 'closed' })
const line = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({ kind, depth: 0, runs: [{ text }] })
const prose = [line('1. Освещение', 'heading'), line('Слушали: главу города.')]

const anIssue = (
  name: string,
  support: number,
  outcome?: Issue['outcome'],
  state: Issue['state'] = 'accepted',
): Issue => ({
  id: anId(name),
  meeting: theMeeting,
  place: theYard,
  point: [39.9, 59.2],
  text: name,
  category: 'lighting',
  state,
  channel: 'voice',
  raisedAt: '2026-11-20T15:40:00.000Z',
  support,
  outcome,
})

const data: ProtocolFacts = {
  town: { name: 'Приречный', timeZone: 'Europe/Moscow' },
  meeting: {
    ...aPlan(),
    id: theMeeting,
    number: 7,
    agenda: [
      { id: anId('first'), text: 'Освещение' },
      { id: anId('own'), text: 'Что сказать о тарифах', internal: true },
    ],
    openedAt: '2026-11-20T22:10:00.000Z',
    attendance: 41,
  },
  groups: { yard: 30, neighbours: 8, guests: 3 },
  issues: [
    anIssue('Скамейки', 4, { kind: 'joined', to: anId('Тёмно у школы') }),
    anIssue('Тёмно у школы', 12, {
      kind: 'instruction',
      instruction: anId('instruction'),
      number: '7/1',
      task: anId('task'),
    }),
    anIssue('Скрытые слова', 0, undefined, 'hidden'),
    anIssue('Шум', 9, { kind: 'written-answer', task: anId('answer'), body: theLights, deadline: '2026-12-20' }),
  ],
  polls: [],
  instructions: [
    anInstruction({ id: anId('second'), number: 2, state: 'given', source: 'town' }),
    anInstruction({ number: 1, state: 'given' }),
    anInstruction({ id: anId('draft') }),
  ],
  bodies: { [theLights]: 'МУП «Горсвет»' },
}

const facts = (known: Partial<ApproveFacts> = {}): ApproveFacts => ({
  meeting: closed,
  approved: false,
  issuesLeft: 0,
  pollsHidden: 0,
  data,
  prose,
  name: 'Анна Ершова',
  ...known,
})
const approve = (known: Partial<ApproveFacts> = {}, seen?: string) =>
  given(facts(known))
    .by(moderator)
    .when(approveProtocol, seen === undefined ? {} : { seen })

test('an approved protocol is frozen letter for letter, with its hash, and the meeting is published by it', () => {
  const [frozen, published] = approve({}, proseHash(prose)).events()
  if (frozen?.type !== 'documents.protocol-approved') return expect.fail('nothing was frozen')
  expect(frozen.hash).toBe(createHash('sha256').update(frozen.content).digest('hex'))
  expect(JSON.parse(frozen.content)).toEqual({
    ...protocolOf(data, prose),
    approvedOn: '2026-11-20',
    approvedBy: 'Анна Ершова',
  })
  expect(published).toEqual({ type: 'meetings.meeting-published', meeting: theMeeting })
  approve().answers({ hash: createHash('sha256').update(frozen.content).digest('hex') })
})

test('whoever runs the meeting approves its protocol, and nobody else', () => {
  expect(whoMay(approveProtocol, facts(), {})).toEqual(whoRunsIt)
})

test('a protocol is approved once; one published before there were protocols gets its own and is not published again', () => {
  approve({ approved: true }).refuses('protocol-approved')
  expect(approve({ meeting: aMeeting({ phase: 'published' }) }).events()).toHaveLength(1)
})

test('no protocol is approved while the meeting goes on, a question waits or a result is kept back', () => {
  for (const phase of ['planned', 'open'] as const)
    approve({ meeting: aMeeting({ phase }) }).refuses('meeting-not-closed')
  approve({ issuesLeft: 2 }).refuses('protocol-issues-left', { issues: 2 })
  approve({ pollsHidden: 1 }).refuses('protocol-polls-hidden', { polls: 1 })
})

test('nobody approves other words than those on the screen', () => {
  approve({}, proseHash([...prose, line('ещё слово')])).refuses('protocol-changed')
})

const tableOf = (protocol: Protocol, kind: string) =>
  protocol.tables.find(table => table.kind === kind)?.rows.map(row => row.cells)

test('the tables say what the data says, in words', () => {
  const protocol = protocolOf(data, prose)
  expect(protocol).toMatchObject({ number: 7, date: '2026-11-21', time: '01:10', of: 'встречи с жителями' })
  expect(tableOf(protocol, 'attendance')?.at(-1)).toEqual(['Всего', '41'])
  expect(tableOf(protocol, 'agenda')).toEqual([['1', 'Освещение']])
  expect(tableOf(protocol, 'issues')).toEqual([
    ['1', 'Тёмно у школы', '12', 'Дано поручение № 7/1'],
    ['2', 'Шум', '9', 'Письменный ответ до 20.12.2026: МУП «Горсвет»'],
    ['3', 'Скамейки', '4', 'Объединён с вопросом № 1'],
  ])
  expect(tableOf(protocol, 'instructions')).toEqual([
    ['7/1', 'Починить фонарь у третьего подъезда', 'МУП «Горсвет»', '11.12.2026', '—'],
    ['7/2', 'Починить фонарь у третьего подъезда', 'МУП «Горсвет»', '11.12.2026', 'городской бюджет'],
  ])
})

test('a vote is told with its ranking once its result is shown, and not before', () => {
  const poll = {
    id: anId('poll'),
    meeting: theMeeting,
    kind: 'priority' as const,
    title: 'Что важнее?',
    mode: 'taps' as const,
    points: 1,
    visibility: 'hidden' as const,
    options: [anId('Шум'), anId('Тёмно у школы')],
    state: 'counted' as const,
    electorate: 'all' as const,
    startedAt: '2026-11-20T15:40:00.000Z',
    count: {
      voters: 9,
      options: [
        [anId('Шум'), 3, 3] as [string, number, number],
        [anId('Тёмно у школы'), 7, 7] as [string, number, number],
      ],
    },
  }
  expect(tableOf(protocolOf({ ...data, polls: [poll] }, []), 'vote')).toBeUndefined()
  expect(tableOf(protocolOf({ ...data, polls: [{ ...poll, state: 'revealed' }] }, []), 'vote')).toEqual([
    ['Тёмно у школы', '7'],
    ['Шум', '3'],
  ])
})

test('what nobody filled in of the template is not in the protocol', () => {
  const template = templateOf({
    kind: 'council',
    agenda: [
      { id: anId('first'), text: 'Бюджет' },
      { id: anId('second'), text: 'Разное' },
    ],
  })
  expect(written(template)).toEqual([])
  const budget = template.findIndex(block => block.kind === 'heading')
  const filled = template.toSpliced(budget + 1, 1, line('Слушали: докладчика'))
  expect(written(filled).map(block => block.runs[0]?.text)).toEqual(['1. Бюджет', 'Слушали: докладчика'])
})

test('who of the team acts in office stands in the protocol by name, and no helper does', () => {
  const team = [
    { job: 'chair' as const, name: 'Виктор Березин', office: 'Глава города' },
    { job: 'speaker' as const, name: 'Олег Ламповский', office: 'Директор', body: theLights, duty: 'освещение' },
    { job: 'helper' as const, person: anId('helper'), name: 'Скромный Помощник' },
  ]
  const protocol = protocolOf({ ...data, meeting: { ...data.meeting, team } }, [])
  expect(tableOf(protocol, 'team')).toEqual([
    ['Виктор Березин', 'Глава города', 'ведущий'],
    ['Олег Ламповский', 'Директор, МУП «Горсвет»', 'докладчик; освещение'],
  ])
  expect(tableOf(protocolOf(data, []), 'team')).toBeUndefined()
})
