import { useCallback, useEffect, useState } from 'react'
import type { Protocol, Redaction } from '#shared/documents/protocol.ts'
import type { Id } from '#shared/core/value.ts'
import { api, isApiError } from '../core/api.ts'

/** A protocol as the server shows it: `hashed` is letter for letter what the hash was made of. */
export type ShownProtocol = {
  readonly approved: boolean
  readonly hash?: string
  readonly hashed?: string
  readonly redacted?: Redaction
  readonly protocol: Protocol
}

export type ProtocolInHand = {
  readonly shown: ShownProtocol | undefined
  readonly state: 'loading' | 'here' | 'missing' | 'failed'
  readonly again: () => void
}

/** Asks for a meeting's protocol; anew whenever `version` changes. */
export function useProtocol(meeting: Id, version: string): ProtocolInHand {
  const [inHand, setInHand] = useState<Omit<ProtocolInHand, 'again'>>({ shown: undefined, state: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let gone = false
    api<ShownProtocol>(`/api/meetings/${meeting}/protocol`).then(
      shown => gone || setInHand({ shown, state: 'here' }),
      (error: unknown) => {
        const missing = isApiError(error) && error.code === 'not-found'
        if (!gone) setInHand({ shown: undefined, state: missing ? 'missing' : 'failed' })
      },
    )
    return () => {
      gone = true
    }
  }, [meeting, version, tries])
  return { ...inHand, again: useCallback(() => setTries(n => n + 1), []) }
}
