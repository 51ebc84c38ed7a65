import type { IncomingMessage } from 'node:http'

/** Whether a page of a foreign origin sends this: browsers name it on every upgrade and every request that changes something. A program names none. */
export function isForeign(request: Pick<IncomingMessage, 'headers'>, publicOrigin: string | undefined): boolean {
  const origin = request.headers.origin
  if (origin === undefined) return false
  if (publicOrigin !== undefined && origin === publicOrigin) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}
