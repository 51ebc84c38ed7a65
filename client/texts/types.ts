import type { ru } from './ru.ts'
import type { staffRu } from './staff-ru.ts'

/** The shape every language fills: Russian is the source, the compiler names what another language lacks. */
export type Texts = Widened<typeof ru>

/** What the staff's screens say besides. */
export type StaffTexts = Widened<typeof staffRu>

export type Language = 'ru' | 'en'

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }
