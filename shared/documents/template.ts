import { agendaNumbers, publicAgenda } from '../meetings/agenda.ts'
import type { Meeting, MeetingKind } from '../meetings/meeting.ts'
import type { Block } from './prose.ts'

/** What a protocol begins with: who led and who was there, then every item of the agenda with «Слушали» and «Решили». */
export function templateOf({ kind, agenda }: Pick<Meeting, 'kind' | 'agenda'>): Block[] {
  const numbers = agendaNumbers(agenda)
  const items = publicAgenda(agenda).map(({ id, text }) => `${numbers[id]}. ${text}`)
  const course = kind === 'reception' ? ['Обратились', 'Решено'] : ['Слушали', 'Решили']
  return [
    ...present[kind].map(label),
    ...(items.length > 0 ? items : ['Вопросы жителей']).flatMap(item => [heading(item), ...course.map(label)]),
  ]
}

/** Who a protocol of each kind names: ГОСТ Р 7.0.97 leaves it to the body, these are the habits of towns. */
const present: Record<MeetingKind, readonly string[]> = {
  yard: ['Встречу вёл', 'От администрации города', 'От управляющей организации', 'Жители'],
  assembly: ['Председатель собрания', 'Секретарь собрания', 'Приглашены'],
  council: ['Председательствующий', 'Секретарь', 'Депутаты', 'Приглашены'],
  'field-session': ['Председательствующий', 'Секретарь', 'Члены коллегии', 'Активисты ТОС'],
  hearing: ['Председательствующий', 'Секретарь', 'Предмет слушаний', 'Докладчик'],
  reception: ['Приём вёл', 'Участвовали'],
  conference: ['Председатель конференции', 'Секретарь', 'Избрано делегатов', 'Присутствуют делегаты', 'Приглашены'],
}

const heading = (text: string): Block => ({ kind: 'heading', depth: 0, runs: [{ text }] })
const label = (text: string): Block => ({
  kind: 'paragraph',
  depth: 0,
  runs: [{ text: `${text}:`, bold: true }, { text: ' ' }],
})
