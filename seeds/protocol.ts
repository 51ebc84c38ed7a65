import type { Sql } from 'postgres'
import { documentName } from '#shared/documents/document.ts'
import type { Block } from '#shared/documents/prose.ts'
import { updateOf } from '../server/documents/prose.ts'
import { saveUpdates } from '../server/documents/store.ts'
import type { MeetingPlan } from './meeting-plans.ts'

/** Writes the prose of a meeting's protocol, as its secretary did on the evening. `age` 0 to 2: the three latest have one. */
export async function writeProtocol(sql: Sql, plan: MeetingPlan, age: number, at: Date): Promise<void> {
  const course = courses[age]
  if (!course) return
  const [first, ...rest] = plan.plan.agenda.map(item => item.text)
  const items = [first, ...rest].slice(0, course.length).map((item, i) => [item ?? '', course[i] ?? []] as const)
  const prose = [
    said('Встречу вёл', 'глава города В. Н. Березин. Секретарь: А. Д. Ершова'),
    said('От администрации города', 'начальник управления благоустройства, главный энергетик, участковый'),
    ...items.flatMap(([item, lines], i) => [heading(`${i + 1}. ${item}`), ...lines]),
  ]
  await saveUpdates(sql, documentName('protocol', plan.id), [updateOf(prose)], at)
}

const heading = (text: string): Block => ({ kind: 'heading', depth: 0, runs: [{ text }] })
const said = (who: string, words: string): Block => ({
  kind: 'paragraph',
  depth: 0,
  runs: [{ text: `${who}:`, bold: true }, { text: ` ${words}.` }],
})
const point = (text: string): Block => ({ kind: 'bullet', depth: 0, runs: [{ text }] })

/** What was heard and decided on the three evenings, item by item. */
const courses: readonly (readonly Block[])[][] = [
  [
    [
      said('Слушали', 'начальника управления благоустройства о поручениях прошлой встречи'),
      said('Выступили', 'жители: работы приняты, по двум адресам остались замечания к сроку'),
      said('Решили', 'сведения принять; незавершённые работы оставить на контроле'),
    ],
    [
      said('Слушали', 'главного энергетика о плане работ на следующий год'),
      said('Решили', 'включить в план предложения, которые жители поддержали голосованием'),
    ],
    [
      said('Слушали', 'вопросы жителей, поднятые с телефонов и с голоса'),
      said('Решили', 'по каждому вопросу дать поручение или разъяснение, решения приведены в таблице'),
    ],
  ],
  [
    [
      said('Слушали', 'главу города об итогах года: что сделано во дворах микрорайона'),
      said('Решили', 'признать работу по благоустройству удовлетворительной'),
      point('просить управляющую организацию вывесить график уборки в подъездах;'),
      point('старшим домов собрать предложения по озеленению до конца месяца.'),
    ],
    [
      said('Слушали', 'жителей о безопасности у школы'),
      said('Выступили', 'участковый: вечерние обходы усилены, освещение дорожки проверят вместе с энергетиками'),
      said('Решили', 'провести совместный обход и сообщить о результате на странице встречи'),
    ],
  ],
  [
    [
      said('Слушали', 'представителя управляющей организации о подготовке домов к зиме'),
      said('Выступили', 'жители о температуре в подъездах и о протечках кровли'),
      said('Решили', 'осмотреть чердаки и тепловые узлы с участием старших домов'),
    ],
    [
      said('Слушали', 'начальника управления благоустройства о парковке и проездах'),
      said('Решили', 'разметку мест согласовать с жителями, проезд для спасателей держать свободным'),
    ],
  ],
]
