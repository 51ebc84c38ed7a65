import type { Id } from '#shared/core/value.ts'
import { landOwners } from '#shared/initiatives/part.ts'
import { partsOf, square, wholeParts } from '../initiatives/an-initiative.ts'
import { admin, controller, district, head, yard } from './board.ts'
import type { Deed } from './random-deeds.ts'
import type { Kit } from './random-evening.ts'
import { writtenTexts } from '../initiatives/written-texts.ts'

/** Ideas come and are supported, groups write drafts, some are submitted. */
export const initiativeDeeds = ({ sql, send, dice, any, ids }: Kit): Deed[] => {
  const people = [head, admin, controller]
  const act = (name: string, input: object, actor = any(people)) => send(`initiatives.${name}`, 'city', input, actor)
  const title = () => any(['Лавочки', 'Площадка', 'Фонтан'])
  const drop = () =>
    act('drop-idea', {
      title: title(),
      words: 'У подъездов',
      ...any([{ place: any([yard.id, district.id]) }, { point: [39.815, 59.215] }, { point: [39.99, 59.99] }]),
    })
  const argue = async () => {
    const initiative = any(await ids('initiative', 'idea'))
    if (initiative)
      await act('add-argument', { initiative, side: any(['for', 'against']), text: 'Во дворе станет лучше' })
  }
  const takeOver = () => {
    const idea = (key: string) => ({ key, title: title(), words: 'Из прежнего списка', point: [39.815, 59.215] })
    const past = { state: 'lost', since: '2023-12-31', from: 'Соседний город', details: { votes: 12 } }
    const over = { key: 'в', title: title(), point: [39.815, 59.215], past }
    return act('import-list', { lines: [...['а', 'б'].map(idea), over] }, admin)
  }
  const draft = async () => any(await ids('initiative', 'draft'))
  const turn = async () => {
    const issue = any(await ids('issue', 'accepted'))
    await act('turn-issue', { issue, into: any(['idea', 'draft']), title: title(), words: 'Из вопроса' }, head)
  }
  const idea = async () => {
    const initiative = any(await ids('initiative', 'idea'))
    if (!initiative || dice() < 0.4) return drop()
    for (const actor of people) await act('support-idea', { initiative, on: dice() < 0.7 }, actor)
    if (dice() < 0.3) await act('take-up', { initiative })
    else if (dice() < 0.2) await act('hide-idea', { initiative, reason: 'Повтор' }, head)
    return undefined
  }
  const group = async () => {
    const initiative = await draft()
    if (!initiative) return act('begin-draft', { title: title() })
    const link = any(['A', 'B']).repeat(22)
    for (const actor of people) await act('set-link', { initiative, ...(dice() < 0.8 && { link }) }, actor)
    await act('join-group', { link })
    const actor = any(people)
    if (dice() < 0.3) await act('leave-group', { initiative, member: actor.id }, actor)
    return undefined
  }
  const write = async () => {
    const initiative = await draft()
    if (!initiative) return
    const part = any([...wholeParts, { kind: 'land', owner: any(landOwners) }])
    for (const actor of people) await act('write-part', { initiative, version: any([0, 1]), part }, actor)
    if (dice() < 0.2) await act('remove-part', { initiative, version: 1, key: 'land' })
  }
  const support = async (initiative: Id) => {
    for (const actor of people) await act('begin-gathering', { initiative }, actor)
    for (const actor of people) await act('print-sheets', { initiative, sheets: 2 }, actor)
    for (const actor of people) {
      await act('sign', { initiative, on: dice() < 0.8 }, actor)
      if (dice() < 0.3) await act('reopen-sheet', { initiative, sheet: any([1, 2]), because: 'Ошибка' }, actor)
      await act('enter-sheet', { initiative, sheet: any([1, 2]), count: { valid: any([3, 4]), invalid: [] } }, actor)
    }
    if (dice() < 0.3) for (const actor of people) await act('end-gathering', { initiative }, actor)
  }
  const submit = async () => {
    const initiative = await draft()
    if (!initiative || dice() < 0.5) return
    await complete(sql, initiative)
    if (dice() < 0.5) await support(initiative)
    for (const actor of people) await act('submit', { initiative }, actor)
  }
  return [
    async () => (dice() < 0.5 ? idea() : any([turn, argue, takeOver])()),
    async () => (dice() < 0.5 ? group() : write()),
    submit,
  ]
}

/** Writes the rest of a draft past the door: chance alone seldom completes one. */
async function complete(sql: Kit['sql'], initiative: Id): Promise<void> {
  const area = { ...square, shape: yard.boundary }
  for (const [key, { part }] of Object.entries({ ...partsOf(...wholeParts), territory: { part: area } }))
    await sql`
      insert into initiative_part (initiative, key, version, part, by_actor, at)
      values (${initiative}, ${key}, 1, ${JSON.stringify(part)}::text::jsonb, ${head.id}, '2026-05-18')
      on conflict (initiative, key) do update set part = excluded.part`
  await sql`
    insert into initiative_member (initiative, actor, role, joined_at)
    select ${initiative}, gen_random_uuid(), 'member', '2026-05-18' from generate_series(1, 10)`
  await sql`
    insert into document_update (document, update, at)
    values (${`initiative-${initiative}`}, ${writtenTexts()}, '2026-05-18')`
}
