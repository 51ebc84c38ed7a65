import { expect, test } from 'vitest'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'

const veche = openVeche()

const secrets = [
  'Ястребова',
  '+7 912 345-67-89',
  'Участникова',
  'Закулисный',
  'Слова под замком',
  'Бранные слова',
  'Черновик поручения',
  'Причина отказа',
]

test('personal data and hidden words are in nothing that the public is sent, nor in any log', async () => {
  const body = await veche.body('МУП «Горсвет»')
  await veche.system('city', 'people.create-person', { login: 'zakulisny', name: 'Пётр Закулисный' })
  const meeting = await veche.meeting()
  const heardBy = veche.device()
  const heard: unknown[] = []
  for (const name of ['events', 'tally', 'presence', 'nudge'])
    (await heardBy.socket()).on(name, (content: unknown) => heard.push(content))
  await heardBy.subscribe(meeting.stream)
  await heardBy.subscribe('city')

  const phone = veche.device()
  await phone.join(meeting.code, { house: meeting.houses[1]?.id }, 'Ольга Участникова')
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Слова под замком', category: 'yard' })
  const aloud = await veche.system(meeting.stream, 'issues.raise-aloud', {
    text: 'Нет света у второго подъезда',
    category: 'lighting',
    house: meeting.houses[0]?.id,
    name: 'Анна Ястребова',
    phone: '+7 912 345-67-89',
  })
  const rude = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Бранные слова', category: 'other' })
  await veche.system(meeting.stream, 'issues.hide-issue', { issue: rude, reason: 'Причина отказа' })
  await veche.system(meeting.stream, 'meetings.prepare-instruction', {
    text: 'Черновик поручения',
    body,
    deadline: '2026-12-30',
  })
  await until('the public hears of the accepted one', () =>
    JSON.stringify(heard).includes('Нет света у второго подъезда'),
  )
  await new Promise(resolve => setTimeout(resolve, 1200))

  const stranger = veche.device()
  const asked = await Promise.all(
    [
      '/api/city',
      '/api/town',
      '/api/meetings',
      `/api/meetings/${meeting.id}`,
      `/api/join/${meeting.code}`,
      '/api/addresses?q=садовая',
      '/api/config',
      '/api/openapi.json',
      '/metrics',
    ].map(async path => (await stranger.http('GET', path)).text()),
  )
  const snapshot = await stranger.subscribe(meeting.stream)
  // What was heard before the hiding may hold the words; what is asked for afterwards must not.
  const afterwards = JSON.stringify([asked, snapshot])
  for (const secret of secrets) expect(afterwards, secret).not.toContain(secret)
  for (const secret of secrets.filter(s => s !== 'Бранные слова'))
    expect(JSON.stringify(heard), secret).not.toContain(secret)

  const log = JSON.stringify(await veche.sql`select data from event`)
  for (const secret of ['Ястребова', '+7 912', 'Участникова', 'Закулисный', 'Бранные слова'])
    expect(log, secret).not.toContain(secret)
  for (const house of meeting.houses) {
    const rows =
      await veche.sql`select 1 from event where type <> 'meetings.meeting-planned' and data::text like ${`%${house.id}%`}`
    expect(rows).toHaveLength(0)
  }
  const answers = JSON.stringify(await veche.sql`select answer from command`)
  for (const secret of secrets) expect(answers, secret).not.toContain(secret)

  for (const path of [
    `/api/issues/${aloud}/contact`,
    `/api/issues/${rude}/original`,
    `/api/meetings/${meeting.id}/authors`,
    `/api/meetings/${meeting.id}/mine`,
    '/api/people',
  ]) {
    const response = await stranger.http('GET', path)
    expect([401, 404], path).toContain(response.status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  }
})

test('whoever runs the meeting sees the contact and the hidden words, when asked for', async () => {
  const meeting = await veche.meeting('Лесная, 1–3')
  const staff = veche.device()
  await staff.signIn(await veche.person('staff', { role: 'moderator' }))
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', {
    text: 'Бранные слова',
    category: 'other',
    name: 'Анна Ястребова',
    phone: '+7 912 345-67-89',
  })
  await veche.system(meeting.stream, 'issues.hide-issue', { issue, reason: 'Причина отказа' })
  expect(await (await staff.http('GET', `/api/issues/${issue}/contact`)).json()).toMatchObject({
    name: 'Анна Ястребова',
    phone: '+7 912 345-67-89',
  })
  expect(await (await staff.http('GET', `/api/issues/${issue}/original`)).json()).toEqual({ text: 'Бранные слова' })
  await veche.system(meeting.stream, 'issues.restore-issue', { issue })
  const { snapshot } = await veche.device().subscribe(meeting.stream)
  expect(JSON.stringify(snapshot)).toContain('Бранные слова')
})

test('a tally does not give away how one of few voted', async () => {
  const meeting = await veche.meeting()
  const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Яма', category: 'roads' })
  const other = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Лужа', category: 'roads' })
  const poll = await veche.system(meeting.stream, 'votes.start-poll', {
    title: 'Что важнее?',
    mode: 'taps',
    points: 1,
    visibility: 'hidden',
  })
  const staff = veche.device()
  await staff.signIn(await veche.person('counting', { role: 'moderator' }))
  const seen = await staff.hear<{ polls?: { voters: number; options?: unknown; groups?: object }[] }>('tally')
  await staff.subscribe(meeting.stream)
  for (const from of [{ house: meeting.houses[0]?.id }, 'guest', 'guest']) {
    const phone = veche.device()
    await phone.join(meeting.code, from)
    await phone.send(meeting.stream, 'votes.cast-ballot', { poll, choices: [[from === 'guest' ? issue : other, 1]] })
  }
  const last = await until('three have voted', () => seen.findLast(t => t.polls?.[0]?.voters === 3))
  expect(last.polls?.[0]?.options).toBeUndefined()
  expect(last.polls?.[0]?.groups ?? {}).not.toHaveProperty('yard')
  expect(last.polls?.[0]?.groups ?? {}).not.toHaveProperty('guests')
})

test('words hidden after the close leave the open phones at once, the task and the instruction that repeat them, and every log', async () => {
  const body = await veche.body('МУП «Дороги»')
  const meeting = await veche.meeting()
  const deadline = '2026-12-30'
  const raise = (text: string) => veche.system(meeting.stream, 'issues.raise-aloud', { text, category: 'roads' })
  const [owed, told] = [await raise('Петрова Ольга заливает соседей'), await raise('Уберите кучу у Сидоровой Марии')]
  await veche.system(meeting.stream, 'tasks.promise-answer', { issue: owed, body, deadline })
  const instruction = await veche.system(meeting.stream, 'meetings.prepare-instruction', {
    issue: told,
    text: 'Убрать кучу у Сидоровой Марии',
    body,
    deadline,
  })
  await veche.system(meeting.stream, 'tasks.give-instruction', { instruction })
  await veche.system(meeting.stream, 'meetings.close-meeting', { leaveIssues: true })
  const phone = veche.device()
  const { seq, epoch } = await phone.subscribe(meeting.stream)
  const stale = await phone.hear<{ stream: string }>('stale')
  for (const issue of [owed, told]) await veche.system('city', 'issues.hide-issue', { issue, reason: 'фамилия' })
  await until('the phone is told to ask again', () => stale.filter(each => each.stream === meeting.stream).length === 2)
  // Whoever was away meanwhile comes back with the last number of the meeting, after which nothing was told there.
  const back = await phone.subscribe(meeting.stream, seq, epoch)
  const city = await (await phone.http('GET', '/api/city')).text()
  const log = await veche.sql`select data from event`
  for (const seen of [JSON.stringify(back), city, JSON.stringify(log)]) expect(seen).not.toMatch(/Петров|Сидоров/)
  expect(JSON.stringify(back)).toContain('Убрать [скрыто]')
  expect(city).toContain('"[скрыто]"')
})

test('a private link tells its question to whoever has it; the contact is the staff’s alone, and who looked is written down', async () => {
  const meeting = await veche.meeting()
  const phone = veche.device()
  await phone.join(meeting.code)
  const link = 'AbCdEfGhIjKlMnOpQrStUv'
  const { id: issue } = await phone.send(meeting.stream, 'issues.raise-issue', {
    text: 'Темно у подъезда',
    category: 'lighting',
    email: 'zhitel@example.org',
    link,
  })
  const anybody = veche.device()
  const asked = async () => (await anybody.http('GET', `/api/i/${link}`)).json()
  expect(await asked()).toMatchObject({ id: issue, text: 'Темно у подъезда', state: 'pending', meeting: meeting.id })
  expect((await anybody.http('GET', '/api/i/AbCdEfGhIjKlMnOpQrStUw')).status).toBe(404)
  await veche.system(meeting.stream, 'issues.hide-issue', { issue, reason: 'не по теме' })
  expect(await asked()).toMatchObject({ state: 'hidden', hiddenReason: 'не по теме' })

  const kept = JSON.stringify([await veche.sql`select * from issue_author`, await veche.sql`select * from event`])
  expect(kept).not.toContain(link)
  expect(JSON.stringify(await veche.sql`select data from event`)).not.toContain('zhitel@')
  const staff = veche.device()
  const person = await veche.person('looker', { role: 'moderator' })
  await staff.signIn(person)
  expect(await (await staff.http('GET', `/api/issues/${issue}/contact`)).json()).toEqual({
    email: 'zhitel@example.org',
  })
  expect((await anybody.http('GET', `/api/issues/${issue}/contact`)).status).toBe(404)
  expect(await veche.sql`select actor from issue_contact_look where issue = ${issue}`).toEqual([{ actor: person.id }])
})
