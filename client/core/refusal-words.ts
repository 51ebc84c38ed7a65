import type { RefusalCode } from '#shared/core/refusal.ts'
import { useTexts } from '../texts/texts.tsx'
import { isApiError } from './api.ts'

type Refusing = { readonly code: RefusalCode; readonly message: string }

/** Says a refusal, or a failed request, in the reader's language. */
export function useRefusalWords(): (error: unknown) => string {
  const { core, refusals } = useTexts()
  return error => {
    if (isApiError(error) && error.status === 0) return core.error.words
    const code = error && typeof error === 'object' && 'code' in error ? (error as Refusing).code : undefined
    return (code && refusals[code]) ?? core.error.unknown
  }
}
