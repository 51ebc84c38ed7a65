import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { documentName } from '#shared/documents/document.ts'
import type { Part } from '#shared/initiatives/part.ts'
import { leadCareers, neighbours } from './careers.ts'
import { around, written } from './draft-parts.ts'
import { idOf } from './ids.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import { addPaper, consentOf, estimateOf } from './papers/papers.ts'
import { dayIn, later } from './town-time.ts'
import { ideas, residents, whole } from './texts/initiatives.ts'
import type { World } from './world.ts'

const day = 24 * 60

/** Residents drop ideas into the bank and support each other's; one idea is being written up, one initiative is submitted. */
export function haveIdeas(world: World): void {
  const { script, yards, timeline, now } = world
  const people = neighbours
  const begin = later(now, -130 * day)
  timeline.plan(begin, async () => {
    for (const [n, name] of residents.entries())
      await script.send(
        begin,
        { kind: 'system', id: idOf('residents') },
        'city',
        'people.create-person',
        { login: `neighbour-${n + 1}`, name },
        people[n]?.id,
      )
  })
  leadCareers(world, people)
  for (const [n, { yard, daysAgo, title, words, supports, taken }] of ideas.entries()) {
    const idea = idOf(`idea ${n}`)
    const at = later(now, -daysAgo * day)
    const { point, id: place } = yards[yard % yards.length]
    timeline.plan(at, async () => {
      await script.send(at, pick(people, n), 'city', 'initiatives.drop-idea', { title, words, place, point }, idea)
    })
    for (let i = 1; i <= Math.min(supports, people.length - 1); i++) {
      const then = later(at, i * 40)
      const input = { initiative: idea, on: true }
      timeline.plan(then, async () => {
        await script.send(then, pick(people, n + i), 'city', 'initiatives.support-idea', input)
      })
    }
    if (taken === undefined) continue
    const then = later(at, 3 * day)
    timeline.plan(then, async () => {
      await script.send(then, pick(people, n + 1), 'city', 'initiatives.take-up', { initiative: idea })
    })
    if (taken === 'submitted') writeAndSubmit(world, idea, yards[yard % yards.length], people, n + 1, then)
  }
}

const pick = (people: readonly Actor[], n: number): Actor => people[n % people.length]

/** A group of ten writes the whole of it, and submits. */
function writeAndSubmit(
  { script, now, timeline }: World,
  initiative: Id,
  yard: Neighbourhood,
  people: readonly Actor[],
  leader: number,
  from: Date,
): void {
  const leads = pick(people, leader)
  const link = idOf('group link').replaceAll('-', '').slice(0, 22)
  const invited = later(from, 5)
  const does = (at: Date, deed: () => Promise<unknown>) => timeline.plan(at, async () => void (await deed()))
  does(invited, () => script.send(invited, leads, 'city', 'initiatives.set-link', { initiative, link }))
  for (let i = 1; i < 11; i++) {
    const at = later(from, i * 60)
    does(at, () => script.send(at, pick(people, leader + i), 'city', 'initiatives.join-group', { link }))
  }
  const at = later(from, 2 * day)
  const write = (part: Part, version = 0) =>
    script.send(at, leads, 'city', 'initiatives.write-part', { initiative, version, part })
  does(at, async () => {
    await write({ kind: 'title', text: whole.title }, 1)
    await write({ kind: 'territory', shape: around(yard.point) })
    await write({ kind: 'dates', ...datesAfter(now) })
    await write({ kind: 'upkeep', words: whole.upkeep })
    await write({ kind: 'land', owner: 'town' })
    for (const [n, line] of whole.budget.entries()) await write({ kind: 'budget', line: idOf(`line ${n}`), ...line })
    for (const { source, sum } of whole.funding) await write({ kind: 'funding', source, sum })
    const paper = { script, initiative, by: leads, at }
    await addPaper(paper, estimateOf(whole.title, whole.budget))
    await addPaper(paper, consentOf(whole.title))
    const document = documentName('initiative', initiative)
    await script.sql`
      insert into document_update (document, update, at) values (${document}, ${Buffer.from(written(whole.texts))}, ${at})`
  })
  const ready = later(now, -2 * day)
  does(ready, () => script.send(ready, leads, 'city', 'initiatives.submit', { initiative }))
}

/** Next summer: works out of doors wait for it. */
function datesAfter(now: Date): { begins: string; ends: string } {
  const year = Number(dayIn(now).slice(0, 4)) + 1
  return { begins: `${year}-05-15`, ends: `${year}-08-31` }
}
