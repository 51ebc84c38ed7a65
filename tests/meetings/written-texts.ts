import * as Y from 'yjs'
import { draftTexts } from '#shared/initiatives/draft.ts'

/** A document in which every text of a draft is written. */
export function writtenTexts(): Buffer {
  const doc = new Y.Doc()
  for (const name of draftTexts) doc.getText(name).insert(0, `Написано: ${name}`)
  return Buffer.from(Y.encodeStateAsUpdate(doc))
}
