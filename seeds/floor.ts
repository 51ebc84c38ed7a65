import type { Id } from '#shared/core/value.ts'
import type { Hall } from './hall.ts'
import { idOf } from './ids.ts'

/** What somebody of the queue does: their place among those who came, how they are called, whether it is a point of order. */
type Asks = readonly [resident: number, label?: string, order?: boolean]

/** People ask for the floor from their phones, one after another; gives their requests. */
export async function askForFloor(hall: Hall, all: readonly Asks[], from: number, to: number): Promise<Id[]> {
  const step = (to - from) / all.length
  const requests: Id[] = []
  for (const [i, [n, label, order]] of all.entries()) {
    const person = withHouse(hall)[n]
    if (!person) continue
    const request = idOf(`floor ${hall.plan.key} ${from} ${i}`)
    const input = { ...(label && { label }), ...(order && { order }) }
    await hall.by(from + i * step, person.actor, 'meetings.ask-floor', input, request)
    requests.push(request)
  }
  return requests
}

/** Four speeches: one is paused for an answer, a point of order goes before its turn, one gets a minute more. */
export async function speak(hall: Hall, from: number): Promise<void> {
  const at = (minutes: number) => from + minutes
  const { run } = hall
  const [first, second, third] = await askForFloor(hall, [[0, 'Старшая по дому'], [3], [5]], at(0), at(0.6))
  const hand = idOf(`floor ${hall.plan.key} hand`)
  await run(at(0.7), 'meetings.add-to-floor', { label: 'Женщина в первом ряду' }, hand)
  if (!first || !second || !third) return
  await run(at(0.8), 'meetings.give-floor', { request: first })
  await run(at(2), 'meetings.time-floor', { deed: 'pause' })
  await run(at(2.4), 'meetings.time-floor', { deed: 'resume' })
  const [order] = await askForFloor(hall, [[7, undefined, true]], at(2.8), at(3))
  await run(at(3.6), 'meetings.time-floor', { deed: 'end' })
  if (order) await run(at(3.7), 'meetings.give-floor', { request: order, minutes: 1 })
  await run(at(4.5), 'meetings.time-floor', { deed: 'end' })
  await run(at(4.6), 'meetings.give-floor', { request: second })
  await run(at(6.9), 'meetings.time-floor', { deed: 'add' })
  await run(at(7.2), 'meetings.leave-floor', { request: third })
  await run(at(7.8), 'meetings.give-floor', { request: hand, minutes: 2 })
  await run(at(8.7), 'meetings.time-floor', { deed: 'end' })
}

/** Those of one of the yard's houses first, then a guest. */
const withHouse = ({ residents }: Hall) => [
  ...residents.filter(({ from }) => typeof from === 'object').slice(0, 7),
  ...residents.filter(({ from }) => from === 'guest'),
]
