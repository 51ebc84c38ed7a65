import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paymentOf, readBankList, sortOut } from '#shared/initiatives/bank-list.ts'
import { mostPayments } from '#shared/initiatives/payments.ts'
import { codesIn, payerCode, payerCodeOf, spelledCode } from '#shared/initiatives/payer-code.ts'

const [anna, boris] = [payerCodeOf(48_271_936), payerCodeOf(7)]
const today = '2026-11-20'
const spelled = (code: string) => spelledCode(code).replaceAll('\u00a0', ' ')

test('a code is nine digits, and one wrong digit or two swapped ones make it no code', () => {
  expect(boris).toBe('000000075')
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.nat(8), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
      const code = payerCodeOf(n)
      expect(payerCode.safeParse(code).success).toBe(true)
      const wrong = code.slice(0, at) + String((Number(code[at]) + by) % 10) + code.slice(at + 1)
      expect(payerCode.safeParse(wrong).success).toBe(false)
    }),
  )
})

test('a code is found in the words of a payment, spaced, hyphened or not at all, and an account is none', () => {
  expect(codesIn(`Инициативный платеж. Код плательщика ${spelled(anna)}`)).toEqual([anna])
  expect(codesIn(`код ${spelled(anna).replaceAll(' ', '-')}, ещё раз ${anna}`)).toEqual([anna])
  expect(codesIn('03231643227010005100 ИНН 5260000000 123456789')).toEqual([])
})

test('a bank’s list with its own names for the columns is read row by row', () => {
  const text = [
    '\ufeffДата;Номер;Сумма, руб.;Назначение платежа',
    `20.11.2026;15;1 500,50;"Взнос; код ${spelled(anna)}"`,
    '',
    `2026-11-19;16;300;${boris}`,
  ].join('\r\n')
  expect(readBankList(text, today)).toEqual({
    rows: [
      {
        row: 2,
        on: '2026-11-20',
        sum: 150_050,
        payer: anna,
        words: `20.11.2026 · 15 · 1 500,50 · Взнос; код ${spelled(anna)}`,
        line: `2026-11-20 150050 ${anna} 15`,
      },
      {
        row: 4,
        on: '2026-11-19',
        sum: 30_000,
        payer: boris,
        words: `2026-11-19 · 16 · 300 · ${boris}`,
        line: `2026-11-19 30000 ${boris} 16`,
      },
    ],
    faults: [],
  })
})

test('without a row of names the columns are day, sum, code; two equal payments of a day are two', () => {
  const { rows } = readBankList(`1.11.2026,250.5,${anna}\n1.11.2026,250.5,${anna}\n`, today)
  expect(rows.map(({ sum, line }) => [sum, line])).toEqual([
    [25_050, `2026-11-01 25050 ${anna}`],
    [25_050, `2026-11-01 25050 ${anna} #2`],
  ])
})

test('a first row that names a day and no sum names no columns: it is a row that cannot be read', () => {
  const { rows, faults } = readBankList(`Дата;Плательщик;Код\n20.11.2026;100;${boris}`, today)
  expect(rows.map(({ row, sum, payer }) => [row, sum, payer])).toEqual([[2, 10_000, boris]])
  expect(faults.map(({ row, fault }) => [row, fault])).toEqual([[1, 'date']])
})

test('rows that cannot be read are named with what is wrong, and the others are read', () => {
  const list = [
    `32.11.2026;100;${anna}`,
    `20.11.2026;сто;${anna}`,
    `20.11.2026;0;${anna}`,
    `21.11.2026;100;${anna}`,
    `20.11.2026;100;${boris}`,
  ]
  const { rows, faults } = readBankList(list.join('\n'), today)
  expect(faults.map(({ row, fault }) => [row, fault])).toEqual([
    [1, 'date'],
    [2, 'sum'],
    [3, 'sum'],
    [4, 'ahead'],
  ])
  expect(rows.map(each => each.row)).toEqual([5])
})

test('as many rows are read as can be entered at once, and the next is named', () => {
  const rows = Array.from({ length: mostPayments + 1 }, (_, i) => `20.11.2026;${i + 1};${boris}`)
  expect(readBankList(rows.slice(1).join('\n'), today)).toMatchObject({ rows: { length: mostPayments }, faults: [] })
  const { faults } = readBankList(rows.join('\n'), today)
  expect(faults.map(({ row, fault }) => [row, fault])).toEqual([[mostPayments + 1, 'too-long']])
})

const found = { initiative: 'a', number: 7, title: 'Площадка', name: 'Анна', isSettled: false }

test('rows without a code, with several or with one that nobody has are kept until somebody says whose they are', () => {
  const list = [
    '20.11.2026;100;без кода',
    `20.11.2026;100;${anna} ${boris}`,
    `20.11.2026;100;${boris}`,
    `20.11.2026;100;${anna}`,
  ]
  const { rows } = readBankList(list.join('\n'), today)
  const known = { payers: { [anna]: found }, entered: [] }
  const first = sortOut(rows, known)
  expect(first.matched.map(each => [each.row.row, each.payer, each.whose.number])).toEqual([[4, anna, 7]])
  expect(first.unmatched.map(each => [each.row, each.payer])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, boris],
  ])
  // Once the others are entered, what was put right does not pass for one of them.
  const entered = first.matched.map(each => each.row.line)
  const { matched, unmatched } = sortOut(rows, { ...known, entered }, { 1: anna, 3: anna })
  expect(matched.map(each => paymentOf(each))).toEqual([
    { payer: anna, sum: 10_000, on: today, line: '2026-11-20 10000 без кода' },
    { payer: anna, sum: 10_000, on: today, line: `2026-11-20 10000 ${boris}` },
  ])
  expect(unmatched.map(each => each.row)).toEqual([2])
})

test('whatever the text, it is read to its end', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', '1', 'ж', ' '), maxLength: 60 }),
      text => readBankList(text, today).rows.length >= 0,
    ),
  )
})
