import type { Id } from '../core/value.ts'

/** Documents that people write together, by the name they are asked under: `protocol-<meeting>`, the prose of its protocol; `initiative-<id>`, the texts of a draft. */
export const documentName = (kind: 'protocol' | 'initiative', of: Id): string => `${kind}-${of}`

/** The meeting whose protocol a document's name means; `undefined` for a name that means nothing. */
export const meetingOfDocument = (name: string): Id | undefined =>
  /^protocol-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(name)?.[1]

/** The initiative whose texts a document's name means. */
export const initiativeOfDocument = (name: string): Id | undefined =>
  /^initiative-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(name)?.[1]

/** The part of the Yjs document that holds the prose. */
export const proseField = 'text'
