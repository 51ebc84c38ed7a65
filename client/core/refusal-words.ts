import type { RefusalCode } from '#shared/core/refusal.ts'
import { useTexts } from '../texts/texts.tsx'
import type { Texts } from '../texts/types.ts'
import { isApiError } from './api.ts'

type Refusing = { readonly code: RefusalCode; readonly message: string }

/** A refusal in the reader's language; in Russian it is the server's own sentence. */
export const refusalText = (refusals: Texts['refusals'], { code, message }: Refusing): string =>
  refusals[code] ?? message

/** Says a refusal, or a failed request, in the reader's language. */
export function useRefusalWords(): (error: unknown) => string {
  const { core, refusals } = useTexts()
  return error => {
    if (isApiError(error) && error.status === 0) return core.error.words
    return isRefusing(error) ? refusalText(refusals, error) : core.error.unknown
  }
}

const isRefusing = (error: unknown): error is Refusing =>
  error instanceof Object && 'message' in error && 'code' in error && typeof error.code === 'string'
