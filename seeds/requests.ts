import type { Actor } from '#shared/core/actor.ts'
import type { Category } from '#shared/core/category.ts'
import { idOf } from './ids.ts'
import { later } from './town-time.ts'
import type { World } from './world.ts'

type Row = readonly [
  yard: number,
  daysAgo: number,
  asked: number,
  subjects: Category[],
  words?: string,
  answer?: string,
]

/** Yards without a meeting of their own, where people ask for one; the numbers are places in the list of yards. */
const rows: readonly Row[] = [
  [3, 12, 14, ['lighting', 'safety'], 'Вечером мимо гаражей страшно ходить, дети возвращаются из школы в темноте'],
  [11, 6, 5, ['parking', 'playground'], 'Машины стоят на детской площадке'],
  [19, 3, 2, ['heating']],
  [
    27,
    20,
    3,
    ['garbage'],
    undefined,
    'Площадку уже переносят, работы закончат до 5 декабря. Если не поможет, попросите снова.',
  ],
]

/** People ask for meetings where none is planned; one request has had its answer. */
export function askForMeetings({ script, staff, yards, timeline, now }: World): void {
  for (const [n, daysAgo, asked, subjects, words, answer] of rows) {
    const yard = yards[n % yards.length]
    const request = idOf(`request ${n}`)
    const at = later(now, -daysAgo * 24 * 60)
    const resident = (i: number): Actor => ({ kind: 'guest', id: idOf(`request ${n} resident ${i}`) })
    timeline.plan(at, async () => {
      const input = { place: yard.id, subjects, words }
      await script.send(at, resident(0), 'city', 'meetings.ask-meeting', input, request)
    })
    for (let i = 1; i < asked; i++) {
      const then = later(at, i * 90)
      timeline.plan(then, async () => {
        await script.send(
          then,
          resident(i),
          'city',
          'meetings.join-request',
          { request },
          idOf(`request ${n} voice ${i}`),
        )
      })
    }
    if (answer === undefined) continue
    const decided = later(at, 4 * 24 * 60)
    timeline.plan(decided, async () => {
      const input = { request, answer }
      await script.send(
        decided,
        staff.moderator,
        'city',
        'meetings.decline-request',
        input,
        idOf(`request ${n} answer`),
      )
    })
  }
}
