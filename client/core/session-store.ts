import type { Actor, Duty, Grant } from '#shared/core/actor.ts'
import { api, isApiError } from './api.ts'
import { recall, remember } from './memory.ts'
import { guestKey } from './outbox.ts'
import { createStore } from './store.ts'

/** Who acts on this device. `confirmed`: the server has said so since this page was opened. */
export type Session = { ready: boolean; confirmed: boolean; actor: Actor; name?: string; login?: string }

type SessionAnswer =
  | { kind: 'guest' }
  | { kind: 'person'; id: string; name: string; login: string; grants: Grant[]; duties?: Duty[] }

const memory = 'veche.session'
const guest: SessionAnswer = { kind: 'guest' }

export const sessionStore = createStore<Session>({ ready: false, confirmed: false, actor: { kind: 'guest', id: '' } })

let asking: Promise<void> | undefined

/** Asks the server who acts here; without an answer it stays whoever it was, since a lost network signs nobody out. */
export function refreshSession(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

/** Under whose name things done on this device are kept. */
export const actorKey = (): string => {
  const { actor } = sessionStore.get()
  return actor.kind === 'person' ? `person:${actor.id}` : guestKey
}

/** Signs in; throws {@link ApiError}. */
export async function signIn(login: string, password: string): Promise<void> {
  take(await api<SessionAnswer>('/api/session', { body: { login, password } }), true)
}

/** Signs out; throws {@link ApiError} when the server could not be told, because the session would go on there. */
export async function signOut(): Promise<void> {
  await api<void>('/api/session', { method: 'DELETE' })
  take(guest, true)
}

async function ask(): Promise<void> {
  try {
    take(await api<SessionAnswer>('/api/session'), true)
  } catch (error) {
    if (!isApiError(error)) throw error
    if (!sessionStore.get().ready) take(remembered(), false)
  }
}

function take(answer: SessionAnswer, confirmed: boolean): void {
  const next = sessionOf(answer, confirmed)
  const old = sessionStore.get()
  if (confirmed) remember(memory, answer.kind === 'person' ? answer : undefined)
  // The same session keeps its identity, so that asking again redraws nothing.
  if (JSON.stringify(old) !== JSON.stringify(next)) sessionStore.set(next)
}

function sessionOf(answer: SessionAnswer, confirmed: boolean): Session {
  if (answer.kind === 'guest') return { ready: true, confirmed, actor: { kind: 'guest', id: '' } }
  const { id, name, login, grants, duties } = answer
  return { ready: true, confirmed, actor: { kind: 'person', id, grants, ...(duties && { duties }) }, name, login }
}

function remembered(): SessionAnswer {
  const answer = recall<Partial<SessionAnswer>>(memory)
  return answer?.kind === 'person' && answer.id && Array.isArray(answer.grants) ? (answer as SessionAnswer) : guest
}
