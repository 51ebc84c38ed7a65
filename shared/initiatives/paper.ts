import * as z from 'zod/mini'
import { id, text, type Id } from '../core/value.ts'

/** What a paper of an initiative is. */
export const paperKinds = ['estimate', 'protocol', 'agreement', 'plan', 'other'] as const
export type PaperKind = (typeof paperKinds)[number]

/** The same in Russian. */
export const paperWords: Readonly<Record<PaperKind, string>> = {
  estimate: 'Смета',
  protocol: 'Протокол',
  agreement: 'Согласие или договор',
  plan: 'План или чертёж',
  other: 'Другая бумага',
}

/** Papers of one initiative: more of them nobody reads. */
export const mostPapers = 10
/** The largest paper that is taken, bytes: some thirty scanned pages. */
export const mostPaperBytes = 10_000_000

/** A name is one line, and nothing in it turns the order of letters round: a file is saved under it. */
const oneLine = z.overwrite((name: string) => name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim())

/** SHA-256 in hexadecimal. */
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A paper of a draft: its name, and its bytes by their number and hash, which are so a part of the text that is frozen. */
export const paperPart = z.object({
  kind: z.literal('paper'),
  paper: id,
  name: text(120).check(oneLine),
  what: z.enum(paperKinds),
  bytes: z.number().check(z.int(), z.gte(1), z.lte(mostPaperBytes)),
  sha256: hash,
})
export type Paper = z.infer<typeof paperPart>

/** A paper as its bytes are kept. */
export type KeptPaper = Pick<Paper, 'bytes' | 'sha256'>

const signs: readonly (readonly [PaperKind, RegExp])[] = [
  ['estimate', /смет|расч[её]т|estimate|budget/i],
  ['protocol', /протокол|решение|minutes/i],
  ['agreement', /соглас|договор|agreement|consent|contract/i],
  ['plan', /план|схем|черт[её]ж|эскиз|plan|drawing|sketch/i],
]

/** What a file most likely is by its name; people see the guess and may change it. */
export const guessKind = (name: string): PaperKind => signs.find(([, sign]) => sign.test(name))?.[0] ?? 'other'

/** The name of a file without its ending, as a paper's name; a nameless file is called `nameless`. */
export function nameOfFile(file: string, nameless: string): string {
  const name = [...file.replace(/\.pdf$/i, '').replaceAll('_', ' ')].slice(0, 110).join('').normalize('NFC')
  const parsed = paperPart.shape.name.safeParse(name)
  return parsed.success ? parsed.data : nameless
}

/** The name a paper is saved under: none of the signs that mean a folder. */
export const fileNameOf = (name: string): string => `${name.replaceAll(/[/\\]/g, '-').replace(/\.pdf$/i, '')}.pdf`

/** How a size is said in a language. */
export type SizeWords = { readonly kilobytes: string; readonly megabytes: string; readonly point: string }
export const russianSizes: SizeWords = { kilobytes: 'КБ', megabytes: 'МБ', point: ',' }

/** Where a paper is opened. */
export const paperPath = (paper: Id): string => `/api/papers/${paper}`

/** «1,2 МБ», «340 КБ»: decimal, as the limit is; never 0. */
export function sizeOf(bytes: number, { kilobytes, megabytes, point }: SizeWords = russianSizes): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))}\u00A0${kilobytes}`
  const tenths = Math.round(bytes / 100_000)
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `${point}${tenths % 10}`}\u00A0${megabytes}`
}
