import type { Id } from '#shared/core/value.ts'
import { head, houses, plan, stranger } from './board.ts'
import type { Deed } from './random-deeds.ts'
import type { Kit } from './random-evening.ts'

/** What happens before a meeting: questions in advance, support for them, the moderator's look; and it opens, or is called off. */
export const aheadDeeds = ({ sql, send, dice, any, planned, meetings, joins }: Kit): Deed[] => {
  const neighbours = [stranger(), stranger(), stranger()]
  const asked = async (meeting: Id, state: string): Promise<Id[]> =>
    (await sql<{ id: Id }[]>`select id from issue where meeting = ${meeting} and state = ${state}`).map(row => row.id)
  const begin = async () => {
    const id = crypto.randomUUID()
    const stream = `meeting:${id}` as const
    await send('meetings.plan-meeting', stream, plan(), head, id)
    planned.push({ id, stream })
  }
  const end = async ({ id, stream }: (typeof planned)[number]) => {
    if (dice() < 0.3) {
      await send('meetings.cancel-meeting', stream, { because: 'Непогода' })
      return begin()
    }
    const answer = await send('meetings.open-meeting', stream, {})
    if (!answer.ok) return answer
    planned.splice(
      planned.findIndex(each => each.id === id),
      1,
    )
    const open = { id, stream, code: String(answer.result?.['code']) }
    return meetings.push({ ...open, people: [await joins(open, houses[0].id), await joins(open)] })
  }
  const look = async ({ id, stream }: (typeof planned)[number]) => {
    const [issue, other] = [
      any(await asked(id, any(['pending', 'accepted', 'hidden']))),
      any(await asked(id, 'accepted')),
    ]
    await send(
      ...any<[string, typeof stream, object]>([
        ['issues.accept-issue', stream, { issue }],
        ['issues.accept-issue', stream, { issue }],
        ['issues.join-issue', stream, { issue, to: other }],
        ['issues.withdraw-outcome', stream, { issue }],
        ['issues.withdraw-acceptance', stream, { issue: other }],
        ['issues.hide-issue', stream, { issue, reason: 'грубость' }],
        ['issues.restore-issue', stream, { issue }],
      ]),
    )
  }
  const before = async () => {
    if (planned.length === 0) return begin()
    const meeting = planned[planned.length - 1]
    const words = { text: any(['Темно у школы', 'Яма']), category: 'roads' }
    await send('issues.ask-ahead', meeting.stream, words, any(neighbours))
    await look(meeting)
    for (const neighbour of neighbours) {
      const issue = any(await asked(meeting.id, 'accepted'))
      await send('issues.support-ahead', meeting.stream, { issue, on: dice() < 0.7 }, neighbour)
    }
    if (dice() < 0.1) await end(meeting)
    return undefined
  }
  return [async () => dice() < 0.4 && before()]
}
