import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { protocolNumber, type MoneySource } from '#shared/meetings/meeting.ts'
import { sourceWords, supportWords } from '#shared/documents/protocol-tables.ts'
import type { Day, Id } from '#shared/core/value.ts'
import type { TaskState } from '#shared/tasks/task.ts'
import type { Sql } from '../core/store.ts'
import { date, empty, head, highEnough, letters, scaled, scaleOf, words } from '../core/xlsx-cells.ts'

/** The instructions of a meeting as an XLSX: deadlines are dates, and each row leads to its place on the map. */
export async function instructionsXlsx(sql: Sql, meeting: Id, origin: string): Promise<Buffer> {
  const rows = await loadRows(sql, meeting)
  const data = [columns.map(column => head(column.title)), ...rows.map(row => rowOf(row, origin))]
  return writeXlsxFile(
    data,
    {
      sheet: 'Поручения',
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { ...letters, features: [scaled(scaleOf(widths))] },
  ).toBuffer()
}

const columns = [
  { title: '№', width: 8 },
  { title: 'Поручение', width: 46 },
  { title: 'Ответственный', width: 26 },
  { title: 'Соисполнители', width: 24 },
  { title: 'Срок', width: 12 },
  { title: 'Источник средств', width: 18 },
  { title: 'Поддержали', width: 14 },
  { title: 'Состояние', width: 18 },
  { title: 'Выполнено', width: 12 },
  { title: 'На карте города', width: 30 },
] as const

const widths = columns.map(column => column.width)

type InstructionRow = {
  number: number
  meeting_number: number
  text: string
  body: string
  others: string[]
  deadline: Day
  source: MoneySource | null
  support: number
  ahead: number
  state: TaskState
  done_at: Date | null
  zone: string
  item: Id
}

/** The task knows the deadline that holds now, and who answers now. */
const loadRows = (sql: Sql, meeting: Id): Promise<InstructionRow[]> => sql<InstructionRow[]>`
  select i.number, m.number as meeting_number, i.text, b.name as body, t.deadline, i.source, t.support, t.ahead, t.state,
    array(select o.name from body o where o.id = any(t.co_executors) order by o.name) as others,
    (select max(s.at) from task_step s where s.task = t.id and s.kind = 'done') as done_at,
    (select time_zone from town) as zone, coalesce(t.issue, t.id) as item
  from instruction i join meeting m on m.id = i.meeting join task t on t.instruction = i.id join body b on b.id = t.body
  where i.meeting = ${meeting} and i.state in ('given', 'cancelled') order by i.number`

function rowOf(row: InstructionRow, origin: string): Row {
  const doneOn =
    row.state === 'done' && row.done_at ? row.done_at.toLocaleDateString('sv-SE', { timeZone: row.zone }) : undefined
  const cells = [
    protocolNumber(row.meeting_number, row.number),
    row.text,
    row.body,
    row.others.join(', '),
    date(row.deadline),
    row.source ? sourceWords[row.source] : '',
    row.support + row.ahead > 0 ? supportWords({ at: row.support, ahead: row.ahead }) : '',
    stateWords[row.state],
    doneOn ? date(doneOn) : empty,
    `${origin}/?item=${row.item}`,
  ]
  return highEnough(
    cells.map(cell => (typeof cell === 'string' ? words(cell) : cell)),
    cells.map(cell => (typeof cell === 'string' ? cell : '')),
    widths,
  )
}

const stateWords: Record<TaskState, string> = {
  given: 'поручено',
  declined: 'не по принадлежности',
  'in-work': 'в работе',
  reported: 'отчёт на проверке',
  done: 'снято с контроля',
  cancelled: 'отменено',
}
