import * as Y from 'yjs'
import { draftTexts } from '#shared/initiatives/draft.ts'

/** A document in which every text of a draft is written. */
export function writtenTexts(): Buffer {
  const doc = new Y.Doc()
  for (const name of draftTexts) writeLine(doc, name, `Написано: ${name}`)
  return Buffer.from(Y.encodeStateAsUpdate(doc))
}

/** A paragraph at the end of a text, as the editor writes it. */
export function writeLine(doc: Y.Doc, text: string, words: string): void {
  const line = new Y.XmlElement('paragraph')
  line.insert(0, [new Y.XmlText(words)])
  const fragment = doc.getXmlFragment(text)
  fragment.insert(fragment.length, [line])
}
