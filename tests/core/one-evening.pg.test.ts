import { expect, test } from 'vitest'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'

const veche = openVeche()

test('from a phone in the yard to a task on the map', async () => {
  const lights = await veche.body('МУП «Горсвет»')
  const moderator = await veche.person('moderator', { role: 'moderator' })
  const meeting = await veche.meeting()
  const phone = veche.device()
  const console = veche.device()
  const map = veche.device()
  await phone.join(meeting.code, { house: meeting.houses[0]?.id })
  await console.signIn(moderator)
  const city = await map.hear()
  expect(await map.subscribe('city')).toMatchObject({ ok: true, snapshot: { href: '/api/city' } })
  await console.subscribe(meeting.stream)

  const raised = await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Тёмно у школы', category: 'lighting' })
  expect(raised).toMatchObject({ ok: true })
  expect(await console.send(meeting.stream, 'issues.accept-issue', { issue: raised.id })).toMatchObject({ ok: true })
  expect(await phone.send(meeting.stream, 'issues.support-issue', { issue: raised.id, on: true })).toMatchObject({
    ok: true,
  })
  const prepared = await console.send(meeting.stream, 'meetings.prepare-instruction', {
    issue: raised.id,
    text: 'Восстановить освещение вдоль дорожки к школе',
    body: lights,
    deadline: '2026-12-12',
  })
  const given = await console.send(meeting.stream, 'tasks.give-instruction', { instruction: prepared.id })
  expect(given).toMatchObject({ ok: true, result: { number: '1/1' } })

  const seen = await until('the task is on the map', () =>
    city.flatMap(p => p.events).find(([, , e]) => e?.type === 'tasks.task-created'),
  )
  expect(seen[2]).toMatchObject({ task: { number: '1/1', support: 1, body: lights } })
})
