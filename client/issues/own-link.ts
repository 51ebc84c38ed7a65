import type { Id } from '#shared/core/value.ts'
import { recall, remember } from '../core/memory.ts'

/** Keeps the code of an own issue on this device; the server knows only its hash. */
export const rememberLink = (issue: Id, code: string): void => remember(memory(issue), code)

/** The path of an own issue's private link, where this device has made it. */
export function ownLink(issue: Id): string | undefined {
  const code = recall<string>(memory(issue))
  return code && `/i/${code}`
}

const memory = (issue: Id): string => `veche.link.${issue}`
