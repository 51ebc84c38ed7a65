import type { Moment } from '../core/value.ts'
import type { SheetCount } from './sheet.ts'
import type { Hindrance } from './sign.ts'
import type { NamedPlace } from './signers.ts'
import type { LinkedAssembly, Support } from './support.ts'

/** The support of an initiative: numbers for everybody, papers for those who check them. */
export type SupportShown = Support & {
  /** Support is gathered now. */
  readonly takes: boolean
  /** Without it nothing is submitted. */
  readonly required: boolean
  /** From which age one signs, years. */
  readonly age: number
  /** Whose residents sign on-line; absent: those of the whole town. */
  readonly signersFrom?: NamedPlace
  /** The asker has signed. */
  readonly signed: boolean
  /** What keeps the asker from signing. */
  readonly hindrance?: Hindrance
  readonly printed: number
  readonly checked: number
  /** A checked sheet may be opened again. */
  readonly reopens: boolean
  /** Sheets that were opened again, in the order of it: everybody reads why. */
  readonly reopened: readonly SheetReopened[]
  readonly assembly?: AssemblyShown
  readonly sheets?: readonly SheetShown[]
}

export type AssemblyShown = LinkedAssembly & {
  /** People who had to be present. */
  readonly quorum: number
  /** Who led, wrote and counted: for those who lead the procedure, and the initiator. */
  readonly officers?: { readonly chair: string; readonly secretary: string; readonly tellers: readonly string[] }
}

/** A checked sheet that was opened again: when, why, and how many of its lines counted until then. */
export type SheetReopened = {
  readonly n: number
  readonly at: Moment
  readonly because: string
  readonly valid: number
  /** What each operator had read; for those who check sheets. */
  readonly entries?: readonly SheetCount[]
}

/** A printed sheet for those who enter it: what others have read is shown once they disagree, or when it counts. */
export type SheetShown = {
  readonly n: number
  readonly state: 'printed' | 'once' | 'differs' | 'checked'
  /** The asker has entered it. */
  readonly isOwn: boolean
  readonly entries?: readonly SheetCount[]
}

/** A signature as its keepers see it. */
export type SignatureShown = { readonly name?: string; readonly place: string; readonly at: Moment }
