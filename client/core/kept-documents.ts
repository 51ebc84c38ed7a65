import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** A change of a document as this device made or heard it; `unsent`: made without network, and perhaps known to nobody else. */
type Row = { owner: string; document: string; update: Uint8Array; unsent: boolean }
type Schema = DBSchema & { updates: { key: number; value: Row; indexes: { document: [string, string] } } }

/** A database of its own: an old page that still holds the other one open must not keep a protocol from being kept. */
let opening: Promise<IDBPDatabase<Schema> | undefined> | undefined

function database(): Promise<IDBPDatabase<Schema> | undefined> {
  opening ??= openDB<Schema>('veche-documents', 1, {
    upgrade(db) {
      db.createObjectStore('updates', { autoIncrement: true }).createIndex('document', ['owner', 'document'])
    },
    terminated: () => {
      opening = undefined
    },
  }).catch(() => undefined)
  return opening
}

/** All that this device keeps of a document for this account. */
export async function readDocument(
  owner: string,
  document: string,
): Promise<{ updates: Uint8Array[]; unsent: boolean }> {
  const rows = (await (await database())?.getAllFromIndex('updates', 'document', [owner, document])) ?? []
  return { updates: rows.map(row => row.update), unsent: rows.some(row => row.unsent) }
}

/** Keeps one more change. */
export async function keepUpdate(owner: string, document: string, update: Uint8Array, unsent: boolean): Promise<void> {
  await (await database())?.add('updates', { owner, document, update, unsent })
}

/** Keeps one change instead of all there were; without it the document leaves the device. */
export async function replaceDocument(owner: string, document: string, update?: Uint8Array): Promise<void> {
  const transaction = (await database())?.transaction('updates', 'readwrite')
  if (!transaction) return
  const keys = await transaction.store.index('document').getAllKeys([owner, document])
  await Promise.all(keys.map(key => transaction.store.delete(key)))
  if (update) await transaction.store.add({ owner, document, update, unsent: false })
  await transaction.done
}

/** Forgets the documents an account was shown; what it wrote and could not send stays for its return. */
export async function forgetDocuments(owner: string): Promise<void> {
  const rows = (await (await database())?.getAll('updates').catch(() => [])) ?? []
  const own = rows.filter(row => row.owner === owner)
  const unsent = new Set(own.filter(row => row.unsent).map(row => row.document))
  for (const document of new Set(own.map(row => row.document)))
    if (!unsent.has(document)) await replaceDocument(owner, document).catch(() => {})
}
