import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Actor } from '#shared/core/actor.ts'
import { forgetDocuments } from './kept-documents.ts'
import { forgetKept } from './kept.ts'
import { guestKey } from './outbox.ts'
import { startOutbox } from './outbox-run.ts'
import { actorKey, refreshSession, sessionStore, signIn, signOut } from './session-store.ts'
import { reconnect, socket } from './socket.ts'

export type SessionInHand = {
  /** The server, or without network this device's memory, has said who acts. */
  ready: boolean
  actor: Actor
  name?: string
  login?: string
  signIn: (login: string, password: string) => Promise<void>
  signOut: () => Promise<void>
  refresh: () => Promise<void>
}

/** Asks who acts here, once at the start and whenever the page comes back into view. */
export function SessionProvider({ children }: { children: ReactNode }) {
  useEffect(followActor, [])
  useEffect(() => {
    void startOutbox()
    const ask = () => void refreshSession()
    socket().on('rights', ask)
    const look = () => document.visibilityState === 'visible' && void refreshSession()
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      socket().off('rights', ask)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return children
}

/** Who acts on this device, and the ways to change that. */
export function useSession(): SessionInHand {
  const { ready, actor, name, login } = useSyncExternalStore(sessionStore.listen, sessionStore.get)
  return useMemo(
    () => ({
      ready,
      actor,
      ...(name !== undefined && { name }),
      ...(login !== undefined && { login }),
      signIn,
      signOut,
      refresh: refreshSession,
    }),
    [ready, actor, name, login],
  )
}

/**
 * Another account on this device, signed in or out on this page or another one: the connection begins anew under it, and
 * what the one before was shown leaves the device. What it did and could not send yet stays for its return.
 */
function followActor(): () => void {
  let before = sessionStore.get().ready ? actorKey() : undefined
  return sessionStore.listen(() => {
    const now = actorKey()
    const left = before
    before = now
    if (left === undefined || left === now) return
    reconnect()
    if (left === guestKey) return
    void forgetKept(left)
    void forgetDocuments(left)
  })
}
