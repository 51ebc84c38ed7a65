import { expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'

const stage = openStage()

test('a wide wall names the meeting, its item and the vote side by side; a phone held upright reads the same in letters of its width, over a map', async () => {
  const { veche, people } = stage
  const meeting = await veche.meeting()
  const issue = { text: 'Не горит фонарь', category: 'yard' }
  await veche.system(meeting.stream, 'issues.raise-aloud', issue)
  const rules = { title: 'Что важнее?', mode: 'points', points: 3, visibility: 'live' }
  await veche.system(meeting.stream, 'votes.start-poll', rules)
  const [{ agenda }] = await veche.sql<
    [{ agenda: { id: string }[] }]
  >`select agenda from meeting where id = ${meeting.id}`
  await veche.system(meeting.stream, 'meetings.start-agenda-item', { item: agenda[0]?.id })
  await veche.system(meeting.stream, 'meetings.show-picture', { picture: { scene: 'rating' } })
  await veche.system(meeting.stream, 'meetings.set-screens', { theme: 'contrast' })
  const path = `/meetings/${meeting.id}/projector`

  const { page: wall } = await people.person('wall', 'projector', { path })
  const titles = [/Встреча во дворе/, /^1\. Вопросы жителей/, 'идёт рейтинг вопросов']
  const boxes = await Promise.all(
    titles.map(async each => {
      const part = wall.locator('header').getByText(each).last()
      await part.waitFor()
      return part.boundingBox()
    }),
  )
  const header = await wall.locator('header').boundingBox()
  for (const [i, box] of boxes.entries()) {
    expect(box?.y, String(titles[i])).toBeGreaterThanOrEqual(header?.y ?? 0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((header?.y ?? 0) + (header?.height ?? 0))
    expect(box?.x ?? 0).toBeGreaterThan((boxes[i - 1]?.x ?? -1) + (i > 0 ? 20 : 0))
  }
  await wall.locator('.town-map.projector-contrast').waitFor()

  const { page: phone } = await people.person('phone', 'phone', { path })
  const line = phone.getByText(issue.text).first()
  await line.waitFor()
  expect(await line.evaluate(each => parseFloat(getComputedStyle(each).fontSize))).toBeGreaterThanOrEqual(14)
  const [words, map] = [await line.boundingBox(), await phone.locator('.town-map').boundingBox()]
  expect(map?.y ?? 0).toBeGreaterThan((words?.y ?? 0) + (words?.height ?? 0))
})
