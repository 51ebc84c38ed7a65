import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { completions } from '#shared/rounds/completions.ts'
import { count, rules, type Settings } from '#shared/rounds/count.ts'
import { isCountFault, type CountFault } from '#shared/rounds/election.ts'
import { explain } from '#shared/rounds/explain.ts'
import { decimalText, readDecimal, type Fraction } from '#shared/rounds/fraction.ts'
import { electionOfPb } from '#shared/rounds/pb-election.ts'
import { isPbFault, pbFaultText } from '#shared/rounds/pb-fault.ts'
import { readPb } from '#shared/rounds/pb-read.ts'
import { utilities } from '#shared/rounds/profile.ts'
import type { Tie } from '#shared/rounds/ties.ts'

export type CountOptions = Omit<Settings, 'reserves'> & {
  readonly path: string
  readonly steps: boolean
  readonly losers: boolean
  /** Minimums of districts in the money of the file, whose smallest unit is not known before it is read. */
  readonly reserved: readonly { readonly district: string; readonly minimum: Fraction }[]
}

/** What the command line asks for, or the sentence that says what is wrong with it. */
export function countOptions(args: readonly string[]): CountOptions | string {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      tokens: true,
      allowPositionals: true,
      options: {
        rule: { type: 'string' },
        utility: { type: 'string' },
        completion: { type: 'string', default: 'none' },
        ties: { type: 'string', default: 'most-votes,lower-cost,id' },
        unaffordable: { type: 'string', default: 'stop' },
        exhaustive: { type: 'boolean', default: false },
        reserve: { type: 'string', multiple: true, default: [] },
        steps: { type: 'boolean', default: false },
        losers: { type: 'boolean', default: false },
      },
    })
    const names = tokens.flatMap(token => (token.kind === 'option' && token.name !== 'reserve' ? [token.name] : []))
    const twice = names.find((name, at) => names.indexOf(name) < at)
    if (twice !== undefined) throw badOption(`Параметр --${twice} назван дважды.`)
    if (positionals.length !== 1)
      throw badOption('Назовите один файл .pb и правило: npm run -s count -- ФАЙЛ.pb --rule equal-shares.')
    return {
      path: positionals[0],
      rule: oneOf('rule', rules, values.rule),
      utility: values.utility === undefined ? undefined : oneOf('utility', utilities, values.utility),
      completion: oneOf('completion', completions, values.completion),
      unaffordable: oneOf('unaffordable', ['stop', 'skip'] as const, values.unaffordable),
      ties: values.ties.split(',').map(tieOf),
      exhaustive: values.exhaustive,
      reserved: values.reserve.map(reserveOf),
      steps: values.steps,
      losers: values.losers,
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('option' in error) return error.message
    const [, option = ''] = /'(-[^' ]*)/.exec(error.message) ?? []
    return `Такого параметра нет, или он стоит не так: ${option} (все покажет --help).`
  }
}

const badOption = (message: string): Error => Object.assign(new Error(message), { option: true })

function oneOf<Name extends string>(option: string, names: readonly Name[], given: string | undefined): Name {
  const found = names.find(name => name === given)
  if (found === undefined) throw badOption(`Параметр --${option}: ${names.join(', ')}.`)
  return found
}

function tieOf(text: string): Tie {
  const [name, seed] = text.trim().split(/:(.*)/s)
  if (name === 'lots' && seed) return { lots: seed }
  return oneOf('ties', ['most-votes', 'lower-cost', 'higher-cost', 'id'] as const, text.trim())
}

const faultWords: Record<CountFault['fault'], string> = {
  tie: 'Ничья, которую заданный порядок не решает',
  'utility-unsuitable': 'Такая полезность не подходит к этим бюллетеням.',
  'completion-unsuitable': 'Такое завершение не подходит к этому правилу.',
  'reserve-too-large': 'Доли округов вместе больше бюджета.',
}

/** `--reserve Север=600000`. */
function reserveOf(text: string): CountOptions['reserved'][number] {
  const [, district, sum = ''] = /^(.+)=([^=]+)$/.exec(text) ?? []
  const minimum = readDecimal(sum)
  if (district === undefined || !minimum || minimum.top < 0n) throw badOption('Параметр --reserve: ОКРУГ=СУММА.')
  return { district: district.trim(), minimum }
}

/** The outcome as JSON; amounts as text, since they are exact: `100000.5`, or `1000/3` where no decimal is. */
export type CountAnswer = {
  readonly rule: string
  readonly winners: readonly string[]
  readonly cost: string
  readonly steps?: unknown
  readonly losers?: unknown
}

/** Counts a `.pb` or `.pb.gz` file; what cannot be read or decided is said in one sentence. */
export async function countFile({
  path,
  steps,
  losers,
  reserved,
  ...rule
}: CountOptions): Promise<CountAnswer | string> {
  try {
    const { file, lines } = readPb(await pbText(path))
    const election = electionOfPb(file, lines)
    const nowhere = reserved.find(each => election.projects.every(({ district }) => district !== each.district))
    if (nowhere) return `В файле нет проектов округа: ${nowhere.district}.`
    const settings: Settings = {
      ...rule,
      reserves: reserved.map(({ district, minimum: { top, bottom } }) => ({
        district,
        minimum: (top * election.unit) / bottom,
      })),
    }
    const outcome = count(election, settings)
    const explanation = steps || losers ? explain(election, settings, outcome) : undefined
    return {
      rule: settings.rule,
      winners: outcome.winners.map(project => election.projects[project].id),
      cost: decimalText({ top: outcome.cost, bottom: election.unit }),
      ...(steps && { steps: inText(explanation?.steps) }),
      ...(losers && { losers: inText(explanation?.losers) }),
    }
  } catch (error) {
    if (isPbFault(error)) return pbFaultText(error, 'ru')
    if (isCountFault(error))
      return error.fault === 'tie' ? `${faultWords.tie}: ${error.projects.join(', ')}.` : faultWords[error.fault]
    if (!(error instanceof Error && 'code' in error)) throw error
    return `${fileWords[String(error.code)] ?? 'Файл не читается'}: ${path}.`
  }
}

const fileWords: Readonly<Record<string, string>> = {
  ENOENT: 'Файла нет',
  EISDIR: 'Это папка, а не файл',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'Файл не в кодировке UTF-8',
}

/** Exact numbers, which JSON has none for, as text. */
function inText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inText)
  if (typeof value !== 'object' || value === null) return value
  const { top, bottom } = value as { readonly top?: unknown; readonly bottom?: unknown }
  if (typeof top === 'bigint' && typeof bottom === 'bigint') return decimalText({ top, bottom })
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inText(part)]))
}

/** Compressed or not is seen from the first bytes, not from the name. @throws what is not UTF-8, or cut short */
async function pbText(path: string): Promise<string> {
  const bytes = await readFile(path)
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain)
}
