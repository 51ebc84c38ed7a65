import { useMemo, useSyncExternalStore } from 'react'
import { v7 } from 'uuid'
import type { InputOf } from '#shared/core/command.ts'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { VecheCommand } from '#shared/registry.ts'
import { type Answer, type Outbox, type OutboxItem, type Refused } from './outbox.ts'
import { acceptedStore, drop, enqueue, outboxStore, startOutbox } from './outbox-run.ts'
import { actorKey, sessionStore } from './session-store.ts'
import { connectionStore } from './socket.ts'

export type { Answer } from './outbox.ts'
export type CommandName = VecheCommand['name']
export type CommandInput<N extends CommandName> = InputOf<Extract<VecheCommand, { name: N }>>

/** `answer` comes when the server has accepted or finally refused; repeats in between are nobody's business. */
export type Sent = { id: Id; answer: Promise<Answer> }

/** A command that has not been accepted: on its way, or refused and not yet dismissed. */
export type Pending = {
  [N in CommandName]: {
    readonly id: Id
    readonly name: N
    readonly stream: StreamName
    readonly input: CommandInput<N>
    readonly state: OutboxItem['state']
    readonly refusal?: Refused
    readonly at: Moment
  }
}[CommandName]

export type SendOptions = {
  id?: Id
  /** `device`: kept until the server has answered, across reloads; `now`: only while this page is open. */
  keep?: 'device' | 'now'
  /** Of several commands about one thing only the last matters: earlier ones that are still unsent give way to it. */
  about?: string
}

/** Sends a command: exactly once in effect, in the order things were done on this device. */
export function send<N extends CommandName>(
  name: N,
  stream: StreamName,
  input: CommandInput<N>,
  options: SendOptions = {},
): Sent {
  const { id = v7(), keep = 'device', about } = options
  const at = new Date().toISOString()
  const answer = enqueue({
    id,
    actor: actorKey(),
    name,
    stream,
    input,
    at,
    keep,
    about,
    state: 'waiting',
    tries: 0,
    faults: 0,
  })
  return { id, answer }
}

/** What this account did on this device and the server has not accepted (in one stream, or in all). */
export function usePending(stream?: StreamName): Pending[] {
  const outbox = useSyncExternalStore(listenOutbox, outboxStore.get)
  const actor = useSyncExternalStore(sessionStore.listen, actorKey)
  return useMemo(() => pendingOf(outbox, actor, stream), [outbox, actor, stream])
}

/** What this account did in a stream that is not in its events up to `seq` yet: on its way, or just accepted. */
export function useUnheard(stream: StreamName, seq: number): Pending[] {
  const pending = usePending(stream)
  const accepted = useSyncExternalStore(acceptedStore.listen, acceptedStore.get)
  const actor = useSyncExternalStore(sessionStore.listen, actorKey)
  return useMemo(() => {
    const items = accepted.filter(each => each.seq > seq).map(each => each.item)
    return [...pendingOf(items, actor, stream), ...pending.filter(each => each.state !== 'refused')]
  }, [pending, accepted, actor, stream, seq])
}

/** Calls with what was pending in a stream before and after each change of the outbox. */
export function onOwnOutbox(stream: StreamName, listener: (before: Pending[], now: Pending[]) => void): () => void {
  let actor = actorKey()
  let before = pendingOf(outboxStore.get(), actor, stream)
  return listenOutbox(() => {
    const now = pendingOf(outboxStore.get(), actorKey(), stream)
    // Another account's things have not left the outbox: they are only not this one's.
    if (actor === actorKey()) listener(before, now)
    actor = actorKey()
    before = now
  })
}

const pendingOf = (outbox: Outbox, actor: string, stream: StreamName | undefined): Pending[] =>
  outbox.filter(o => o.actor === actor && (stream === undefined || o.stream === stream)) as unknown as Pending[]

/** Forgets a refused command. */
export const dismiss = (id: Id): void => void drop(id)

/** Whether the server is there, its database with it, and how many commands wait for them. */
export function useConnection(): { online: boolean; storeAway: boolean; waiting: number } {
  const { online, storeAway } = useSyncExternalStore(connectionStore.listen, connectionStore.get)
  const waiting = usePending().filter(p => p.state !== 'refused').length
  return useMemo(() => ({ online, storeAway, waiting }), [online, storeAway, waiting])
}

function listenOutbox(listener: () => void): () => void {
  void startOutbox()
  return outboxStore.listen(listener)
}
