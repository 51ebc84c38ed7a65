import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Decision, Verdict } from '#shared/initiatives/decision.ts'
import { documentName } from '#shared/documents/document.ts'
import type { Part } from '#shared/initiatives/part.ts'
import { argue } from './arguments.ts'
import { around, written } from './draft-parts.ts'
import { idOf } from './ids.ts'
import { payFor } from './payments.ts'
import { gatherOnline, gatherOnSheets } from './support.ts'
import { residents } from './texts/initiatives.ts'
import { projects, type Career, type Project } from './texts/projects.ts'
import { dayIn, later } from './town-time.ts'
import { addPaper, consentOf, estimateOf } from './papers/papers.ts'
import type { World } from './world.ts'

const day = 24 * 60

/** Residents who bring ideas, write and argue; their accounts are opened before the first of it. */
export const neighbours = residents.map((_, n): Actor => ({
  kind: 'person',
  id: idOf(`idea resident ${n}`),
  grants: [],
}))

/** When a draft is begun, days ago: what goes through the finished round began long before it. */
const begun: Record<Career, number> = {
  gathering: 8,
  'on-sheets': 15,
  remarks: 9,
  examination: 21,
  supported: 34,
  returned: 40,
  refused: 46,
  'better-solution': 52,
  'in-round': 58,
  'finished-round': 104,
}

/** Projects go their ways: written by ten, submitted, remarked on, examined, decided. Those of the rounds wait for them. */
export function leadCareers(world: World, people: readonly Actor[]): void {
  for (const [n, project] of projects.entries()) leadCareer(world, people, project, n)
}

export const idOfProject = (project: Project): Id => idOf(`project ${project.title}`)
export const projectsFor = (career: Career): Project[] => projects.filter(each => each.career === career)

function leadCareer(world: World, people: readonly Actor[], project: Project, n: number): void {
  const { script, staff, timeline, now } = world
  const initiative = idOfProject(project)
  const start = later(now, -begun[project.career] * day + n * 47)
  const at = (days: number, deed: (at: Date) => Promise<unknown>) => {
    const then = later(start, days * day)
    timeline.plan(then, async () => void (await deed(then)))
  }
  at(0, then => writeUp(world, people, project, n, then))
  const gathering = { world, initiative, initiator: personAt(people, n), from: later(start, day) }
  if (project.career === 'gathering') return gatherOnline(gathering)
  // Those who support it on paper take longer than those who need nobody's support.
  if (project.career === 'on-sheets') {
    gatherOnSheets(gathering)
    at(12, then => script.send(then, personAt(people, n), 'city', 'initiatives.submit', { initiative }))
    return
  }
  argue(world, people, project.title, initiative, later(start, 6 * day))
  if (project.career === 'supported') at(22, then => payFor(world, initiative, people, then, false))
  at(3, then => script.send(then, personAt(people, n), 'city', 'initiatives.submit', { initiative }))
  at(4, then => script.send(then, staff.moderator, 'city', 'initiatives.publish', { initiative }))
  at(5, then => remark(world, personAt(people, n + 5), personAt(people, n), project, then))
  if (project.career === 'remarks') return
  at(15, async then => {
    for (const [aspect, person] of [
      ['law', staff.controller],
      ['cost', staff.head],
    ] as const)
      await script.send(then, staff.moderator, 'city', 'initiatives.set-examiner', {
        initiative,
        aspect,
        person: person.id,
      })
    await script.send(then, staff.moderator, 'city', 'initiatives.begin-examination', { initiative })
  })
  const isRefused = project.career === 'refused' || project.career === 'better-solution'
  const conclude = (aspect: 'law' | 'cost', by: Actor, verdict: Verdict, conclusion: string) => (then: Date) =>
    script.send(then, by, 'city', 'initiatives.conclude', { initiative, aspect, verdict, conclusion })
  at(
    17,
    conclude(
      'law',
      staff.controller,
      isRefused ? 'against' : 'for',
      isRefused ? no.law : 'Полномочия есть, земля городская, споров нет.',
    ),
  )
  if (project.career === 'examination') return
  at(
    18,
    conclude(
      'cost',
      staff.head,
      'with-conditions',
      'Цены проверены по трём предложениям, расхождение до восьми процентов.',
    ),
  )
  at(20, then =>
    script.send(then, staff.head, 'city', 'initiatives.decide', { initiative, decision: decisionOf(project.career) }),
  )
}

const no = { law: 'Решение не может быть принято в этом виде: обоснование в решении.' }

function decisionOf(career: Career): Decision {
  if (career === 'returned')
    return {
      kind: 'returned',
      words: 'Нужно согласие собственников дома и расчёт крепления стены. Доработайте и внесите снова.',
    }
  if (career === 'refused')
    return {
      kind: 'refused',
      ground: 'no-powers',
      words: 'Канатная дорога через судоходную реку не относится к вопросам местного значения.',
    }
  if (career === 'better-solution')
    return {
      kind: 'refused',
      ground: 'better-solution',
      words: 'Под площадью проходит теплотрасса: копать здесь нельзя.',
      offer: 'Сделаем питьевой фонтанчик и навес у библиотеки: воду туда подведут этим летом.',
    }
  return { kind: 'supported', words: 'Проект нужен и выполним.' }
}

const personAt = (people: readonly Actor[], n: number): Actor => people[n % people.length]

/** A group of eleven writes the whole of it. */
async function writeUp(world: World, people: readonly Actor[], project: Project, n: number, at: Date): Promise<void> {
  const { script, yards } = world
  const initiative = idOfProject(project)
  const leads = personAt(people, n)
  const send = (by: Actor, name: 'initiatives.write-part', part: Part, version = 0) =>
    script.send(at, by, 'city', name, { initiative, version, part })
  await script.send(at, leads, 'city', 'initiatives.begin-draft', { title: project.title }, initiative)
  const link = idOf(`link ${project.title}`).replaceAll('-', '').slice(0, 22)
  await script.send(at, leads, 'city', 'initiatives.set-link', { initiative, link })
  for (let i = 1; i < 11; i++)
    await script.send(at, personAt(people, n + i), 'city', 'initiatives.join-group', { link })
  const write = (part: Part) => send(leads, 'initiatives.write-part', part)
  const yard = yards[project.yard % yards.length]
  const year = Number(dayIn(world.now).slice(0, 4)) + 1
  await write({ kind: 'territory', shape: around(yard.point) })
  await write({ kind: 'dates', begins: `${year}-05-15`, ends: `${year}-08-31` })
  await write({ kind: 'upkeep', words: 'МБУ «Благоустройство» по договору с городом' })
  await write({ kind: 'land', owner: 'town' })
  for (const [i, line] of linesOf(project).entries())
    await write({ kind: 'budget', line: idOf(`line ${project.title} ${i}`), ...line })
  const paper = { script, initiative, by: leads, at }
  if (project.career === 'gathering') await addPaper(paper, consentOf(project.title))
  if (project.career === 'remarks') await addPaper(paper, estimateOf(project.title, linesOf(project)))
  const cost = costOf(project)
  const residents = Math.round(cost / 20)
  await write({ kind: 'funding', source: 'town', sum: cost - residents * 2 })
  await write({ kind: 'funding', source: 'residents', sum: residents })
  await write({ kind: 'funding', source: 'labour', sum: residents })
  const { problem, result, participation } = project
  const texts = { problem, importance: `${problem} Об этом на встречах говорили не раз.`, result, participation }
  await script.sql`
    insert into document_update (document, update, at)
    values (${documentName('initiative', initiative)}, ${Buffer.from(written(texts))}, ${at})`
}

/** Its budget as a draft keeps it: thousandths of a unit, kopecks. */
const linesOf = ({ budget }: Project) =>
  budget.map(([name, unit, quantity, price]) => ({ name, unit, quantity: quantity * 1000, price: price * 100 }))

/** Kopecks. */
const costOf = ({ budget }: Project): number => budget.reduce((sum, [, , n, price]) => sum + n * price * 100, 0)

/** Somebody asks, and the group answers. */
async function remark({ script }: World, asks: Actor, answers: Actor, project: Project, at: Date): Promise<void> {
  const initiative = idOfProject(project)
  const words = { initiative, text: 'Кто будет следить за порядком, когда работы закончатся?' }
  const id = idOf(`remark ${project.title}`)
  await script.send(at, asks, 'city', 'initiatives.make-remark', words, id)
  if (project.career === 'remarks') {
    const another = { initiative, text: 'Хватит ли денег, если материалы подорожают к лету?' }
    await script.send(at, asks, 'city', 'initiatives.make-remark', another)
  }
  const text = 'За содержание отвечает МБУ «Благоустройство», а уборку мы взяли на себя: график уже есть.'
  await script.send(at, answers, 'city', 'initiatives.answer-remark', { initiative, remark: id, text })
}
