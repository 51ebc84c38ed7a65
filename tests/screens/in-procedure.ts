import { v7 } from 'uuid'
import { addDays } from '#shared/core/calendar.ts'
import type { Id } from '#shared/core/value.ts'
import type { Aspect, Decision, Verdict } from '#shared/initiatives/decision.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import type { Frozen } from '#shared/initiatives/submit.ts'
import { photosOf } from '#shared/initiatives/part.ts'
import { keepPaper } from './keep-paper.ts'
import type { WalkedTown } from './town.ts'

type Town = Pick<WalkedTown, 'system' | 'sql' | 'now' | 'yard'>

const day = (town: Town) => town.now().toISOString().slice(0, 10)

/** A whole initiative in one of the states that need no procedure; how one comes to be so is proved elsewhere. */
async function inState(town: Town, id: Id, title: string, state: InitiativeState): Promise<void> {
  const { sql, yard, now } = town
  const at = now()
  const [{ number, lon, lat }] = await sql<[{ number: number; lon: number; lat: number }]>`
    select (select coalesce(max(number), 0) + 1 from initiative)::int as number, st_x(point) as lon, st_y(point) as lat
    from place where id = ${yard}`
  const content = contentOf(number, title, [lon, lat], day(town))
  const deadline = addDays(day(town), state === 'submitted' ? 3 : 180)
  await sql`
    insert into initiative (id, number, title, state, since, listed, place, point, cost, support, deadline)
    select ${id}, ${number}, ${title}, ${state}, ${at}, true, id, point, ${content.cost}, 41, ${deadline}
    from place where id = ${yard}`
  const steps = ['draft', 'submitted', ...(state === 'supported' ? ['remarks', 'examination', 'supported'] : [])]
  for (const [i, step] of steps.entries())
    await sql`
      insert into initiative_step (initiative, n, state, at, deadline)
      values (${id}, ${i + 1}, ${step}, ${new Date(at.getTime() - (steps.length - i) * 86_400_000)},
        ${step === state ? deadline : null})`
  const papers = [
    await keepPaper(town, id, 'Локальная смета на покрытие, сетку, скамейки и освещение с доставкой и вывозом'),
    { ...(await keepPaper(town, id, 'Согласие собственников')), what: 'agreement' as const },
  ]
  await sql`
    insert into initiative_text (initiative, content, hash, at, by_actor)
    values (${id}, ${JSON.stringify({ ...content, papers })}, ${'0'.repeat(64)}, ${at}, ${id})`
}

function contentOf(number: number, title: string, [lon, lat]: [number, number], submittedOn: string): Frozen {
  const ring: [number, number][] = [
    [lon - 0.0004, lat - 0.0002],
    [lon + 0.0004, lat - 0.0002],
    [lon + 0.0003, lat + 0.0002],
    [lon - 0.0004, lat - 0.0002],
  ]
  return {
    number,
    submittedOn,
    title,
    texts: {
      problem: 'Детям негде играть: ближайшая площадка за двумя дорогами.',
      importance: 'Во дворе живут триста школьников.',
      result: 'Площадка с сеткой, скамейки и освещение.',
      participation: 'Жители красят скамейки и собирают пять процентов стоимости.',
      more: '',
    },
    territory: { type: 'Polygon', coordinates: [ring] },
    dates: { kind: 'dates', begins: '2041-05-15', ends: '2041-08-31' },
    upkeep: 'МБУ «Благоустройство»',
    land: { kind: 'land', owner: 'town' },
    budget: [
      { kind: 'budget', line: v7(), name: 'Сетка и покрытие', unit: 'компл.', quantity: 1000, price: 124_000_000 },
    ],
    cost: 124_000_000,
    funding: [
      { kind: 'funding', source: 'town', sum: 117_800_000 },
      { kind: 'funding', source: 'residents', sum: 6_200_000 },
    ],
    people: 12,
    isTos: false,
    photos: photosOf({}),
  }
}

const does = (town: Town, name: string, input: object) => town.system('city', `initiatives.${name}`, input)

/** Submitted, and waiting to be published; answers with its id. */
export async function isSubmitted(town: Town, title: string): Promise<Id> {
  const id = v7()
  await inState(town, id, title, 'submitted')
  return id
}

/** Published: one remark answered, one waiting, one hidden. */
export async function takesRemarks(town: Town, initiative: Id): Promise<void> {
  await inState(town, initiative, 'Волейбольная площадка у школы № 3', 'submitted')
  await does(town, 'publish', { initiative })
  const remark = (text: string) => does(town, 'make-remark', { initiative, text })
  const fence = await remark('Рядом детский сад: нужен забор со стороны дороги, иначе мячи будут вылетать под машины.')
  await remark('Хватит ли фонарей зимой? Темнеет в четыре.')
  const rude = await remark('Опять деньги на ветер')
  await does(town, 'hide-remark', { initiative, remark: rude, reason: 'Не о проекте' })
  await does(town, 'answer-remark', { initiative, remark: fence, text: 'Забор с сеткой три метра есть в смете.' })
}

/** At the examination: one side has concluded, another is examined by this person, or by nobody. */
export async function isExamined(town: Town, initiative: Id, title: string, examiner?: string): Promise<void> {
  const { sql } = town
  await inState(town, initiative, title, 'submitted')
  await does(town, 'publish', { initiative })
  const person = async (login: string) =>
    (await sql<{ id: Id }[]>`select id from person where login = ${login}`)[0]?.id ?? ''
  const names = async (aspect: Aspect, login: string) =>
    does(town, 'set-examiner', { initiative, aspect, person: await person(login) })
  await names('cost', 'controller')
  if (examiner) await names('law', examiner)
  await sql`update initiative set deadline = ${addDays(day(town), -1)} where id = ${initiative}`
  await does(town, 'begin-examination', { initiative })
  const verdict: Verdict = 'with-conditions'
  await sql`
    update initiative_opinion set verdict = ${verdict}, at = ${town.now()},
      conclusion = ${'Цены сетки подтверждены, скамейки дороже рыночных на 12 %: уточнить до торгов.'},
      note = ${'Сверить с прошлогодним контрактом'}
    where initiative = ${initiative} and aspect = 'cost'`
  await sql`
    insert into initiative_earlier_opinion (initiative, aspect, person, verdict, conclusion, at)
    values (${initiative}, 'cost', ${await person('controller')}, 'against', ${'В смете нет доставки и вывоза старой сетки.'},
      ${new Date(town.now().getTime() - 20 * 24 * 60 * 60 * 1000)})`
}

/** Refused for a better solution, with the offer that the law asks for. */
export async function isRefused(town: Town, initiative: Id): Promise<void> {
  await isExamined(town, initiative, 'Фонтан на Торговой площади')
  const decision: Decision = {
    kind: 'refused',
    ground: 'better-solution',
    words: 'Под площадью проходит теплотрасса: копать здесь нельзя.',
    offer: 'Сделаем питьевой фонтанчик у библиотеки: воду туда подведут этим летом.',
  }
  await does(town, 'decide', { initiative, decision })
}

/** Supported, and waiting for its work to begin. */
export const isSupported = (town: Town, initiative: Id): Promise<void> =>
  inState(town, initiative, 'Освещение дорожки к остановке', 'supported')

/** Under way: of its two milestones one is done. */
export async function isUnderWay(town: Town, initiative: Id, title = 'Тротуар вдоль Садовой'): Promise<void> {
  const { sql, system } = town
  await inState(town, initiative, title, 'supported')
  const [body] = await sql<{ id: Id }[]>`select id from body order by name limit 1`
  const milestone = (text: string, days: number) => ({ text, body: body?.id, deadline: addDays(day(town), days) })
  const milestones = [milestone('Снять старое покрытие и поднять люки', 10), milestone('Уложить плитку', 40)]
  await does(town, 'begin-work', { initiative, milestones })
  const [task] = await sql<{ id: Id }[]>`
    select id from task where initiative = ${initiative} order by deadline limit 1`
  await system('city', 'tasks.accept-task', { task: task?.id })
  await system('city', 'tasks.report-done', { task: task?.id, text: 'Покрытие снято, люки подняты', photos: [] })
  await system('city', 'tasks.close-task', { task: task?.id })
}

/** Carried out in another town years ago, and brought in from its list. */
export async function isBroughtIn({ sql, yard }: Town, initiative: Id): Promise<void> {
  const past = {
    yearOnly: true,
    number: 14,
    round: 'Народный бюджет — 2023',
    votes: 263,
    problem: 'Старые качели сняли, и детям негде играть.',
    result: 'Площадка с мягким покрытием, качели и лавочки.',
    upkeep: 'МБУ «Благоустройство»',
    begins: '2023-05-15',
    ends: '2023-08-31',
    url: 'https://sosed.example/initiatives/14',
  }
  await sql`
    insert into initiative (id, title, state, since, listed, place, point, cost, support, spent, source, past)
    select ${initiative}, 'Детская площадка с мягким покрытием', 'done', '2023-12-31T09:00:00Z', true, id, point, 45000000, 12,
      40000000, 'город Соседний', ${JSON.stringify(past)}::text::jsonb
    from place where id = ${yard} on conflict do nothing`
  await sql`
    insert into initiative_step (initiative, n, state, at) values (${initiative}, 1, 'done', '2023-12-31T09:00:00Z')
    on conflict do nothing`
}

/** Given up half-way, with the reason that everybody reads. */
export async function isGivenUp(town: Town, initiative: Id): Promise<void> {
  await isUnderWay(town, initiative, 'Каток с искусственным льдом')
  const why = 'Подрядчик расторг договор, а новых торгов в этом году не провести: сезон закончился.'
  await does(town, 'give-up', { initiative, spent: 18_000_000, why })
}
