import { useCallback, useEffect, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { House, MeetingKind } from '#shared/meetings/meeting.ts'
import { api, isApiError } from '../../core/api.ts'
import { recall, remember } from '../../core/memory.ts'

/** What a code leads to. */
export type Invitation = {
  meeting: { id: Id; number: number; title: string; address: string; place: Id; kind: MeetingKind; houses: House[] }
  participant?: { id: Id }
}

export type Joined =
  | { state: 'asking' }
  | { state: 'wrong' | 'too-many' | 'away' }
  | { state: 'invited' | 'joined'; invitation: Invitation }

/** Finds the meeting of a code. A device that has joined gets in without network too, and after the meeting, when its code leads nowhere. */
export function useJoined(code: string): { joined: Joined; joinedNow: (participant: Id) => void; ask: () => void } {
  const [joined, setJoined] = useState<Joined>({ state: 'asking' })
  const ask = useCallback(() => {
    api<Invitation>(`/api/join/${code}`).then(
      invitation => {
        if (invitation.participant) remember(memory(code), invitation)
        setJoined(stateOf(invitation))
      },
      (error: unknown) => setJoined(withoutAnswer(code, error)),
    )
  }, [code])
  useEffect(ask, [ask])
  const joinedNow = useCallback(
    (participant: Id) =>
      setJoined(old => {
        if (!('invitation' in old)) return old
        const invitation = { ...old.invitation, participant: { id: participant } }
        remember(memory(code), invitation)
        return stateOf(invitation)
      }),
    [code],
  )
  return { joined, joinedNow, ask }
}

function stateOf(invitation: Invitation): Joined {
  return { state: invitation.participant ? 'joined' : 'invited', invitation }
}

function withoutAnswer(code: string, error: unknown): Joined {
  const known = recall<Invitation>(memory(code))
  if (known?.participant) return stateOf(known)
  if (!isApiError(error)) return { state: 'away' }
  if (error.code === 'too-many') return { state: 'too-many' }
  return { state: error.status === 404 || error.code === 'bad-input' ? 'wrong' : 'away' }
}

const memory = (code: string): string => `veche.joined.${code}`
