import type { RefusalCode } from '#shared/core/refusal.ts'

/** What `api` throws: a refusal of the server, or `status` 0 when no answer came at all. */
export type ApiError = Error & { readonly code: RefusalCode; readonly status: number }

const patience = 15_000

/** Asks the server and gives its JSON (`undefined` for 204); a `FormData` body goes as multipart. Throws {@link ApiError}. */
export async function api<T>(path: string, init: { method?: string; body?: unknown } = {}): Promise<T> {
  const response = await fetch(path, requestOf(init)).catch((error: unknown) => {
    throw apiError('internal', 0, error instanceof Error ? error.message : 'no answer')
  })
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

export const isApiError = (error: unknown): error is ApiError =>
  error instanceof Error && 'code' in error && 'status' in error

function requestOf({ method, body }: { method?: string; body?: unknown }): RequestInit {
  const form = body instanceof FormData
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(form ? 4 * patience : patience),
    headers: { accept: 'application/json', ...(body !== undefined && !form && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  // A proxy in between answers without our words.
  const problem = (await response.json().catch(() => ({}))) as { code?: RefusalCode; detail?: string; title?: string }
  const code =
    problem.code ?? (response.status === 404 ? 'not-found' : response.status === 429 ? 'too-many' : 'internal')
  return apiError(code, response.status, problem.detail ?? problem.title ?? response.statusText)
}

const apiError = (code: RefusalCode, status: number, message: string): ApiError =>
  Object.assign(new Error(message), { code, status })
