import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { count, type Settings } from '#shared/rounds/count.ts'
import { electionOfPb } from '#shared/rounds/pb-election.ts'
import { readPb } from '#shared/rounds/pb-read.ts'
import { table } from './report.ts'

/**
 * The count of a large real election, in one thread and with exact numbers: Łódź 2022, 160 projects, 90,494 ballots.
 * The file lies beside the project (`../shared/data/pb`), or is named on the command line.
 */
const path = process.argv[2] ?? '../shared/data/pb/Poland_Lodz_2022.pb.gz'
const repeats = 5

if (!existsSync(path)) {
  process.stderr.write(`Нет файла ${path}: назовите другой, npm run bench:count -- ФАЙЛ.pb.gz\n`)
  process.exit(2)
}

type Measured = { readonly measure: string; readonly milliseconds: number; readonly limit?: number }

const text = gunzipSync(readFileSync(path)).toString('utf8')
const read = timed(() => {
  const { file, lines } = readPb(text)
  return electionOfPb(file, lines)
})
const election = read.value
const shares: Settings = { rule: 'equal-shares', utility: 'cost', ties: ['most-votes', 'lower-cost', 'id'] }
const counted = (measure: string, settings: Settings, limit?: number): Measured => ({
  measure,
  milliseconds: timed(() => count(election, settings)).milliseconds,
  limit,
})

const rows: Measured[] = [
  { measure: 'reading the file', milliseconds: read.milliseconds },
  counted('Equal Shares', shares, 1_000),
  counted('Equal Shares, add1', { ...shares, completion: 'add1' }, 10_000),
  counted('Equal Shares, utility = 1', { ...shares, utility: 'count' }),
  counted('Equal Shares, utility = 1, add1', { ...shares, utility: 'count', completion: 'add1' }),
  counted('greedy', { ...shares, rule: 'greedy' }),
  counted('Phragmén', { ...shares, rule: 'phragmen' }),
]
const memory = process.resourceUsage().maxRSS / 1024

const kept = (value: number, limit?: number): string => (limit === undefined ? '' : value < limit ? 'yes' : '**no**')
process.stdout.write(
  `${election.projects.length} projects, ${election.ballots.reduce((sum, { voters }) => sum + voters, 0)} ballots, ` +
    `${election.ballots.length} different ones; the slowest of ${repeats}\n\n${table(
      ['measure', 'Veche', 'limit', 'kept'],
      [
        ...rows.map(({ measure, milliseconds, limit }) => [
          measure,
          `${Math.round(milliseconds)} ms`,
          limit === undefined ? '' : `< ${limit} ms`,
          kept(milliseconds, limit),
        ]),
        ['memory at most, the reading included', `${Math.round(memory)} MB`, '< 1024 MB', kept(memory, 1024)],
      ],
    )}\n`,
)
if (rows.some(({ milliseconds, limit }) => limit !== undefined && milliseconds >= limit) || memory >= 1024)
  process.exitCode = 1

/** The slowest time counts: the first has the compiler still to warm up. */
function timed<Value>(run: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const values: Value[] = []
  let milliseconds = 0
  for (let repeat = 0; repeat < repeats; repeat++) {
    const before = performance.now()
    values[0] = run()
    milliseconds = Math.max(milliseconds, performance.now() - before)
  }
  return { value: values[0], milliseconds }
}
