import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { keepUpdate, readDocument, replaceDocument } from '../core/kept-documents.ts'

/** A document open on this device: shared with all who have it open, kept here for a page opened without network. */
export type OpenDocument = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Resolves when what this device kept of it is there. */
  readonly ready: Promise<void>
  close(): void
}

/** Opens a document of this name for an account. */
export function openDocument(name: string, owner: string): OpenDocument {
  const doc = new Y.Doc()
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/documents`
  const provider = new WebsocketProvider(address, name, doc)
  const keeping = createKeeping(name, owner)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== keeping) keeping.add(update, origin !== provider && !provider.synced)
  })
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) keeping.replace(() => Y.encodeStateAsUpdate(doc))
  })
  const ready = readDocument(owner, name).then(
    ({ updates }) => updates.length > 0 && Y.applyUpdate(doc, Y.mergeUpdates(updates), keeping),
    () => false,
  )
  return {
    doc,
    provider,
    ready: ready.then(() => {}),
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** Writes changes down one after another; a full or forbidden store is no reason to stop writing together. */
function createKeeping(name: string, owner: string) {
  let waiting: Uint8Array[] = []
  let unsent = false
  let tail = Promise.resolve()
  const after = (step: () => Promise<void>) => {
    tail = tail.then(step).catch(() => {})
  }
  const take = () => {
    const taken = { updates: waiting, unsent }
    waiting = []
    unsent = false
    return taken
  }
  return {
    add(update: Uint8Array, isUnsent: boolean): void {
      waiting.push(update)
      unsent ||= isUnsent
      if (waiting.length > 1) return
      after(async () => {
        const batch = take()
        if (batch.updates.length > 0) await keepUpdate(owner, name, Y.mergeUpdates(batch.updates), batch.unsent)
      })
    },
    /** All is known to the server now: one change says it. */
    replace(state: () => Uint8Array): void {
      after(() => {
        take()
        return replaceDocument(owner, name, state())
      })
    },
  }
}
