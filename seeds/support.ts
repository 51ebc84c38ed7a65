import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { linesPerSheet, type SheetCount } from '#shared/initiatives/sheet.ts'
import { idOf } from './ids.ts'
import { later } from './town-time.ts'
import type { World } from './world.ts'

const day = 24 * 60
type Gathering = { readonly world: World; readonly initiative: Id; readonly initiator: Actor; readonly from: Date }

/** A few dozen residents of the roll sign within four days, and of two printed sheets one is counted already. */
export function gatherOnline({ world, initiative, initiator, from }: Gathering): void {
  const { script, timeline, staff } = world
  begin({ world, initiative, initiator, from })
  for (let batch = 0; batch < 4; batch++) {
    const at = later(from, (1 + batch) * day + batch * 130)
    timeline.plan(at, async () => {
      script.setClock(at)
      const neighbours = await residentsAround(world, initiative)
      const signed = Array.from({ length: 10 - batch }, (_, i) =>
        script.execute(
          {
            id: idOf(`signature ${initiative} ${batch} ${i}`),
            stream: 'city',
            name: 'initiatives.sign',
            input: { initiative, on: true },
          },
          { kind: 'person', id: neighbours[batch * 10 + i] ?? '', grants: [] },
        ),
      )
      for (const answer of await Promise.all(signed))
        if (!answer.ok) throw new Error(`initiatives.sign: ${answer.code}`)
    })
  }
  print({ world, initiative, initiator, from }, 2)
  const read: SheetCount = { valid: 9, invalid: [['incomplete', 2]] }
  const entered = later(from, 5 * day)
  enter(world, initiative, 1, staff.moderator, read, entered)
  enter(world, initiative, 1, staff.controller, read, later(entered, 90))
  enter(world, initiative, 2, staff.moderator, { valid: 11, invalid: [['not-resident', 1]] }, later(entered, 95))
}

/** Activists go from door to door: five sheets, each read by two, are more than enough. */
export function gatherOnSheets({ world, initiative, initiator, from }: Gathering): void {
  const { moderator, controller } = world.staff
  begin({ world, initiative, initiator, from })
  print({ world, initiative, initiator, from }, 5)
  for (const [i, faults] of [0, 1, 0, 2, 1].entries()) {
    const read: SheetCount = { valid: linesPerSheet - faults, invalid: faults > 0 ? [['illegible', faults]] : [] }
    const at = later(from, 8 * day + i * 10)
    enter(world, initiative, i + 1, moderator, read, at)
    enter(world, initiative, i + 1, controller, read, later(at, day))
  }
}

/** Those of the roll who live in the district of an initiative, in an order of their own. */
async function residentsAround({ script }: World, initiative: Id): Promise<Id[]> {
  const rows = await script.sql<{ person: Id }[]>`
    select r.person from initiative i join place t on t.id = i.place
      join place d on d.kind = 'district' and d.id = any(array_prepend(t.id, t.within))
      join place p on d.id = any(array_prepend(p.id, p.within)) join resident r on r.place = p.id
    where i.id = ${initiative} and r.age >= 16 and r.verified_at is not null and r.consent_at is not null
      and r.revoked_at is null and r.erased_at is null
    order by md5(r.person::text) limit 40`
  return rows.map(row => row.person)
}

function begin({ world, initiative, initiator, from }: Gathering): void {
  world.timeline.plan(from, async () => {
    await world.script.send(from, initiator, 'city', 'initiatives.begin-gathering', { initiative })
  })
}

function print({ world, initiative, initiator, from }: Gathering, sheets: number): void {
  const at = later(from, 60)
  world.timeline.plan(at, async () => {
    await world.script.send(at, initiator, 'city', 'initiatives.print-sheets', { initiative, sheets })
  })
}

function enter(world: World, initiative: Id, sheet: number, by: Actor, count: SheetCount, at: Date): void {
  world.timeline.plan(at, async () => {
    await world.script.send(at, by, 'city', 'initiatives.enter-sheet', { initiative, sheet, count })
  })
}
