import { expect, test } from 'vitest'
import { openVeche } from '../support/open-veche.ts'

const veche = openVeche()

const say = (stream: string, text: string) =>
  veche.system(stream as 'city', 'issues.raise-aloud', { text, category: 'yard' })

test('what this meeting and its yard have asked is found by other forms of the words, and by mistyped ones', async () => {
  const before = await veche.meeting()
  const lamp = await say(before.stream, 'Не горят фонари вдоль дорожки к школе')
  await veche.system(before.stream, 'issues.set-outcome', {
    issue: lamp,
    outcome: { kind: 'explained', text: 'Заменят в мае' },
  })
  await veche.system(before.stream, 'meetings.close-meeting', { leaveIssues: true })
  const elsewhere = await veche.meeting('Лесная, 1–3')
  await say(elsewhere.stream, 'Фонари вдоль дорожки у школы не горят')
  const meeting = await veche.meeting()
  const pit = await say(meeting.stream, 'Огромная яма у второго подъезда')
  const hidden = await say(meeting.stream, 'Яма у второго подъезда, звоните Петрову')
  await veche.system(meeting.stream, 'issues.hide-issue', { issue: hidden, reason: 'личные сведения' })

  const phone = veche.device()
  const similar = async (text: string) => {
    const answer = await phone.http('POST', `/api/meetings/${meeting.id}/similar`, { text })
    return ((await answer.json()) as { similar: object[] }).similar
  }
  expect(await similar('Фонарь у школьной дорожки не горит')).toMatchObject([
    { id: lamp, here: false, outcome: 'explained' },
  ])
  expect(await similar('У подъезда второго яма')).toEqual([
    { id: pit, text: 'Огромная яма у второго подъезда', here: true },
  ])
  expect(await similar('Огромнная йама у втарого подьезда')).toMatchObject([{ id: pit }])
  expect(await similar("Пандус у аптеки'; drop table issue; --")).toEqual([])
  expect((await phone.http('POST', `/api/meetings/${meeting.id}/similar`, { text: ' ' })).status).toBe(400)
})
