import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '../../client/texts/types.ts'

type Wishes = { folder: string; only: readonly string[]; language: Language; sight?: string | undefined }

/** What is asked for on the command line: the first word is the folder, those after `--only` are names of screens. */
export function readWishes(args: readonly string[]): Wishes {
  const at = args.indexOf('--only')
  const end = at < 0 ? -1 : args.findIndex((word, n) => n > at && word.startsWith('--'))
  const only = at < 0 ? [] : args.slice(at + 1, end < 0 ? undefined : end)
  const { values, positionals } = parseArgs({
    args: args.filter((_word, n) => at < 0 || n < at || (end >= 0 && n >= end)),
    options: { language: { type: 'string', default: 'ru' }, sight: { type: 'string' } },
    allowPositionals: true,
  })
  return {
    folder: resolve(positionals[0] ?? 'data/screenshots'),
    only,
    language: values.language === 'en' ? 'en' : 'ru',
    sight: values.sight,
  }
}
