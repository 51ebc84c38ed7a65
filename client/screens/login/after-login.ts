import { holdsAnywhere, type Actor } from '#shared/core/actor.ts'

/** The page asked for before signing in, as a path of this very site; `undefined` for anything that leads elsewhere. */
export function safeNext(next: string | null, origin: string): string | undefined {
  // Browsers read a backslash as a slash, and two slashes as another site.
  if (!next || !/^\/(?![/\\])/.test(next)) return undefined
  const url = URL.canParse(next, origin) ? new URL(next, origin) : undefined
  if (!url || url.origin !== origin || url.pathname === '/login') return undefined
  return url.pathname + url.search + url.hash
}

/** Where a person's work begins. */
export function firstPage(actor: Actor): string {
  if (holdsAnywhere(actor, ['executor', 'controller'])) return '/desk'
  if (holdsAnywhere(actor, ['moderator', 'head'])) return '/meetings'
  if (holdsAnywhere(actor, ['admin'])) return '/people'
  return '/'
}
