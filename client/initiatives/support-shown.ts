import type { SheetCount } from '#shared/initiatives/sheet.ts'
import type { LinkedAssembly, Support } from '#shared/initiatives/support.ts'

/** A printed sheet for those who enter it; what was read is shown where two differ, or when it counts. */
export type SheetShown = {
  readonly n: number
  readonly state: 'printed' | 'once' | 'differs' | 'checked'
  readonly isOwn: boolean
  readonly entries?: readonly SheetCount[]
}

/** The support of an initiative as the server shows it to this account. */
export type SupportShown = Support & {
  readonly takes: boolean
  readonly required: boolean
  readonly age: number
  readonly signed: boolean
  readonly hindrance?: 'unverified' | 'young'
  readonly printed: number
  readonly checked: number
  readonly assembly?: LinkedAssembly & {
    readonly quorum: number
    readonly officers?: { readonly chair: string; readonly secretary: string; readonly tellers: readonly string[] }
  }
  readonly sheets?: readonly SheetShown[]
}
