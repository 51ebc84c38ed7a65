import { useEffect, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { cardIn } from '#shared/issues/card.ts'
import { api } from '../core/api.ts'

const none: ReadonlySet<Id> = new Set()

/** The questions of the paper card whose number is looked for: of a meeting, or of all that the reader may run. */
export function useCard(words: string, meeting?: Id): ReadonlySet<Id> {
  const number = cardIn(words)
  const [found, setFound] = useState<{ number: number; issues: ReadonlySet<Id> }>()
  useEffect(() => {
    if (number === undefined) return
    let current = true
    api<{ issues: Id[] }>(`/api/${meeting ? `meetings/${meeting}/` : ''}cards/${number}`).then(
      answer => current && setFound({ number, issues: new Set(answer.issues) }),
      // Without an answer the search by words stands.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [number, meeting])
  return found && found.number === number ? found.issues : none
}
