import * as z from 'zod/mini'
import { csvRecords } from '../core/csv.ts'
import { largestSum, type Kopecks } from '../core/money.ts'
import { day, text, type Day, type Id } from '../core/value.ts'
import { codesIn, payerCode, type PayerCode } from './payer-code.ts'
import { mostPayments, type NewPayment } from './payments.ts'

/** What makes a line of a bank's list no payment. */
export type BankFault = 'date' | 'ahead' | 'sum' | 'too-long'

/** A payment as a bank's list has it. */
export type BankRow = {
  /** The row it stands on, counted from 1. */
  readonly row: number
  readonly on: Day
  readonly sum: Kopecks
  /** The payer's code; none: the row has no code, or several. */
  readonly payer?: PayerCode
  /** What stands on it, cut to a line. */
  readonly words: string
  /** What names it as it stands in the list, so that the same list enters nothing twice, whoever it turns out to be from. */
  readonly line: string
}

export type BankList = {
  readonly rows: readonly BankRow[]
  readonly faults: readonly { readonly row: number; readonly fault: BankFault; readonly words: string }[]
}

/** What a list is looked over with: the codes in it, and what names its rows. */
export const listAsked = z.object({
  codes: z.array(payerCode).check(z.maxLength(mostPayments)),
  lines: z.array(text(120)).check(z.maxLength(mostPayments)),
})

/** Whose a code is, for whoever keeps the payments of that initiative. */
export type PayerFound = {
  readonly initiative: Id
  readonly number: number
  readonly title: string
  readonly name: string
  /** What was used is said already: what comes now goes back whole. */
  readonly isSettled: boolean
}

/** What is known of a list before it is entered: its payers, and which of its rows were entered before. */
export type ListKnown = {
  readonly payers: Readonly<Record<PayerCode, PayerFound>>
  readonly entered: readonly string[]
}

/**
 * Reads a bank's list of payments: CSV with semicolons, commas or tabs, a day (20.11.2026 or 2026-11-20), a sum in roubles
 * and the payer's code, alone or within the purpose. A first row of names says which column is which; without one they are
 * day, sum, code, document number. Rows that cannot be read, and those of a day after `today`, are named and leave the
 * others as they are.
 */
export function readBankList(csv: string, today: Day): BankList {
  const records = csvRecords(csv)
  const columns = records[0] && columnsOf(records[0].fields)
  const { on, sum, code, number } = columns ?? { on: 0, sum: 1, code: 2, number: 3 }
  const rows: BankRow[] = []
  const faults: BankList['faults'][number][] = []
  const seen = new Map<string, number>()
  for (const { row, fields } of columns ? records.slice(1) : records) {
    const words = fields.filter(Boolean).join(' · ').slice(0, 120)
    const read = readLine(fields[on] ?? '', fields[sum] ?? '', today)
    const fault = typeof read === 'string' ? read : rows.length >= mostPayments ? 'too-long' : undefined
    if (fault || typeof read === 'string') {
      faults.push({ row, fault: fault ?? 'date', words })
      continue
    }
    const purpose = code < 0 ? fields.join(' ') : (fields[code] ?? '')
    const [payer, ...more] = codesIn(purpose)
    const known = payer !== undefined && more.length === 0 ? payer : undefined
    // The bank's own number tells two equal payments of a day apart; without one their order does.
    const from = known ?? purpose.replace(/\s+/g, ' ').trim().slice(0, 40)
    const plain = [read.on, read.sum, from, (fields[number] ?? '').trim().slice(0, 40)].join(' ').trim()
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    const line = times > 1 ? `${plain} #${times}` : plain
    rows.push({ ...read, row, words, line, ...(known !== undefined && { payer: known }) })
  }
  return { rows, faults }
}

/** A row whose payer is known, with what is known of them. */
export type MatchedRow = { readonly row: BankRow; readonly payer: PayerCode; readonly whose: PayerFound }

/**
 * Whose each row is: `corrected` are the codes that were put in place of the list's, by row. Rows of a code that nobody
 * has, or of none, are kept apart; those that were entered before are left out.
 */
export function sortOut(
  rows: readonly BankRow[],
  { payers, entered }: ListKnown,
  corrected: Readonly<Record<number, PayerCode>> = {},
): { readonly matched: readonly MatchedRow[]; readonly unmatched: readonly BankRow[] } {
  const matched: MatchedRow[] = []
  const unmatched: BankRow[] = []
  for (const row of rows.filter(each => !entered.includes(each.line))) {
    const payer = corrected[row.row] ?? row.payer
    const whose = payers[payer ?? '']
    if (payer === undefined || whose === undefined) unmatched.push(row)
    else matched.push({ row, payer, whose })
  }
  return { matched, unmatched }
}

/** What is entered of a row. */
export const paymentOf = ({ row: { sum, on, line }, payer }: MatchedRow): NewPayment => ({
  payer,
  sum,
  on,
  line,
})

function readLine(on: string, sum: string, today: Day): Pick<BankRow, 'on' | 'sum'> | BankFault {
  const readDay = readDayOf(on)
  if (!readDay) return 'date'
  const kopecks = readSum(sum)
  if (kopecks === undefined) return 'sum'
  return readDay > today ? 'ahead' : { on: readDay, sum: kopecks }
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
