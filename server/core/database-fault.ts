/** What went wrong in the database: `away` (try when it is back), `again` (try at once), `taken` (a unique key), `value` (data it refuses), `other`. */
export type Fault = 'away' | 'again' | 'taken' | 'value' | 'other'

/** Tells faults apart by SQLSTATE (PostgreSQL, appendix A) and by the driver's own codes. */
export function faultOf(error: unknown): Fault {
  const code = codeOf(error)
  if (awayCodes.has(code) || /^(08|57P|53|58)/.test(code)) return 'away'
  if (code === '40001' || code === '40P01') return 'again'
  if (code === '23505') return 'taken'
  if (/^(22|23)/.test(code)) return 'value'
  return 'other'
}

const awayCodes: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  '3D000',
  '25P03',
])

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
