import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import { openVeche } from '../support/open-veche.ts'

const veche = openVeche()

const broken = {
  'a zero byte': 'Яма\u0000 у дома',
  'half a letter': 'Яма \ud83d у дома',
  'nothing to see': '\u200b\u200d\u2060 ',
}

test.each(Object.entries(broken))(
  '%s in a text is refused in a sentence, in every field that people write',
  async (_, words) => {
    const meeting = await veche.meeting()
    const moderator = veche.device()
    await moderator.signIn(await veche.person(`m${v7().slice(-8)}`, { role: 'moderator' }, { role: 'admin' }))
    const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Яма', category: 'yard' })
    const day = veche.now().toISOString().slice(0, 10)
    const body = await veche.body('ЖЭК')
    const plan = {
      kind: 'yard',
      title: words,
      place: await veche.placeNamed('Садовая, 8–14'),
      address: 'Садовая',
      startsAt: '2027-01-01T10:00:00.000Z',
      agenda: [],
    }
    const planned = v7()
    const sent: [string, string, object, string?][] = [
      [meeting.stream, 'issues.raise-aloud', { text: words, category: 'yard' }],
      [meeting.stream, 'issues.raise-aloud', { text: 'Яма', category: 'yard', name: words }],
      [meeting.stream, 'issues.raise-aloud', { text: 'Яма', category: 'yard', phone: words }],
      [meeting.stream, 'issues.edit-issue', { issue, text: words, category: 'yard' }],
      [meeting.stream, 'issues.hide-issue', { issue, reason: words }],
      [meeting.stream, 'issues.set-outcome', { issue, outcome: { kind: 'explained', text: words } }],
      [meeting.stream, 'meetings.prepare-instruction', { text: words, body, deadline: day }],
      [meeting.stream, 'votes.start-poll', { title: words, mode: 'taps', points: 1, visibility: 'live' }],
      [`meeting:${planned}`, 'meetings.plan-meeting', plan, planned],
      ['city', 'people.create-person', { login: 'somebody', name: words }],
      ['city', 'people.put-body', { name: words, kind: 'enterprise', categories: [], places: [] }],
    ]
    for (const [stream, name, input, id] of sent)
      expect(await moderator.send(stream as 'city', name, input, id), name).toMatchObject({
        ok: false,
        code: 'bad-input',
      })
    expect(
      (await veche.device().http('POST', '/api/join', { code: meeting.code, from: 'guest', name: words })).status,
    ).toBe(400)
    expect([400, 401]).toContain(
      (await veche.device().http('POST', '/api/session', { login: words, password: words })).status,
    )
    expect(
      (await veche.device().http('GET', `/api/addresses?q=${encodeURIComponent(words.toWellFormed())}`)).status,
    ).toBe(200)
  },
)

test('a text is kept as one form of Unicode, with emoji and line breaks whole', async () => {
  const meeting = await veche.meeting()
  const id = await veche.system(meeting.stream, 'issues.raise-aloud', {
    text: '  и\u0306од 👨‍👩‍👧\nвторая строка ',
    category: 'yard',
  })
  const [row] = await veche.sql<{ text: string }[]>`select text from issue where id = ${id}`
  expect(row?.text).toBe('йод 👨‍👩‍👧\nвторая строка')
})

test('an id in capital letters is the same id: repeated it gets the same answer, hidden it leaves the log', async () => {
  const meeting = await veche.meeting()
  const phone = veche.device()
  await phone.join(meeting.code)
  const id = v7().toUpperCase()
  const first = await phone.send(
    meeting.stream,
    'issues.raise-issue',
    { text: 'Слова заглавными', category: 'yard' },
    id,
  )
  expect(first).toMatchObject({ ok: true })
  expect(
    await phone.send(
      meeting.stream,
      'issues.raise-issue',
      { text: 'Слова заглавными', category: 'yard' },
      id.toLowerCase(),
    ),
  ).toMatchObject({ ok: true, seq: first.ok ? first.seq : 0 })
  expect(
    await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Слова заглавными', category: 'yard' }, id),
  ).toEqual(first)
  await veche.system(meeting.stream, 'issues.hide-issue', { issue: id.toLowerCase(), reason: 'Не то' })
  expect(await veche.sql`select 1 from event where data::text like '%Слова заглавными%'`).toHaveLength(0)
})

test('days that are not in the calendar, numbers out of bounds and names of nothing are refused as bad input', async () => {
  const meeting = await veche.meeting()
  const body = await veche.body('Горсвет')
  const moderator = veche.device()
  await moderator.signIn(await veche.person('bounds', { role: 'moderator' }))
  const bad: [string, unknown][] = [
    ...['2026-02-31', '2027-13-01', '27-01-01', '', '2027-1-1', '0000-00-00', '9999-12-31'].map(
      (deadline): [string, unknown] => ['meetings.prepare-instruction', { text: 'Починить', body, deadline }],
    ),
    ...[-1, 1.5, 1e300, '1', null].map((item): [string, unknown] => ['meetings.start-agenda-item', { item }]),
    ...[0, -5, 101, 1e9].map((points): [string, unknown] => [
      'votes.start-poll',
      { title: 'Что?', mode: 'points', points, visibility: 'live' },
    ]),
    ...[[181, 0], [0, 91], [0], [0, 0, 0], 'x'].map((point): [string, unknown] => [
      'issues.raise-aloud',
      { text: 'Яма', category: 'yard', point },
    ]),
    ...['__proto__', 'constructor', 7, null, {}].map((issue): [string, unknown] => ['issues.accept-issue', { issue }]),
    ['issues.raise-aloud', { text: 'я'.repeat(501), category: 'yard' }],
    ['issues.raise-aloud', { text: 'Яма', category: '__proto__' }],
    ['issues.raise-aloud', null],
    ['issues.raise-aloud', []],
    ['votes.cast-ballot', { poll: v7(), choices: [['__proto__', 1]] }],
  ]
  for (const [name, input] of bad)
    expect(
      await moderator.send(meeting.stream, name, input as object),
      `${name} ${JSON.stringify(input)}`,
    ).toMatchObject({ ok: false, code: 'bad-input' })
})

test('whatever comes over the socket is answered in a sentence, and the socket lives on', async () => {
  const device = veche.device()
  const socket = await device.socket()
  const ask = (name: string, content: unknown) => socket.timeout(3000).emitWithAck(name, content) as Promise<object>
  for (const content of [
    undefined,
    null,
    1,
    'x',
    [],
    {},
    { stream: '__proto__' },
    { stream: 'city', since: -1 },
    { stream: 'city', since: 1e300 },
    { id: 'x', stream: 'city', name: '__proto__', input: {} },
    { id: v7(), stream: 'meeting:', name: 'x' },
  ]) {
    for (const name of ['command', 'subscribe', 'unsubscribe']) {
      const answer = await ask(name, content)
      expect(answer, `${name} ${JSON.stringify(content)}`).toMatchObject({ ok: expect.any(Boolean) as boolean })
      expect(answer).not.toMatchObject({ code: 'internal' })
    }
  }
  for (const name of ['__proto__', 'constructor', 'toString', ''])
    expect(await ask('command', { id: v7(), stream: 'city', name, input: {} })).toMatchObject({
      ok: false,
      code: expect.stringMatching(/not-found|not-joined/) as string,
    })
  socket.emit('command')
  socket.emit('no-such-thing', { a: 1 })
  expect(await ask('subscribe', { stream: 'city' })).toMatchObject({ ok: true })
})

test('too much at once cuts the sender off and nobody else', async () => {
  const [loud, other] = [veche.device(), veche.device()]
  const socket = await loud.socket()
  await other.socket()
  const cut = new Promise(resolve => socket.once('disconnect', resolve))
  socket.emit('command', { id: v7(), stream: 'city', name: 'x', input: 'я'.repeat(100_000) })
  expect(await cut).toBe('transport close')
  expect(await other.subscribe('city')).toMatchObject({ ok: true })
  const response = await other.http('POST', '/api/commands', { input: 'я'.repeat(100_000) })
  expect(response.status).toBe(413)
})

test.each([
  ['GET', '/%'],
  ['GET', '/%00'],
  ['GET', '/..%2f..%2fpackage.json'],
  ['GET', '/assets/..%2f..%2f..%2fpackage.json'],
  ['GET', '/api/join/%E0%A4%A'],
  ['GET', '/api/meetings?phase=__proto__'],
  ['GET', '/api/meetings?after=x'],
  ['GET', '/api/meetings/__proto__'],
  ['GET', '/api/photos/..%2fx'],
  ['GET', '/api/tiles/__proto__/1/1/1.pbf'],
  ['POST', '/api/session'],
  ['POST', '/api/join'],
  ['POST', '/api/commands'],
  ['POST', '/api/people/x/password'],
  ['DELETE', '/api/no-such'],
])('%s %s is answered, never as a failure of the server', async (method, path) => {
  const response = await veche.device().http(method, path)
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(await response.text()).not.toContain('devDependencies')
})

test('a body that is no JSON is bad input', async () => {
  const response = await fetch(`${veche.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"login":',
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'bad-input' })
})
