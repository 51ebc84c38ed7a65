import { admin, controller, executorOf, head } from './board.ts'
import type { Deed } from './random-deeds.ts'
import type { Kit } from './random-evening.ts'

/** What was submitted goes its way, in an order that chance gives; the rules let through what fits. */
export const procedureDeeds = ({ sql, send, dice, any, ids, bodies, people }: Kit): Deed[] => {
  const act = (name: string, input: object, actor = head) => send(`initiatives.${name}`, 'city', input, actor)
  const chosen = async (state: string) => any(await ids('initiative', state))
  const remark = async (initiative: string) => {
    await act('make-remark', { initiative, text: 'Нужен забор' }, any([admin, controller]))
    const [one] = await sql<{ id: string }[]>`
      select id from initiative_remark where initiative = ${initiative} order by id desc limit 1`
    if (!one) return
    if (dice() < 0.5) await act('answer-remark', { initiative, remark: one.id, text: 'Будет забор' })
    else await act('hide-remark', { initiative, remark: one.id, reason: 'Повтор' })
  }
  const published = async () => {
    const initiative = await chosen('submitted')
    if (initiative) await act('publish', { initiative })
  }
  const remarked = async () => {
    const initiative = await chosen('remarks')
    if (!initiative) return
    await remark(initiative)
    const person = any(people)
    await act('set-examiner', { initiative, aspect: any(['law', 'cost', 'land']), person })
    // The days for remarks go by past the door: the evening has only one.
    await sql`update initiative set deadline = '2026-01-01' where id = ${initiative}`
    await act('begin-examination', { initiative })
  }
  const carriedOut = async () => {
    const initiative = (await chosen('supported')) ?? (await chosen('refused'))
    if (!initiative) return
    await act('begin-work', { initiative, milestones: [{ text: 'Этап', body: any(bodies), deadline: '2027-06-01' }] })
    const owed = await sql<{ id: string; body: string }[]>`
      select id, body from task where initiative = ${initiative} and state not in ('done', 'cancelled')`
    for (const { id: task, body } of owed) {
      await send('tasks.accept-task', 'city', { task }, executorOf(body))
      await send('tasks.report-done', 'city', { task, text: 'Готово', photos: [] }, executorOf(body))
      await send('tasks.close-task', 'city', { task }, controller)
    }
    if (dice() < 0.2) await act('give-up', { initiative, spent: 50, why: 'Подрядчик ушёл' })
    await act('complete', { initiative, spent: 100 })
    await act('report', { initiative, words: 'Сделано' })
    await act('archive', { initiative })
  }
  const examined = async () => {
    const initiative = await chosen('examination')
    if (!initiative) return
    for (const aspect of ['law', 'cost', 'land'])
      for (const id of people)
        await act(
          'conclude',
          { initiative, aspect, verdict: 'for', conclusion: 'Можно', note: 'Сверить' },
          { kind: 'person', id, grants: [] },
        )
    await sql`update initiative_remark set answer = 'Да', answered_at = '2026-05-18' where initiative = ${initiative} and answer is null`
    const decision = any([
      { kind: 'supported' },
      { kind: 'supported' },
      { kind: 'returned', words: 'Уточните' },
      { kind: 'refused', ground: 'no-money', words: 'Денег нет' },
    ])
    await act('decide', { initiative, decision })
    await carriedOut()
  }
  return [() => any([published, remarked, examined])()]
}
