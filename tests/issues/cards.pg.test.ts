import { expect, test } from 'vitest'
import { openVeche } from '../support/open-veche.ts'
import { startTestVeche, type Device } from '../support/veche.ts'

const veche = openVeche()

test('the holder of a card learns after the meeting what became of the question, and nothing that is hidden', async () => {
  const { id, stream } = await veche.meeting()
  const say = (text: string, card: number) =>
    veche.system(stream, 'issues.raise-aloud', { text, category: 'roads', name: 'Анна', phone: '123', card })
  const ramp = await say('Нужен пандус', 17)
  const rude = await say('Соседи шумят', 18)
  const late = await say('Яма', 19)
  await veche.system(stream, 'issues.hide-issue', { issue: rude, reason: 'личное' })
  const moderator = veche.device()
  await moderator.signIn(await veche.person('moderator', { role: 'moderator' }))
  const home = veche.device()
  const ask = async (who: Device, card: number | string, meeting = id) => {
    const response = await who.http('GET', `/api/meetings/${meeting}/cards/${card}`)
    return [response.status, await response.text()]
  }
  const none = await ask(home, 4)
  expect(none[0]).toBe(404)

  // While the meeting is on a number tells nobody anything but its staff.
  for (const card of [17, 18, 19]) expect(await ask(home, card)).toEqual(none)
  expect(await ask(moderator, 17)).toEqual([200, JSON.stringify({ issues: [ramp] })])
  expect(await ask(moderator, 18)).toEqual([200, JSON.stringify({ issues: [rude] })])

  await veche.system(stream, 'meetings.close-meeting', { leaveIssues: true })
  expect(await ask(home, 17)).toEqual([200, JSON.stringify({ issues: [ramp] })])
  expect(await ask(home, 18)).toEqual(none)
  for (const strange of ['x', '0', '1e3', '99999', '-1', '17.5']) expect((await ask(home, strange))[0]).toBe(404)
  const other = await veche.meeting()
  expect(await ask(home, 17, other.id)).toEqual(none)

  // A joined question leads the desk on to the one that was kept.
  await veche.system('city', 'issues.join-issue', { issue: late, to: ramp })
  const desk = await moderator.http('GET', '/api/cards/19')
  expect(await desk.json()).toEqual({ issues: [late, ramp] })
  expect((await home.http('GET', '/api/cards/19')).status).toBe(404)
})

test('numbers of cards are not found by trying them all', async () => {
  const strict = await startTestVeche(veche.database, { limitFactor: 1 })
  const { id } = await veche.meeting()
  const phone = strict.device()
  const answers = await Promise.all(
    Array.from({ length: 240 }, (_, card) => phone.http('GET', `/api/meetings/${id}/cards/${card + 1}`)),
  )
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  await strict.close()
})
