import { csvRecords } from '../core/csv.ts'
import { largestSum } from '../core/money.ts'
import { day } from '../core/value.ts'
import { codesIn } from './payer-code.ts'
import { mostPayments, type NewPayment } from './payments.ts'

/** What a line of a bank's list lacks. */
export type BankFault = 'date' | 'sum' | 'code' | 'codes' | 'too-long'

export type BankList = {
  /** What can be entered, with the row it stands on, counted from 1. */
  readonly payments: readonly (NewPayment & { readonly row: number })[]
  readonly faults: readonly { readonly row: number; readonly fault: BankFault; readonly words: string }[]
}

/**
 * Reads a bank's list of payments: CSV with semicolons, commas or tabs, a day (20.11.2026 or 2026-11-20), a sum in roubles
 * and the payer's code, alone or within the purpose. A first row of names says which column is which; without one they are
 * day, sum, code, document number. Rows that cannot be read are named and leave the others as they are.
 */
export function readBankList(text: string): BankList {
  const rows = csvRecords(text)
  const columns = rows[0] && columnsOf(rows[0].fields)
  const lines = columns ? rows.slice(1) : rows
  const { on, sum, code, number } = columns ?? { on: 0, sum: 1, code: 2, number: 3 }
  const payments: (NewPayment & { row: number })[] = []
  const faults: { row: number; fault: BankFault; words: string }[] = []
  const seen = new Map<string, number>()
  for (const { row, fields } of lines) {
    const read = readLine(fields[on] ?? '', fields[sum] ?? '', code < 0 ? fields.join(' ') : (fields[code] ?? ''))
    const fault = payments.length >= mostPayments ? 'too-long' : typeof read === 'string' ? read : undefined
    if (fault || typeof read === 'string') {
      faults.push({ row, fault: fault ?? 'date', words: fields.join(' · ').slice(0, 120) })
      continue
    }
    // The bank's own number tells two equal payments of a day apart; without one their order does.
    const plain = [read.on, read.sum, read.payer, (fields[number] ?? '').trim().slice(0, 40)].join(' ').trim()
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    payments.push({ ...read, row, line: times > 1 ? `${plain} #${times}` : plain })
  }
  return { payments, faults }
}

function readLine(on: string, sum: string, words: string): Pick<NewPayment, 'on' | 'sum' | 'payer'> | BankFault {
  const readDay = readDayOf(on)
  if (!readDay) return 'date'
  const kopecks = readSum(sum)
  if (kopecks === undefined) return 'sum'
  const codes = codesIn(words)
  const [payer] = codes
  if (payer === undefined) return 'code'
  return codes.length > 1 ? 'codes' : { on: readDay, sum: kopecks, payer }
}

function readDayOf(words: string): string | undefined {
  const [, d, m, y] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(words.trim()) ?? []
  const iso = y ? `${y}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}` : words.trim().slice(0, 10)
  return day.safeParse(iso).data
}

/** «1 234,56», «1234.5», «1 234,56 ₽» in kopecks; `undefined`: it is no sum, or none that came. */
function readSum(words: string): number | undefined {
  const plain = words.replace(/[\s\u00a0\u202f₽+]|руб\.?/g, '').replace(',', '.')
  const [, roubles, part = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  const kopecks = Number((roubles ?? '') + part.padEnd(2, '0'))
  return roubles !== undefined && kopecks > 0 && kopecks <= largestSum ? kopecks : undefined
}

/** Which column is which, by the names in the first row; a purpose holds the code where no column is the code's own. */
function columnsOf(names: readonly string[]) {
  const find = (pattern: RegExp) => names.findIndex(name => pattern.test(name.toLowerCase()))
  const [on, sum] = [find(/дата|date/), find(/сумма|sum|amount|приход|кредит/)]
  if (on < 0 || sum < 0) return undefined
  const own = find(/код|code/)
  return { on, sum, code: own < 0 ? find(/назнач|purpose/) : own, number: find(/номер|number|№/) }
}
