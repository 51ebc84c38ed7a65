import type { Id } from '#shared/core/value.ts'
import { useRemembered } from '../core/memory.ts'
import { actorKey } from '../core/session-store.ts'

/** What is being written about an initiative outlives the page, under the account that writes it; `undefined` forgets it. */
export const useKeptWords = (initiative: Id, what: string): [string, (words: string | undefined) => void] =>
  useRemembered(`veche.draft.${actorKey()}.${initiative}.${what}`, '')
