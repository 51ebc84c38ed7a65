import { createHash } from 'node:crypto'
import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { PaperKind } from '#shared/initiatives/paper.ts'
import { idOf } from '../ids.ts'
import type { Script } from '../script.ts'
import { pageOf, type PageLine } from './page.ts'

/** A paper of the invented town: what it is called, and what stands on its one page. */
export type Sheet = { readonly name: string; readonly what: PaperKind; readonly lines: readonly PageLine[] }

type Adds = { readonly script: Script; readonly initiative: Id; readonly by: Actor; readonly at: Date }

/** Adds a paper to a draft. */
export async function addPaper({ script, initiative, by, at }: Adds, { name, what, lines }: Sheet): Promise<void> {
  const content = await pageOf(lines)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const paper = idOf(`paper ${initiative} ${name}`)
  await script.sql`
    insert into initiative_paper (id, initiative, content, sha256, by_actor, at)
    values (${paper}, ${initiative}, ${content}, ${sha256}, ${by.id}, ${at})`
  const part = { kind: 'paper' as const, paper, name, what, bytes: content.length, sha256 }
  await script.send(at, by, 'city', 'initiatives.write-part', { initiative, version: 0, part })
}

/** A line of a budget: thousandths of its unit, kopecks for one. */
type BudgetLine = { readonly name: string; readonly unit: string; readonly quantity: number; readonly price: number }

/** An estimate with the lines of a budget. */
export function estimateOf(title: string, budget: readonly BudgetLine[]): Sheet {
  const sums = budget.map(({ quantity, price }) => (quantity / 1000) * (price / 100))
  const rows = budget.map(({ name, unit, quantity }, i): PageLine => ({
    words: `${name}, ${figures(quantity / 1000)} ${unit}`,
    right: figures(sums[i] ?? 0),
  }))
  const whole = figures(sums.reduce((sum, each) => sum + each, 0))
  return {
    name: 'Локальная смета на работы и материалы',
    what: 'estimate',
    lines: [
      { words: 'ЛОКАЛЬНАЯ СМЕТА', size: 16 },
      { words: `Проект: ${title}` },
      { words: 'Город Приречный (вымышленный город, образец бумаги)' },
      { words: ' ' },
      { words: 'Работы и материалы', right: 'Сумма, руб.' },
      ...rows,
      { words: 'Всего', right: whole, size: 13 },
      { words: ' ' },
      { words: 'Цены взяты по трём предложениям. Доставка и вывоз старого учтены.' },
    ],
  }
}

/** What the owners of a block agreed to. */
export const consentOf = (title: string): Sheet => ({
  name: 'Согласие собственников дома, выписка из протокола',
  what: 'agreement',
  lines: [
    { words: 'ВЫПИСКА ИЗ ПРОТОКОЛА', size: 16 },
    { words: 'общего собрания собственников (образец, фамилии и подписи закрыты)' },
    { words: ' ' },
    { words: `О проекте «${title}»` },
    { words: 'Слушали: о размещении во дворе и о содержании после работ.' },
    { words: 'Решили: согласиться. За — 71 процент голосов, против — 4, воздержались — 2.' },
  ],
})

const figures = (n: number): string => String(Math.round(n)).replaceAll(/\B(?=(\d{3})+$)/g, ' ')
