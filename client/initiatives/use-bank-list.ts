import { useRef, useState } from 'react'
import { decodedText } from '#shared/core/csv.ts'
import type { Day } from '#shared/core/value.ts'
import { readBankList, sortOut, type BankList, type ListKnown } from '#shared/initiatives/bank-list.ts'
import { codesIn } from '#shared/initiatives/payer-code.ts'
import { api } from '../core/api.ts'

const nothing: ListKnown = { payers: {}, entered: [] }

/** A bank's list in hand: read here, its payers asked of the server, codes put in place of wrong ones. Nothing of it is kept on the device. */
export function useBankList(today: Day) {
  const [list, setList] = useState<BankList>()
  const [known, setKnown] = useState<ListKnown>()
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [failed, setFailed] = useState(false)
  const latest = useRef<BankList>(undefined)

  const ask = async (of: BankList, codes: readonly string[], lines: readonly string[]) => {
    try {
      const told = await api<ListKnown>('/api/initiatives/payers', { body: { codes, lines } })
      // Another file may have been chosen meanwhile.
      if (latest.current !== of) return
      setFailed(false)
      setKnown((old = nothing) => ({
        payers: { ...old.payers, ...told.payers },
        entered: [...old.entered, ...told.entered],
      }))
    } catch {
      if (latest.current === of) setFailed(true)
    }
  }
  const askAll = (of: BankList) => {
    const codes = of.rows.flatMap(each => each.payer ?? [])
    void ask(
      of,
      codes,
      of.rows.map(each => each.line),
    )
  }
  const take = (next: BankList | undefined) => {
    latest.current = next
    setList(next)
    setKnown(undefined)
    setTyped({})
    setFailed(false)
    if (next) askAll(next)
  }
  const correct = (row: number, words: string) => {
    setTyped({ ...typed, [row]: words })
    const [code] = codesIn(words)
    if (list && code !== undefined && !known?.payers[code]) void ask(list, [code], [])
  }
  const corrected = Object.fromEntries(
    Object.entries(typed).flatMap(([row, words]) => codesIn(words).map(code => [row, code] as const)),
  )
  return {
    list,
    known,
    typed,
    failed,
    /** Whose each row is, as far as it is known. */
    sorted: sortOut(known ? (list?.rows ?? []) : [], known ?? nothing, corrected),
    choose: async (file: File) => take(readBankList(decodedText(await file.arrayBuffer()), today)),
    again: () => list && askAll(list),
    correct,
    /** These rows were entered; the others stay in hand. */
    note: (lines: readonly string[]) => setKnown((old = nothing) => ({ ...old, entered: [...old.entered, ...lines] })),
    close: () => take(undefined),
  }
}
