import * as Y from 'yjs'
import type { Point } from '#shared/core/value.ts'
import type { Part } from '#shared/initiatives/part.ts'

/** A small piece of land around a point. */
export function around([lon, lat]: Point): Extract<Part, { kind: 'territory' }>['shape'] {
  const ring: Point[] = [
    [lon - 0.0003, lat - 0.00015],
    [lon + 0.0003, lat - 0.00015],
    [lon + 0.0003, lat + 0.00015],
    [lon - 0.0003, lat + 0.00015],
  ]
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
}

/** The texts of a draft as the editor keeps them. */
export function written(texts: Readonly<Record<string, string>>): Uint8Array {
  const doc = new Y.Doc()
  for (const [name, words] of Object.entries(texts)) {
    const line = new Y.XmlElement('paragraph')
    line.insert(0, [new Y.XmlText(words)])
    doc.getXmlFragment(name).insert(0, [line])
  }
  return Y.encodeStateAsUpdate(doc)
}
