import { expect, test } from 'vitest'
import WebSocket from 'ws'
import type { Team } from '#shared/meetings/team.ts'
import { openVeche } from '../support/open-veche.ts'
import { until, type Device, type TestVeche } from '../support/veche.ts'

const veche = openVeche()

type Meeting = Awaited<ReturnType<TestVeche['meeting']>>
const aloud = { text: 'Скользко у подъезда', category: 'snow' }
const head = { job: 'chair' as const, name: 'Виктор Березин', office: 'Глава города' }

async function employee(login: string, meeting: Meeting, job: Team[number]['job']) {
  const person = await veche.person(login, { role: 'deputy' })
  await veche.system(meeting.stream, 'meetings.set-team', { team: [head, { job, person: person.id }] })
  const device = veche.device()
  await device.signIn(person)
  return { device, person: person.id }
}

const dismiss = (meeting: Meeting) => veche.system(meeting.stream, 'meetings.set-team', { team: [head] })

test('a helper of the team writes down what is said, and nothing more is theirs', async () => {
  const meeting = await veche.meeting()
  const { device } = await employee('tablet', meeting, 'helper')
  const asked = await device.send(meeting.stream, 'issues.raise-aloud', aloud)
  expect(asked).toMatchObject({ ok: true })
  expect(await device.send(meeting.stream, 'meetings.add-to-floor', { label: 'Дом 8' })).toMatchObject({ ok: true })
  const refused: [string, object][] = [
    ['issues.hide-issue', { issue: asked.id, reason: 'Так' }],
    ['issues.edit-issue', { issue: asked.id, text: 'Иначе', category: 'yard' }],
    ['meetings.show-picture', { picture: { scene: 'rating' } }],
    ['votes.start-poll', { title: 'Что важнее?', mode: 'taps', points: 1, visibility: 'live' }],
    ['meetings.time-floor', { deed: 'end' }],
    ['meetings.set-team', { team: [] }],
    ['meetings.close-meeting', { leaveIssues: true }],
    ['documents.approve-protocol', {}],
  ]
  for (const [name, input] of refused)
    expect(await device.send(meeting.stream, name, input), name).toMatchObject({ ok: false, code: 'forbidden' })
  for (const path of [`/api/meetings/${meeting.id}/authors`, `/api/issues/${asked.id}/contact`, '/api/people/staff'])
    expect((await device.http('GET', path)).status, path).toBe(404)
  const phone = veche.device()
  await phone.join(meeting.code)
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Ещё не принят', category: 'yard' })
  expect(JSON.stringify(await device.subscribe(meeting.stream))).not.toContain('Ещё не принят')
  const another = await veche.meeting('Лесная, 1–3')
  expect(await device.send(another.stream, 'issues.raise-aloud', aloud)).toMatchObject({ code: 'forbidden' })
})

test('whoever is taken out of the team has lost its rights when the open page is told so', async () => {
  const meeting = await veche.meeting()
  const { device } = await employee('dismissed', meeting, 'helper')
  const rights = await device.hear('rights')
  expect(await duties(device)).toEqual([{ meeting: meeting.id, job: 'helper' }])
  await dismiss(meeting)
  await until('the page is told', () => rights.length > 0)
  expect(await device.send(meeting.stream, 'issues.raise-aloud', aloud)).toMatchObject({ code: 'forbidden' })
  expect(await duties(device)).toBeUndefined()
})

test('a helper whose last role is taken helps no more, although the team still names them', async () => {
  const meeting = await veche.meeting()
  const { device, person } = await employee('retired', meeting, 'helper')
  const rights = await device.hear('rights')
  const [grant] = await veche.sql<{ id: string }[]>`select id from role_grant where person = ${person}`
  await veche.system('city', 'people.revoke-role', { person, grant: grant?.id })
  await until('the page is told', () => rights.length > 0)
  expect(await device.send(meeting.stream, 'issues.raise-aloud', aloud)).toMatchObject({ code: 'forbidden' })
})

test('the secretary of the team writes the protocol until taken out of it; a helper never does', async () => {
  const meeting = await veche.meeting()
  const { device } = await employee('secretary', meeting, 'secretary')
  const closed: number[] = []
  const ws = await write(device, meeting)
  if (typeof ws === 'string') throw new Error(ws)
  ws.on('close', code => closed.push(code))
  expect((await device.http('GET', `/api/meetings/${meeting.id}/protocol`)).status).toBe(200)
  await dismiss(meeting)
  await until('the document is closed', () => closed.length > 0)
  expect(closed).toEqual([4403])
  expect((await device.http('GET', `/api/meetings/${meeting.id}/protocol`)).status).toBe(404)
  const other = await veche.meeting('Лесная, 1–3')
  expect(await write((await employee('hands', other, 'helper')).device, other)).toContain('404')
})

test('nobody outside is told an account, or the name of one who has no office; a calendar tells of no team', async () => {
  const meeting = await veche.meeting()
  const { person } = await employee('modest', meeting, 'helper')
  const passer = veche.device()
  const told = [
    JSON.stringify(await passer.subscribe(meeting.stream)),
    await (await passer.http('GET', '/api/city')).text(),
    await (await passer.http('GET', `/api/meetings/${meeting.id}/meeting.ics`)).text(),
    await (await passer.http('GET', '/api/meetings.ics')).text(),
  ]
  for (const words of told) {
    expect(words).not.toContain(person)
    expect(words).not.toContain('Тест modest')
  }
  expect(told.map(words => words.includes('Виктор Березин'))).toEqual([true, true, false, false])
  const runs = veche.device()
  await runs.signIn(await veche.person('runs-it', { role: 'moderator' }))
  expect(JSON.stringify(await runs.subscribe(meeting.stream))).toContain('Тест modest')
  const { items } = (await (await runs.http('GET', '/api/people/staff')).json()) as { items: { id: string }[] }
  expect(items.map(item => item.id)).toContain(person)
})

test('a resident with an account cannot be put into a team', async () => {
  const meeting = await veche.meeting()
  const runs = veche.device()
  await runs.signIn(await veche.person('plans', { role: 'moderator' }))
  const resident = await veche.person('resident', { role: 'resident' })
  const team = [{ job: 'helper', person: resident.id }]
  expect(await runs.send(meeting.stream, 'meetings.set-team', { team })).toMatchObject({ code: 'member-unknown' })
})

async function duties(device: Device): Promise<unknown> {
  return ((await (await device.http('GET', '/api/session')).json()) as { duties?: unknown }).duties
}

/** The open protocol, or why it did not open. */
const write = (device: Device, { id }: Meeting): Promise<WebSocket | string> =>
  new Promise(resolve => {
    const headers = { cookie: device.cookie() }
    const ws = new WebSocket(`${veche.url.replace('http', 'ws')}/documents/protocol-${id}`, { headers })
    ws.once('open', () => resolve(ws)).once('error', error => resolve(error.message))
  })
