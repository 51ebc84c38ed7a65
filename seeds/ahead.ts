import { meetingStream } from '#shared/core/stream.ts'
import type { Category } from '#shared/core/category.ts'
import type { Day, Id } from '#shared/core/value.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import type { Question } from './questions.ts'
import { later, townTime } from './town-time.ts'
import type { World } from './world.ts'

/** Asked before a meeting; with how many neighbours support it, or still to be looked at. */
export type Asked = {
  readonly id: Id
  readonly text: string
  readonly category: Category
  readonly supports: number | 'waits'
}

/** Questions in advance, two hours apart, accepted and supported by neighbours; nobody has an account. */
export function askAhead(
  { script, staff, timeline }: World,
  { id, key }: MeetingPlan,
  /** The day on which the first is asked, at eleven. */
  day: Day,
  all: readonly Asked[],
): void {
  const stream = meetingStream(id)
  const begins = townTime(day, '11:00')
  for (const [n, { id: issue, text, category, supports }] of all.entries()) {
    const guest = (i: number) => ({ kind: 'guest' as const, id: idOf(`ahead guest ${key} ${n} ${i}`) })
    const at = later(begins, n * 120)
    timeline.plan(at, async () => {
      await script.send(at, guest(0), stream, 'issues.ask-ahead', { text, category }, issue)
    })
    if (supports === 'waits') continue
    const looked = later(at, 60)
    timeline.plan(looked, async () => {
      await script.send(looked, staff.moderator, stream, 'issues.accept-issue', { issue }, idOf(`${issue} accepted`))
    })
    for (let i = 0; i < supports; i++) {
      const then = later(looked, 20 + i * 45)
      timeline.plan(then, async () => {
        await script.send(then, guest(i), stream, 'issues.support-ahead', { issue, on: true }, idOf(`${issue} ${i}`))
      })
    }
  }
}

/** What people ask before the next meeting; the last one is still to be looked at. */
export const beforeTheNext = ({ plan }: MeetingPlan): Asked[] =>
  rows.map(([text, category, supports], n) => ({ id: idOf(`ahead ${plan.title} ${n}`), text, category, supports }))

/** Questions that will be of the meeting itself, asked some days before. */
export const askedOf = (questions: readonly Question[]): Asked[] =>
  questions.map(({ id, text, topic }, n) => ({ id, text, category: topic.category, supports: [9, 6, 3][n % 3] ?? 3 }))

const rows: readonly (readonly [text: string, category: Category, supports: number | 'waits'])[] = [
  ['Когда заменят перегоревшие фонари между домами и остановкой?', 'lighting', 12],
  ['Будет ли этой зимой вывоз снега, или его снова сложат на детской площадке?', 'snow', 8],
  ['Можно ли разметить парковку, чтобы скорая подъезжала к подъездам?', 'parking', 5],
  ['Кто отвечает за подвал, где третью неделю стоит вода?', 'house', 2],
  ['Почему автобус вечером ходит раз в час?', 'transport', 'waits'],
]
