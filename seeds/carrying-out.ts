import { addDays } from '#shared/core/calendar.ts'
import { roundStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { neighbours } from './careers.ts'
import { payFor, settle } from './payments.ts'
import { dayIn, later } from './town-time.ts'
import type { World } from './world.ts'

const day = 24 * 60

type Ending = 'won' | 'under-way' | 'done' | 'reported' | 'archived'
const endings: readonly Ending[] = ['won', 'under-way', 'done', 'reported', 'archived']

/** What the winners of the counted round came to by now: the first waits, the others are under way, done, reported, put away. */
export async function carryOut(world: World, round: Id, counted: Date): Promise<void> {
  const { script, timeline } = world
  const rows = await script.sql<{ id: Id; state: string }[]>`
    select id, state from initiative where round = ${round} order by number`
  const won = rows.filter(row => row.state === 'won').slice(0, endings.length)
  for (const state of ['reserve', 'lost'])
    if (!rows.some(row => row.state === state))
      throw new Error(`no initiative of ${roundStream(round)} came to ${state}`)
  if (won.length < endings.length) throw new Error(`${won.length} initiatives of ${roundStream(round)} have won`)
  for (const [n, { id }] of won.entries()) {
    const ending = endings[n]
    if (ending === undefined || ending === 'won') continue
    const from = later(counted, 2 * day + n * 31)
    timeline.plan(from, () => work(world, id, ending, from))
  }
}

/** Milestones become tasks of two bodies, and are done. */
async function work(world: World, initiative: Id, ending: Ending, at: Date): Promise<void> {
  const { script, staff, bodies, timeline } = world
  const { moderator, controller } = staff
  const [first, second] = bodies
  if (!first || !second) return
  const milestone = (text: string, body: Id, days: number) => ({ text, body, deadline: addDays(dayIn(at), days) })
  const milestones = [
    milestone('Заключить договор и завезти материалы', first.id, 12),
    milestone('Выполнить работы и убрать территорию', second.id, 50),
  ]
  await script.send(at, moderator, 'city', 'initiatives.begin-work', { initiative, milestones })
  const tasks = await script.sql<{ id: Id; body: Id }[]>`
    select id, body from task where initiative = ${initiative} order by deadline`
  const then = (days: number, deed: (at: Date) => Promise<unknown>) => {
    const moment = later(at, days * day)
    timeline.plan(moment, async () => void (await deed(moment)))
  }
  for (const [n, { id: task, body }] of tasks.entries()) {
    const executor = staff.executorOf(body)
    then(1 + n * 6, moment => script.send(moment, executor, 'city', 'tasks.accept-task', { task }))
    if (ending === 'under-way' && n > 0) continue
    const text = n === 0 ? 'Договор подписан, материалы на месте.' : 'Работы закончены, мусор вывезен.'
    then(5 + n * 8, moment => script.send(moment, executor, 'city', 'tasks.report-done', { task, text, photos: [] }))
    then(6 + n * 8, moment => script.send(moment, controller, 'city', 'tasks.close-task', { task }))
  }
  then(2, moment => payFor(world, initiative, neighbours, moment, true))
  if (ending === 'under-way') return
  then(16, async moment => {
    const [row] = await script.sql<
      { cost: number }[]
    >`select cost::float8 as cost from initiative where id = ${initiative}`
    const spent = Math.round(((row?.cost ?? 0) * 0.96) / 100) * 100
    await script.send(moment, moderator, 'city', 'initiatives.complete', { initiative, spent })
  })
  if (ending === 'done') return
  const words =
    'Работы приняты вместе с жителями 16 дней назад. Истрачено на четыре процента меньше сметы, остаток возвращается. Содержание передано МБУ «Благоустройство».'
  then(19, moment => script.send(moment, moderator, 'city', 'initiatives.report', { initiative, words }))
  if (ending === 'archived')
    then(24, moment => script.send(moment, moderator, 'city', 'initiatives.archive', { initiative }))
  then(21, moment => settle(world, initiative, moment, ending === 'archived'))
}
