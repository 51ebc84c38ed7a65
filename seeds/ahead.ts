import { meetingStream } from '#shared/core/stream.ts'
import type { Category } from '#shared/core/category.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import { later } from './town-time.ts'
import type { World } from './world.ts'

type Row = readonly [text: string, category: Category, supports: number | 'waits']

/** What people ask before the next meeting; the last one is still to be looked at. */
const rows: readonly Row[] = [
  ['Когда заменят перегоревшие фонари между домами и остановкой?', 'lighting', 12],
  ['Будет ли этой зимой вывоз снега, или его снова сложат на детской площадке?', 'snow', 8],
  ['Можно ли разметить парковку, чтобы скорая подъезжала к подъездам?', 'parking', 5],
  ['Кто отвечает за подвал, где третью неделю стоит вода?', 'house', 2],
  ['Почему автобус вечером ходит раз в час?', 'transport', 'waits'],
]

/** Questions in advance of a planned meeting, a few hours apart, accepted and supported by neighbours; nobody has an account. */
export function askAhead({ script, staff, timeline, now }: World, { id, plan }: MeetingPlan): void {
  const stream = meetingStream(id)
  for (const [n, [text, category, supports]] of rows.entries()) {
    const issue = idOf(`ahead ${plan.title} ${n}`)
    const guest = (i: number) => ({ kind: 'guest' as const, id: idOf(`ahead guest ${n} ${i}`) })
    const at = later(now, -3 * 24 * 60 + n * 300)
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
