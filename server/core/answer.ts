import { refusalsRu } from '#shared/core/refusals-ru.ts'
import type { RefusalCode, RefusalDetails } from '#shared/core/refusal.ts'

/** What a command is answered: done, with the number its stream had then, or a refusal with its sentence. */
export type Answer =
  | { readonly ok: true; readonly seq: number; readonly result?: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string; readonly details?: RefusalDetails }

export const refusal = (code: RefusalCode, details?: RefusalDetails): Answer => ({
  ok: false,
  code,
  message: refusalsRu[code],
  ...(details && { details }),
})

/** What is wrong with what came from outside: the names of the fields at fault, each once. */
export const badFields = (error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[] }[]
}): RefusalDetails => ({
  fields: [...new Set(error.issues.map(issue => issue.path.map(String).join('.')))],
})
