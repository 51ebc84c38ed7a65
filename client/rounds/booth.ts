import { pass } from '#shared/rounds/admit-voter.ts'
import { ballotContent } from '#shared/rounds/ballot.ts'
import { receipt, receiptOf } from '#shared/rounds/receipt.ts'
import * as z from 'zod/mini'
import type { Choice } from './choice.ts'

/** What the device keeps of a ballot that is not yet acknowledged; once it is, only its code, until the page is left. */
const kept = z.object({
  seed: z.number(),
  choice: ballotContent,
  /** The code of the ballot that this one is to replace: it is filled in for nobody else. */
  replacing: z.optional(receipt),
  /** Made when the voter has said «send»: the same with every try. */
  sealed: z.optional(z.object({ receipt, pass: z.optional(pass) })),
})
export type Booth = z.infer<typeof kept>

const keyOf = (round: string, voter: string): string => `veche.booth.${round}.${voter}`
const castKey = (round: string, voter: string): string => `veche.cast.${round}.${voter}`

/**
 * The ballot as it was left on this device, or an empty one with an order of its own; one that is to replace another only
 * for the code it was left with, or as `begun` under a code that was mistyped.
 */
export function openBooth(round: string, voter: string, replacing?: string, begun?: Choice): Booth {
  const read = kept.safeParse(parsed(stored(localStorageOf(), keyOf(round, voter))))
  if (read.success && read.data.replacing === replacing) return read.data
  const fresh: Booth = { ...fleetingBooth(), ...(begun && { choice: copied(begun) }), ...(replacing && { replacing }) }
  keepBooth(round, voter, fresh)
  return fresh
}

/** The code of a ballot that waits on this device for the network. */
export function sealedCode(round: string, voter: string): string | undefined {
  const read = kept.safeParse(parsed(stored(localStorageOf(), keyOf(round, voter))))
  return read.success ? read.data.sealed?.receipt : undefined
}

export const keepBooth = (round: string, voter: string, booth: Booth): void =>
  store(localStorageOf(), keyOf(round, voter), JSON.stringify(booth))

/** The choice leaves the device; its code stays while this tab is open, so that a reload does not lose it. */
export function forgetChoice(round: string, voter: string, code: string): void {
  dropBooth(round, voter)
  store(sessionStorageOf(), castKey(round, voter), code)
}

/** The code of the ballot that was cast in this tab. */
export const castHere = (round: string, voter: string): string | undefined =>
  stored(sessionStorageOf(), castKey(round, voter)) ?? undefined

/** Nothing of a ballot stays on the device. */
export const dropBooth = (round: string, voter: string): void => store(localStorageOf(), keyOf(round, voter), undefined)

/** Seals a choice under a fresh code; under a known one where a ballot is replaced; at a terminal with the pass that opened it. */
export const sealed = (booth: Booth, choice: Choice, pass?: string): Booth => ({
  ...booth,
  choice: copied(choice),
  sealed: {
    receipt: booth.replacing ?? receiptOf(crypto.getRandomValues(new Uint8Array(10))),
    ...(pass !== undefined && { pass }),
  },
})

const copied = (choice: Choice): Booth['choice'] => ({ ...choice, votes: [...choice.votes] })

/** A ballot that is filled in on a device of many: it is kept nowhere but in the page that shows it. */
export const fleetingBooth = (): Booth => ({
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  choice: { votes: [] },
})

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

// A browser that forbids storage keeps the ballot as long as the page.
const memory = new Map<string, string>()
const localStorageOf = (): Storage | undefined => safely(() => localStorage)
const sessionStorageOf = (): Storage | undefined => safely(() => sessionStorage)

function stored(storage: Storage | undefined, key: string): string | null {
  return safely(() => storage?.getItem(key)) ?? memory.get(key) ?? null
}

function store(storage: Storage | undefined, key: string, value: string | undefined): void {
  if (value === undefined) {
    memory.delete(key)
    safely(() => storage?.removeItem(key))
    return
  }
  memory.set(key, value)
  safely(() => storage?.setItem(key, value))
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
