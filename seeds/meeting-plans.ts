import type { InputOf } from '#shared/core/command.ts'
import type { planMeeting } from '#shared/meetings/plan-meeting.ts'
import type { startPoll } from '#shared/votes/start-poll.ts'
import { idOf } from './ids.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import { dayIn, isCold, minute, townTime, workingDayBefore, workingDays } from './town-time.ts'

/** A meeting that was, is or will be held. */
export type MeetingPlan = {
  readonly key: string
  readonly id: string
  readonly yard: Neighbourhood
  readonly startsAt: Date
  readonly plan: InputOf<typeof planMeeting>
  readonly people: number
  readonly questions: number
  readonly poll: Omit<InputOf<typeof startPoll>, 'options'>
}

type Row = readonly [daysAgo: number, yard: string, clock: string, people: number, questions: number, kind?: 'council']

/** Days before now, the yard by its name, the hour, how many people came and raised what. */
const past: readonly Row[] = [
  [297, 'Молодёжная, 1–5', '18:00', 34, 20],
  [271, 'Космонавтов, 2–4', '18:00', 29, 20],
  [243, 'Гагарина, 18–20', '18:30', 41, 20],
  [215, 'Садовая, 13–19', '18:30', 52, 21],
  [188, 'Чапаева, 1–5', '18:30', 47, 20],
  [161, 'Ленина, 5–9', '17:30', 58, 21, 'council'],
  [134, 'Строителей, 12–16', '19:00', 38, 20],
  [105, 'Дружбы, 12–16', '19:00', 44, 20],
  [77, 'Металлистов, 1–5', '18:30', 31, 20],
  [49, 'Школьная, 19–23', '18:30', 49, 20],
  [30, 'Мелиораторов, 2–8', '18:00', 36, 20],
  [14, 'Советская, 59–65', '18:00', 26, 20],
]

/** The meetings already held, the oldest first. */
export const pastMeetings = (yards: readonly Neighbourhood[], now: Date): MeetingPlan[] =>
  past.map((row, i) => {
    const day = workingDayBefore(dayIn(now), row[0], d => [2, 3, 4].includes(new Date(d).getUTCDay()))
    return meetingPlan(`past ${i}`, yardNamed(yards, row[1]), townTime(day, row[2]), row, i)
  })

/** The one that is going on: it began when `now` was 25 minutes earlier. */
export function openMeeting(yards: readonly Neighbourhood[], now: Date): MeetingPlan {
  const startsAt = new Date(Math.floor((now.getTime() - 22 * minute) / (5 * minute)) * 5 * minute)
  return meetingPlan('open', yardNamed(yards, 'Дружбы, 12–16'), startsAt, [0, '', '', 31, 14], 12)
}

/** Those of the coming two weeks. */
export function plannedMeetings(yards: readonly Neighbourhood[], now: Date): MeetingPlan[] {
  const rows: readonly (readonly [inDays: number, yard: string, clock: string, kind?: 'council'])[] = [
    [2, 'Победы, 1–3', '18:30'],
    [5, 'Садовая, 24–28', '18:00'],
    [9, 'Гагарина, 9–13', '17:30', 'council'],
  ]
  return rows.map(([inDays, yard, clock, kind], i) =>
    meetingPlan(
      `planned ${i}`,
      yardNamed(yards, yard),
      townTime(workingDays(dayIn(now), inDays), clock),
      [0, '', '', 0, 0, kind],
      13 + i,
    ),
  )
}

/** A yard by its name. Throws when the town has none such: then its generator has changed, and this page must follow. */
function yardNamed(yards: readonly Neighbourhood[], name: string): Neighbourhood {
  const found = yards.find(y => y.name === name)
  if (!found) throw new Error(`the town has no yard ${name}`)
  return found
}

function meetingPlan(
  key: string,
  yard: Neighbourhood,
  startsAt: Date,
  [, , , people, questions, kind]: Row,
  i: number,
): MeetingPlan {
  const isCouncil = kind === 'council'
  return {
    key,
    id: idOf(`meeting ${key}`),
    yard,
    startsAt,
    people,
    questions,
    plan: {
      kind: isCouncil ? 'field-session' : 'yard',
      title: isCouncil ? `Выездное заседание городского Совета: ${yard.name}` : `Встреча во дворе: ${yard.name}`,
      place: yard.id,
      address: addressOf(yard, isCold(dayIn(startsAt)) && key !== 'open'),
      startsAt: startsAt.toISOString(),
      agenda: [...(isCouncil ? councilAgenda(i) : yardAgenda(yard, i)), ...(hasInternal(key) ? internal : [])].map(
        (item, n) => ({
          id: idOf(`agenda ${key} ${n}`),
          ...item,
        }),
      ),
    },
    poll: pollOf(i),
  }
}

/** In the yard, which everybody knows by its houses; in the cold in the nearest school. */
function addressOf(yard: Neighbourhood, indoors: boolean): string {
  if (indoors) return `школа № ${yard.school}, актовый зал`
  return yard.name
}

const focus = [
  'Уборка двора и вывоз снега',
  'Освещение дорожек к школе',
  'Подготовка двора к весне',
  'Благоустройство: что войдёт в заявку',
  'Ремонт дорог и тротуаров',
  'Отчёт управляющей компании',
  'Детская площадка: место и оборудование',
  'Парковка и проезд во дворе',
  'Контейнерная площадка и раздельный сбор',
  'Подготовка домов к отопительному сезону',
  'Капитальный ремонт: сроки и порядок',
  'Автобусы и остановки',
  'План работ во дворе на следующий год',
  'Зелёные насаждения',
  'Безопасность детей по дороге в школу',
  'Создание ТОС',
]

const yardAgenda = (yard: Neighbourhood, i: number): MeetingPlan['plan']['agenda'] => [
  { text: i < 3 ? 'Что уже делается в микрорайоне' : 'Что сделано по прошлой встрече', minutes: 10 },
  { text: focus[i % focus.length] ?? '', minutes: 20 },
  { text: `Вопросы жителей двора ${yard.name}`, minutes: 45 },
  { text: 'Рейтинг вопросов и поручения', minutes: 25 },
]

/** What the staff alone do: it stands in their agenda, and in no other. */
const internal: MeetingPlan['plan']['agenda'] = [
  { text: 'Сверить поручения с организациями', minutes: 5, internal: true },
]
const hasInternal = (key: string): boolean => ['past 11', 'open', 'planned 0'].includes(key)

const councilAgenda = (i: number): MeetingPlan['plan']['agenda'] => [
  { text: 'Доклад об исполнении наказов избирателей', minutes: 15 },
  { text: focus[i % focus.length] ?? '', minutes: 30 },
  { text: 'Предложения депутатов округа', minutes: 15 },
  { text: 'Вопросы жителей', minutes: 40 },
  { text: 'Рейтинг вопросов и поручения', minutes: 20 },
]

const titles = [
  'Что сделать во дворе первым?',
  'Какие вопросы важнее всего?',
  'С чего начать?',
  'Что важнее для двора?',
]

const pollOf = (i: number): MeetingPlan['poll'] => ({
  title: titles[i % titles.length] ?? '',
  mode: i % 4 === 3 ? 'points' : 'taps',
  points: 5,
  visibility: i % 3 === 2 && i < 12 ? 'hidden' : 'live',
})
