import type { RefusalCode } from '#shared/core/refusal.ts'

type Admission = { readonly districts: readonly string[] } | { readonly code?: RefusalCode; readonly detail?: string }

/** Where whoever has this pass may vote; without a code: there was no answer. The session stays out of it. */
export async function askAdmission(round: string, pass: string): Promise<Admission> {
  try {
    const response = await fetch(`/api/rounds/${round}/admission`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pass }),
      signal: AbortSignal.timeout(20_000),
    })
    return (await response.json()) as Admission
  } catch {
    return {}
  }
}
