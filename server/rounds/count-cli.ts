import { countFile, countOptions } from './count-file.ts'

const help = `npm run -s count -- ФАЙЛ.pb --rule ПРАВИЛО [ПАРАМЕТРЫ]

  --rule          greedy, greedy-per-cost, equal-shares, phragmen
  --utility       cost, count, points, borda
  --completion    none, utilitarian, add1, add1u
  --exhaustive    не повышать доли, когда больше ничего не помещается
  --ties          по порядку через запятую: most-votes, lower-cost, higher-cost, id, lots:СЛОВО
  --unaffordable  stop, skip: что делает phragmen у первого победителя, на которого не хватает
  --reserve       ОКРУГ=СУММА, сколько раз нужно
  --steps         все шаги подсчёта
  --losers        почему не прошёл каждый из остальных и чего ему не хватило
`

/** `npm run -s count -- FILE.pb …`: the outcome as JSON, or one sentence and exit code 2. */
async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(help)
  const options = countOptions(args)
  const answer = typeof options === 'string' ? options : await countFile(options)
  if (typeof answer !== 'string') return void process.stdout.write(`${JSON.stringify(answer)}\n`)
  process.stderr.write(`${answer}\n`)
  process.exitCode = 2
}
await run(process.argv.slice(2))
