import * as Y from 'yjs'
import { proseField } from '#shared/documents/document.ts'
import type { Block } from '#shared/documents/prose.ts'

/** A Yjs document that says these lines, as its first update. Lists are told one level deep. */
export function updateOf(prose: readonly Block[]): Uint8Array {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(proseField)
  doc.transact(() => {
    for (const block of prose) write(fragment, block)
  })
  return Y.encodeStateAsUpdate(doc)
}

function write(fragment: Y.XmlFragment, block: Block): void {
  if (block.kind === 'heading') {
    const heading = added(fragment, 'heading')
    // The editor keeps the level as a number; Yjs types attributes as strings.
    heading.setAttribute('level', 2 as unknown as string)
    return say(heading, block)
  }
  const list = block.kind === 'bullet' ? 'bulletList' : block.kind === 'number' ? 'orderedList' : undefined
  const around = list ? added(listAtEnd(fragment, list, block.n === 1), 'listItem') : fragment
  say(added(around, 'paragraph'), block)
}

function say(line: Y.XmlElement, { runs }: Block): void {
  const words = new Y.XmlText()
  line.push([words])
  for (const { text, bold } of runs) words.insert(words.length, text, bold ? { bold: {} } : {})
}

/** The list that the fragment ends with, or a new one. */
function listAtEnd(fragment: Y.XmlFragment, name: string, isFirst: boolean): Y.XmlElement {
  const last = fragment.length > 0 ? fragment.get(fragment.length - 1) : undefined
  return last instanceof Y.XmlElement && last.nodeName === name && !isFirst ? last : added(fragment, name)
}

function added(to: Y.XmlFragment, name: string): Y.XmlElement {
  const node = new Y.XmlElement(name)
  to.push([node])
  return node
}
