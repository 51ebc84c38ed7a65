import type { Consent, ConsentText } from '#shared/people/consent.ts'
import { api } from '../core/api.ts'

/** The consent as the town asks for it today. Throws {@link ApiError}. */
export const fetchConsentText = (): Promise<ConsentText> => api<ConsentText>('/api/consent')

/** What it is by version and hash, for whoever has signed it. */
export async function fetchConsent(): Promise<Consent> {
  const { version, hash } = await fetchConsentText()
  return { version, hash }
}
