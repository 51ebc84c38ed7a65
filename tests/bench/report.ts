/** One round: the limit's figure and the product's, in the measure's own unit. */
export type Round = { readonly limit: number; readonly product: number }

export type Row = {
  readonly measure: string
  readonly unit: string
  readonly rounds: readonly Round[]
  /** The ratio product to limit that is promised: at least, or at most; none: the figure is told beside another. */
  readonly promised?: { readonly atLeast: number } | { readonly atMost: number }
}

/** A row with its figures: medians, and the median of the rounds' own ratios with the smallest and the largest. */
export type Result = Omit<Row, 'promised'> & {
  readonly limit: number
  readonly product: number
  readonly ratio: { readonly median: number; readonly min: number; readonly max: number }
  readonly promised: string
  readonly kept: boolean | undefined
}

export function resultOf({ measure, unit, rounds, promised }: Row): Result {
  const ratios = rounds.map(r => r.product / r.limit)
  const ratio = { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) }
  return {
    measure,
    unit,
    rounds,
    limit: median(rounds.map(r => r.limit)),
    product: median(rounds.map(r => r.product)),
    ratio,
    ...against(promised, ratio.median),
  }
}

function against(promised: Row['promised'], ratio: number): Pick<Result, 'promised' | 'kept'> {
  if (!promised) return { promised: '—', kept: undefined }
  return 'atLeast' in promised
    ? { promised: `≥ ${promised.atLeast}×`, kept: ratio >= promised.atLeast }
    : { promised: `≤ ${promised.atMost}×`, kept: ratio <= promised.atMost }
}

/** The results as a Markdown table. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(r => {
    const { median, min, max } = r.ratio
    const ratio = `${median.toFixed(2)}× (${min.toFixed(2)}–${max.toFixed(2)})`
    return [
      r.measure,
      `${figure(r.limit)} ${r.unit}`,
      `${figure(r.product)} ${r.unit}`,
      ratio,
      r.promised,
      r.kept === undefined ? '—' : r.kept ? 'yes' : '**no**',
    ]
  })
  return table(['measure', 'limit', 'Veche', 'ratio: median (min–max)', 'promised', 'kept'], rows)
}

/** Rows of a Markdown table under their titles. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map(r => r[i])].map(cell => cell.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`
  return [line(head), `|${widths.map(w => '-'.repeat(w + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

const figure = (n: number): string => (n >= 1000 ? Math.round(n).toLocaleString('en') : n.toFixed(1))

export const median = (values: readonly number[]): number => percentile(values, 50)

/** The value that `percent` of the values do not exceed, by the nearest rank; of an even number, the lower middle. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
}
