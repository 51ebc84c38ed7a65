import { dayOf } from '../core/calendar.ts'
import { priceOf, type Kopecks } from '../core/money.ts'
import type { Day, Id, Moment } from '../core/value.ts'
import type { Decision } from '../initiatives/decision.ts'
import type { InitiativeState } from '../initiatives/initiative.ts'
import { fundingWords, landWords } from '../initiatives/money-words.ts'
import { paperPath, paperWords, sizeOf } from '../initiatives/paper.ts'
import { stateWords } from '../initiatives/state-words.ts'
import type { Frozen } from '../initiatives/submit.ts'
import { dayInFigures, totalWord, type ProtocolTable } from './protocol.ts'

/** What the passport of a submitted initiative is made from. */
export type PassportFacts = {
  readonly id: Id
  readonly town: string
  readonly timeZone: string
  readonly state: InitiativeState
  readonly content: Frozen
  readonly hash: string
  /** The name of the territory it lies in. */
  readonly place?: string | undefined
  /** People who supported the idea. */
  readonly support: number
  readonly steps: readonly {
    readonly state: InitiativeState
    readonly at: Moment
    readonly decision?: Decision | null
  }[]
  /** How many argued for it and against it. */
  readonly sides: { readonly for: number; readonly against: number }
  readonly spent?: Kopecks | undefined
}

type PassportTable = Omit<ProtocolTable, 'kind'>
/** A paper that belongs to it: what it is, its size in words, and where on the town's pages it is opened. */
type PassportPaper = { readonly name: string; readonly what: string; readonly size: string; readonly path: string }

/** «Паспорт проекта» as one plain thing: what is shown, printed and exported. */
export type Passport = {
  readonly id: Id
  readonly town: string
  readonly number: number
  readonly submittedOn: Day
  readonly title: string
  readonly facts: readonly { readonly title: string; readonly words: string }[]
  readonly tables: readonly PassportTable[]
  readonly papers: readonly PassportPaper[]
  readonly hash: string
}

export function passportOf(facts: PassportFacts): Passport {
  const { id, town, content, hash } = facts
  return {
    id,
    town,
    number: content.number,
    submittedOn: content.submittedOn,
    title: content.title,
    facts: rowsOf(facts).flatMap(([title, words]) => (words ? [{ title, words }] : [])),
    tables: [budgetTable(content), fundingTable(content), stepsTable(facts)],
    papers: (content.papers ?? []).map(({ paper, name, what, bytes }) => ({
      name,
      what: paperWords[what],
      size: `PDF, ${sizeOf(bytes)}`,
      path: paperPath(paper),
    })),
    hash,
  }
}

function rowsOf({
  content,
  place,
  state,
  support,
  sides,
  steps,
  spent,
}: PassportFacts): [string, string | undefined][] {
  const { texts, dates, upkeep, land, cost, people, isTos } = content
  return [
    ['Состояние', stateWords[state]],
    ['Территория', place],
    ['Проблема', texts.problem],
    ['Почему это важно', texts.importance],
    ['Ожидаемый результат', texts.result],
    ['Стоимость', roubles(cost)],
    ['Сроки работ', dates && `с ${dayInFigures(dates.begins)} по ${dayInFigures(dates.ends)}`],
    ['Участие жителей', texts.participation],
    ['Содержание после работ', upkeep],
    ['Земля', land && [landWords[land.owner], land.words].filter(Boolean).join('. ')],
    ['Инициативная группа', isTos ? 'ТОС' : `${people} чел.`],
    ['Дополнительные сведения', texts.more],
    ['Поддержали идею', support > 0 ? `${support} чел.` : undefined],
    ['Доводы жителей', sides.for + sides.against > 0 ? `за — ${sides.for}, против — ${sides.against}` : undefined],
    ['Решение', decisionWords(steps.findLast(step => step.decision)?.decision)],
    ['Израсходовано', spent === undefined ? undefined : roubles(spent)],
  ]
}

function decisionWords(decision: Decision | null | undefined): string | undefined {
  if (!decision) return undefined
  return [decisionKinds[decision.kind], decision.words].filter(Boolean).join('. ')
}

const decisionKinds = {
  supported: 'Проект поддержан',
  returned: 'Проект возвращён на доработку',
  refused: 'В поддержке отказано',
} as const

const words = (title: string, width: number) => ({ title, width, isNumber: false })
const figures = (title: string, width: number) => ({ title, width, isNumber: true })

const budgetTable = ({ budget, cost }: Frozen): PassportTable => ({
  title: 'Смета',
  columns: [words('Наименование', 44), figures('Количество', 18), figures('Цена', 18), figures('Сумма', 20)],
  rows: [
    ...budget.map(({ name, unit, quantity, price }) => ({
      cells: [name, `${amount(quantity)} ${unit}`, roubles(price), roubles(priceOf(price, quantity))],
    })),
    { cells: [totalWord, '', '', roubles(cost)] },
  ],
})

const fundingTable = ({ funding, cost }: Frozen): PassportTable => ({
  title: 'Источники средств',
  columns: [words('Источник', 56), figures('Доля', 18), figures('Сумма', 26)],
  rows: [
    ...funding.map(({ source, sum, words: more }) => ({
      cells: [[fundingWords[source], more].filter(Boolean).join(': '), share(sum, cost), roubles(sum)],
    })),
    { cells: [totalWord, share(cost, cost), roubles(cost)] },
  ],
})

const stepsTable = ({ steps, timeZone }: PassportFacts): PassportTable => ({
  title: 'Путь проекта',
  columns: [words('Дата', 22), words('Состояние', 78)],
  rows: steps.map(({ state, at }) => ({ cells: [dayInFigures(dayOf(at, timeZone)), stateWords[state]] })),
})

/** «1 234 567,50 ₽», the spaces such as no line breaks at. */
function roubles(kopecks: Kopecks): string {
  const rest = kopecks % 100
  const tail = rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`
  return `${grouped((kopecks - rest) / 100)}${tail}\u00A0₽`
}

const grouped = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0')

/** Thousandths as a decimal: 2500 is «2,5». */
function amount(thousandths: number): string {
  const rest = thousandths % 1000
  const tail = rest === 0 ? '' : `,${String(rest).padStart(3, '0').replace(/0+$/, '')}`
  return `${grouped((thousandths - rest) / 1000)}${tail}`
}

/** Of a whole in tenths of a percent, cut off. */
function share(part: Kopecks, whole: Kopecks): string {
  if (whole === 0) return ''
  const tenths = Number((BigInt(part) * 1000n) / BigInt(whole))
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}\u00A0%`
}
