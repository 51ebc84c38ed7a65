import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Id } from '#shared/core/value.ts'
import type { StreamName } from '#shared/core/stream.ts'
import { commands } from '#shared/registry.ts'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { aRoundPlan } from '../rounds/a-round.ts'
import { roundCommands } from './round-commands.ts'
import { startTestVeche, type Device, type TestVeche } from '../support/veche.ts'
import { everybodys, initiativeCommands } from './initiative-commands.ts'

let database: Database
let veche: TestVeche
let sent: Record<string, [StreamName, object]>
let strangers: Record<string, Device>
let staff: Device
let ids: { meeting: string; hidden: string; aloud: string; person: string; draft: string }

beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
  const meeting = await veche.meeting('Садовая, 8–14')
  const elsewhere = await veche.meeting('Лесная, 1–3')
  const body = await veche.body('Горсвет')
  const other = await veche.body('Водоканал')
  const author = veche.device()
  await author.join(meeting.code)
  const pending = (await author.send(meeting.stream, 'issues.raise-issue', { text: 'Ещё не принят', category: 'yard' }))
    .id
  const aloud = await veche.system(meeting.stream, 'issues.raise-aloud', {
    text: 'С голоса',
    category: 'yard',
    name: 'Анна',
    phone: '123',
  })
  const promised = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Ответят', category: 'yard' })
  const hidden = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Скрытые слова', category: 'yard' })
  await veche.system(meeting.stream, 'issues.hide-issue', { issue: hidden, reason: 'Так' })
  const deadline = veche.now().toISOString().slice(0, 10)
  await veche.system(meeting.stream, 'tasks.promise-answer', { issue: promised, body, deadline })
  const [{ id: task }] = await veche.sql<[{ id: string }]>`select id from task`
  const instruction = await veche.system(meeting.stream, 'meetings.prepare-instruction', {
    issue: aloud,
    text: 'Починить',
    body,
    deadline,
  })
  const rules = { title: 'Что важнее?', mode: 'taps', points: 1, visibility: 'live' }
  const poll = await veche.system(meeting.stream, 'votes.start-poll', rules)
  const planned = v7()
  const place = await veche.placeNamed('Садовая, 8–14')
  const plan = {
    kind: 'yard',
    title: 'Встреча',
    place,
    address: 'Двор',
    startsAt: '2027-01-10T10:00:00.000Z',
    agenda: [],
  }
  await veche.system(`meeting:${planned}`, 'meetings.plan-meeting', plan, planned)
  const person = await veche.person('victim', { role: 'moderator' })
  const [{ id: grant }] = await veche.sql<[{ id: string }]>`select id from role_grant where person = ${person.id}`
  ids = { meeting: meeting.id, hidden, aloud, person: person.id, draft: '' }

  const request = await veche.system('city', 'meetings.ask-meeting', { place, subjects: ['yard'] })
  const idea = await veche.system('city', 'initiatives.drop-idea', { title: 'Лавочки', words: 'У подъездов', place })
  const draft = await veche.system('city', 'initiatives.begin-draft', { title: 'Тайный проект' })
  ids.draft = draft
  const line = await veche.system('city', 'people.enter-resident', {
    name: 'Анна Петровна',
    home: { place },
    age: 18,
    seen: true,
  })
  const m = meeting.stream
  const round = v7()
  const r: StreamName = `round:${round}`
  await veche.system(
    r,
    'rounds.plan-round',
    aRoundPlan({ place, opensAt: '2027-01-10T08:00:00.000Z', closesAt: '2027-01-20T08:00:00.000Z' }),
    round,
  )
  const text = 'Чужими руками'
  sent = {
    'people.create-person': ['city', { login: 'intruder', name: 'Чужой' }],
    'people.disable-person': ['city', { person: person.id, disabled: true }],
    'people.grant-role': ['city', { person: person.id, role: 'admin' }],
    'people.revoke-role': ['city', { person: person.id, grant }],
    'people.put-body': ['city', { name: 'Чужая', kind: 'enterprise', categories: [], places: [] }],
    'people.enter-resident': ['city', { name: 'Чужой', home: { place }, age: 18, seen: true }],
    'people.change-resident': ['city', { person: line, name: 'Чужой' }],
    'people.revoke-resident': ['city', { person: line, because: 'moved' }],
    'people.restore-resident': ['city', { person: line, age: 18 }],
    'people.erase-resident': ['city', { person: line }],
    'people.end-code': ['city', { person: line }],
    'people.follow-place': ['city', { place, on: true }],
    'people.set-feed': ['city', { link: 'A'.repeat(22) }],
    'meetings.plan-meeting': [`meeting:${v7()}`, plan],
    'meetings.change-meeting': [`meeting:${planned}`, plan],
    'meetings.set-team': [`meeting:${planned}`, { team: [] }],
    'meetings.cancel-meeting': [`meeting:${planned}`, { because: text }],
    'places.change-town': ['city', { name: text }],
    'places.set-policy': ['city', { key: 'takeBackSeconds', value: 1, since: '2027-01-01' }],
    'places.set-calendar': ['city', { days: [{ day: '2027-03-01', works: false }] }],
    'places.put-category': ['city', { name: text }],
    'places.order-categories': ['city', { category: 'snow' }],
    'places.set-arms': ['city', { arms: 'none' }],
    'meetings.decline-request': ['city', { request, answer: text }],
    'meetings.open-meeting': [`meeting:${planned}`, {}],
    'meetings.accept-at-once': [m, { on: true }],
    'meetings.start-agenda-item': [m, { item: meeting.id }],
    'meetings.mark-agenda-item': [m, { item: meeting.id, done: true }],
    'meetings.add-agenda-item': [m, { text }],
    'meetings.change-agenda-item': [m, { item: meeting.id, text }],
    'meetings.move-agenda-item': [m, { item: meeting.id }],
    'meetings.remove-agenda-item': [m, { item: meeting.id }],
    'meetings.ask-floor': [m, {}],
    'meetings.add-to-floor': [m, {}],
    'meetings.leave-floor': [m, { request: meeting.id }],
    'meetings.give-floor': [m, { request: meeting.id }],
    'meetings.time-floor': [m, { deed: 'end' }],
    'meetings.move-in-floor': [m, { request: meeting.id }],
    'meetings.show-picture': [m, { picture: { scene: 'rating' } }],
    'meetings.set-screens': [m, { message: 'Перерыв' }],
    'meetings.prepare-instruction': [m, { text, body, deadline }],
    'meetings.revise-instruction': [m, { instruction, text, body, deadline }],
    'meetings.discard-instruction': [m, { instruction }],
    'meetings.close-meeting': [m, { leaveIssues: true }],
    'documents.approve-protocol': [m, {}],
    'issues.raise-issue': [m, { text, category: 'yard' }],
    'issues.raise-aloud': [m, { text, category: 'yard' }],
    'issues.accept-issue': [m, { issue: pending }],
    'issues.edit-issue': [m, { issue: aloud, text, category: 'yard' }],
    'issues.hide-issue': [m, { issue: aloud, reason: text }],
    'issues.restore-issue': [m, { issue: hidden }],
    'issues.support-issue': [m, { issue: aloud, on: true }],
    'issues.set-outcome': [m, { issue: aloud, outcome: { kind: 'explained', text } }],
    'issues.join-issue': [m, { issue: pending, to: aloud }],
    'issues.withdraw-outcome': [m, { issue: promised }],
    'issues.withdraw-acceptance': [m, { issue: aloud }],
    'votes.start-poll': [m, rules],
    'votes.change-rules': [m, { poll, ...rules }],
    'votes.add-option': [m, { poll, issue: aloud }],
    'votes.cast-ballot': [m, { poll, choices: [[aloud, 1]] }],
    'votes.enter-count': [m, { poll, channel: 'hands', votes: [[poll, 1]] }],
    'votes.stop-poll': [m, { poll }],
    'votes.cancel-poll': [m, { poll, because: text }],
    'votes.reveal-poll': [m, { poll }],
    'tasks.give-instruction': [m, { instruction }],
    'tasks.withdraw-instruction': [m, { instruction }],
    'tasks.change-instruction': [m, { instruction, text, body, deadline, why: text }],
    'tasks.cancel-instruction': [m, { instruction, why: text }],
    'tasks.promise-answer': [m, { issue: aloud, body, deadline }],
    'tasks.cancel-answer': [m, { issue: promised, why: text }],
    ...roundCommands({ stream: r, place, draft, entry: meeting.id, person: person.id }, text),
    'tasks.accept-task': ['city', { task }],
    'tasks.decline-task': ['city', { task, text }],
    'tasks.report-progress': ['city', { task, text, photos: [] }],
    'tasks.report-done': ['city', { task, text, photos: [] }],
    'tasks.close-task': ['city', { task }],
    'tasks.return-task': ['city', { task, text, deadline }],
    'tasks.reassign-task': ['city', { task, body: other, deadline }],
    'tasks.extend-deadline': ['city', { task, text, deadline }],
    ...initiativeCommands({ idea, draft, issue: aloud, place, body, person: person.id }, text),
  }
  strangers = {
    'a passer-by without a session': veche.device(),
    'a participant of another meeting': veche.device(),
    'a resident with an account': veche.device(),
    "another body's executor": veche.device(),
    'a moderator of another yard': veche.device(),
    'an administrator of another yard': veche.device(),
    'a deputy': veche.device(),
    'a secretary in the team of another meeting': veche.device(),
  }
  const place2 = await veche.placeNamed('Лесная, 1–3')
  await strangers['a participant of another meeting']?.join(elsewhere.code)
  await strangers['a resident with an account']?.signIn(await veche.person('resident', { role: 'resident' }))
  await strangers["another body's executor"]?.signIn(await veche.person('executor', { role: 'executor', body: other }))
  await strangers['a moderator of another yard']?.signIn(
    await veche.person('moderator2', { role: 'moderator', place: place2 }),
  )
  await strangers['an administrator of another yard']?.signIn(await oldAdminOf(place2))
  await strangers['a deputy']?.signIn(await veche.person('deputy', { role: 'deputy' }))
  const secretary = await veche.person('secretary', { role: 'deputy' })
  await veche.system(elsewhere.stream, 'meetings.set-team', { team: [{ job: 'secretary', person: secretary.id }] })
  await strangers['a secretary in the team of another meeting']?.signIn(secretary)
  staff = veche.device()
  await staff.signIn(await veche.person('staff', { role: 'moderator' }))
})
/** An administrator limited to a place is granted no more; one from before must still have no power. */
async function oldAdminOf(place: Id) {
  const person = await veche.person('admin2')
  await veche.sql`insert into role_grant (id, person, role, place) values (${v7()}, ${person.id}, 'admin', ${place})`
  return person
}
afterAll(async () => {
  await veche.close()
  await database.close()
})

const who = [
  'a passer-by without a session',
  'a participant of another meeting',
  'a resident with an account',
  "another body's executor",
  'a moderator of another yard',
  'an administrator of another yard',
  'a deputy',
  'a secretary in the team of another meeting',
]

test.each(who)('%s can do nothing of what is not theirs, over the socket or by HTTP', async name => {
  const stranger = strangers[name] as Device
  const before = await everything()
  const wired = commands.filter(c => !('internal' in c && c.internal)).map(c => c.name)
  expect(Object.keys(sent).sort()).toEqual([...wired].sort())
  const isGuest = name === 'a passer-by without a session' || name === 'a participant of another meeting'
  for (const [command, [where, input]] of Object.entries(sent)) {
    // What everybody may do who has signed in.
    if (!isGuest && everybodys.has(command)) continue
    const id = v7()
    const stream: StreamName =
      command === 'meetings.plan-meeting' ? `meeting:${id}` : command === 'rounds.plan-round' ? `round:${id}` : where
    expect(await stranger.send(stream, command, input, id), command).toMatchObject({
      ok: false,
      code: expect.stringMatching(/^(forbidden|sign-in-needed|not-joined|not-found|round-not-voting)$/) as string,
    })
    const answer = await stranger.http('POST', '/api/commands', { id: v7(), stream, name: command, input })
    expect(await answer.json(), command).toMatchObject({ ok: false })
  }
  expect(await everything()).toEqual(before)
})

test.each(who)('to %s what they may not see answers as if it did not exist', async name => {
  const stranger = strangers[name] as Device
  const { meeting, hidden, aloud, person } = ids
  const asked = [(m: string) => `/api/meetings/${m}/authors`, (m: string) => `/api/meetings/${m}/mine`].flatMap(
    path => [[path(meeting), path(v7())]],
  )
  asked.push(
    [`/api/initiatives/${ids.draft}`, `/api/initiatives/${v7()}`],
    [`/api/issues/${aloud}/contact`, `/api/issues/${v7()}/contact`],
    [`/api/issues/${hidden}/original`, `/api/issues/${v7()}/original`],
    ['/api/people', '/api/no-such-thing'],
    [`/api/meetings/${meeting}/protocol`, `/api/meetings/${v7()}/protocol`],
  )
  // Whoever plans meetings or leads the procedure anywhere chooses teams and examiners from the staff.
  if (!/moderator|administrator|controller/.test(name)) asked.push(['/api/people/staff', '/api/no-such-thing'])
  for (const [real = '', invented = ''] of asked) {
    const [one, two] = [await stranger.http('GET', real), await stranger.http('GET', invented)]
    expect(one.status, real).toBe(404)
    expect(await one.text(), real).toBe(await two.text())
  }
  const password = await stranger.http('POST', `/api/people/${person}/password`, { password: 'stolen horse' })
  expect(password.status).toBe(404)
  expect(await password.text()).toBe(
    await (await stranger.http('POST', `/api/people/${v7()}/password`, { password: 'stolen horse' })).text(),
  )
  const written = (initiative: Id) =>
    stranger.send('city', 'initiatives.write-part', { initiative, version: 0, part: { kind: 'title', text: 'Чужое' } })
  // A draft of others is none; whoever is signed out is asked to sign in first, whatever is there: it may be their own.
  const code = /passer-by|participant/.test(name) ? 'sign-in-needed' : 'not-found'
  for (const initiative of [ids.draft, v7()]) expect(await written(initiative)).toMatchObject({ code })
  // Who leads initiatives in the whole town takes lists over; of one place alone nobody does.
  for (const path of ['/api/initiatives/import/check', '/api/initiatives/import'])
    expect((await stranger.http('POST', path, {})).status, path).toBe(404)
  const seen = JSON.stringify(await stranger.subscribe(`meeting:${meeting}`))
  for (const words of ['Ещё не принят', 'Скрытые слова', 'Починить', '"Так"']) expect(seen).not.toContain(words)
})

test('who runs the meeting does see all that', async () => {
  const { meeting, hidden, aloud } = ids
  expect(await (await staff.http('GET', `/api/issues/${aloud}/contact`)).json()).toEqual({ name: 'Анна', phone: '123' })
  expect(await (await staff.http('GET', `/api/issues/${hidden}/original`)).json()).toEqual({ text: 'Скрытые слова' })
  expect((await staff.http('GET', `/api/meetings/${meeting}/authors`)).status).toBe(200)
  expect(JSON.stringify(await staff.subscribe(`meeting:${meeting}`))).toContain('Ещё не принят')
})

/** How much there is of everything: what a refused command must not change. */
async function everything(): Promise<unknown> {
  const [row] = await veche.sql`
    select (select count(*) from event)::int as events, (select sum(seq) from stream)::int as heads, (select count(*) from issue)::int as issues,
      (select count(*) from participant)::int as participants, (select count(*) from ballot)::int as ballots,
      (select count(*) from issue_support)::int as supports, (select count(*) from task_step)::int as steps,
      (select count(*) from person)::int as people, (select count(*) from role_grant)::int as grants,
      (select count(*) from initiative)::int as initiatives, (select count(*) from initiative_member)::int as members,
      (select sum(version) from initiative_part)::int as parts,
      (select count(*) from resident where revoked_at is null and erased_at is null)::int as lines,
      (select count(*) from round)::int as rounds, (select count(*) from round_roll)::int as roll`
  return { ...row }
}
