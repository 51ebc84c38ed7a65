import { useEffect, useState } from 'react'
import { openDocument, type OpenDocument } from './open-document.ts'
import { toneOf } from './tones.ts'

/** Somebody who has the document open; `tone` is the number of their colour. */
export type Writer = { readonly name: string; readonly tone: number }

export type DocumentInHand = {
  /** Opened, with what this device kept of it. */
  readonly open: OpenDocument | undefined
  /** What is here is what the server has. */
  readonly synced: boolean
  /** Who else writes, each once. */
  readonly others: readonly Writer[]
}

/** A document of this name, as long as the screen shows it. */
export function useDocument(name: string, owner: string, writer: string): DocumentInHand {
  const [open, setOpen] = useState<OpenDocument>()
  const [others, setOthers] = useState<readonly Writer[]>([])
  const [synced, setSynced] = useState(false)

  useEffect(() => {
    const document = openDocument(name, owner)
    const { provider, doc } = document
    let gone = false
    provider.awareness.setLocalStateField('user', { name: writer, tone: toneOf(doc.clientID) })
    provider.awareness.on('change', () => setOthers(othersOf(provider.awareness.getStates(), doc.clientID)))
    provider.on('sync', setSynced)
    // It is not told when the line breaks.
    provider.on('status', ({ status }: { status: string }) => status === 'connected' || setSynced(false))
    void document.ready.then(() => gone || setOpen(document))
    return () => {
      gone = true
      setOpen(undefined)
      setOthers([])
      document.close()
    }
  }, [name, owner, writer])

  return { open, others, synced }
}

function othersOf(states: ReadonlyMap<number, Record<string, unknown>>, self: number): Writer[] {
  const byName = new Map<string, Writer>()
  for (const [client, state] of states) {
    const user = state['user'] as Partial<Writer> | undefined
    if (client !== self && typeof user?.name === 'string')
      byName.set(user.name, { name: user.name, tone: toneOf(client) })
  }
  return [...byName.values()]
}
