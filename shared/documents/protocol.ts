import * as z from 'zod/mini'
import { day, id } from '../core/value.ts'
import { block } from './prose.ts'

export const tableKinds = ['attendance', 'team', 'agenda', 'issues', 'vote', 'instructions'] as const

/** Who was there and what was to be spoken of stands before the words; all else after them. */
export const isBefore = ({ kind }: Pick<ProtocolTable, 'kind'>): boolean =>
  kind === 'attendance' || kind === 'team' || kind === 'agenda'

/** A table of a protocol, made from the data: plain words, ready to be drawn anywhere. */
export const protocolTable = z.object({
  kind: z.enum(tableKinds),
  title: z.string(),
  /** `width` in hundredths of the line. */
  columns: z.array(z.object({ title: z.string(), width: z.number(), isNumber: z.boolean() })),
  /** `of`: the issue, instruction or poll that the row tells of. */
  rows: z.array(z.object({ of: z.optional(id), cells: z.array(z.string()) })),
  note: z.optional(z.string()),
})
export type ProtocolTable = z.infer<typeof protocolTable>

/** What the row that sums a table up begins with. */
export const totalWord = 'Всего'

/** A whole protocol as one plain thing: what is shown, printed, exported and hashed. */
export const protocol = z.object({
  meeting: id,
  /** «Приречный». */
  town: z.string(),
  number: z.number().check(z.int()),
  /** The day of the meeting: a protocol bears the date of what it tells (ГОСТ Р 7.0.97-2016, 5.10). */
  date: day,
  /** «встречи во дворе». */
  of: z.string(),
  title: z.string(),
  address: z.string(),
  /** «19:00». */
  time: z.string(),
  prose: z.array(block),
  tables: z.array(protocolTable),
  approvedOn: z.optional(day),
  approvedBy: z.optional(z.string()),
})
export type Protocol = z.infer<typeof protocol>

/** «1 февраля 2026 г.»: dates of documents (ГОСТ Р 7.0.97-2016, 5.10). */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[month - 1]} ${year} г.`
}

/** «01.02.2026». */
export const dayInFigures = (day: string): string => day.split('-').reverse().join('.')

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const

/** Words of a hidden question that left an approved protocol: on which day, and the hash it was approved with. */
export type Redaction = { readonly on: string; readonly firstHash: string }

/** What stands at the foot of an approved protocol: its hash, and whether words have left it since. */
export const hashLines = (hash: string, redacted?: Redaction): string[] => [
  `SHA-256: ${hash}`,
  ...(redacted
    ? [
        `Слова скрытого вопроса убраны из протокола ${dayInFigures(redacted.on)}. SHA-256 при утверждении: ${redacted.firstHash}`,
      ]
    : []),
]
