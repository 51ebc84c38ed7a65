import type { Kopecks } from '../core/money.ts'
import type { Payee } from '../places/payee.ts'
import { spelledCode, type PayerCode } from './payer-code.ts'

/** What a payment is for, as the bank passes it on: the initiative and the payer's code, at most 210 letters. */
export function purposeOf(number: number | undefined, title: string, payer: PayerCode): string {
  const [head, tail] = [`Инициативный платеж. Проект № ${number ?? ''} «`, `». Код плательщика ${spelledCode(payer)}`]
  const room = 210 - head.length - tail.length
  return (head + (title.length > room ? `${title.slice(0, room - 1)}…` : title) + tail).replaceAll('\u00a0', ' ')
}

/**
 * The words of a payment's QR code by ГОСТ Р 56042-2014: version 1, UTF-8, fields parted by «|», the sum in kopecks. Without
 * a sum whoever pays says it in the bank's program.
 */
export function slipCode(payee: Payee, purpose: string, sum: Kopecks | undefined): string {
  const fields: readonly [string, string | number | undefined][] = [
    ['Name', payee.name],
    ['PersonalAcc', payee.account],
    ['BankName', payee.bank],
    ['BIC', payee.bic],
    ['CorrespAcc', payee.correspondent],
    ['PayeeINN', payee.inn],
    ['KPP', payee.kpp],
    ['CBC', payee.kbk],
    ['OKTMO', payee.oktmo],
    ['Purpose', purpose],
    ['Sum', sum],
  ]
  const said = fields.filter(([, value]) => value !== undefined && value !== 0)
  // The sign that parts the fields may stand in none of them.
  return ['ST00012', ...said.map(([name, value]) => `${name}=${String(value).replaceAll('|', '/')}`)].join('|')
}
