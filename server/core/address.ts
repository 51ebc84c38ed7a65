import type { IncomingMessage } from 'node:http'

/** Whence a request comes, past as many proxies as stand before the server: each adds at the end whom it heard. */
export function addressOf(
  request: { headers: IncomingMessage['headers']; socket: { remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const heard = [...forwarded.map(address => address.trim()).filter(Boolean), request.socket.remoteAddress ?? '']
  return heard[Math.max(0, heard.length - 1 - proxies)] ?? ''
}
