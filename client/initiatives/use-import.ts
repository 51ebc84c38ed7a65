import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { ImportPreview } from '#shared/initiatives/import-preview.ts'
import { api, isApiError } from '../core/api.ts'
import { useRefusalWords } from '../core/refusal-words.ts'
import { useImportTexts } from '../texts/import-texts.ts'

export type Imported = { readonly added: number; readonly changed: number }

/** The way of a file: chosen, looked over by the server, taken in. What is chosen later wins over what was chosen before. */
export function useImport() {
  const texts = useImportTexts()
  const refusal = useRefusalWords()
  const chosen = useRef<{ file: File; command: string; leave: boolean }>(undefined)
  const [preview, setPreview] = useState<ImportPreview>()
  const [done, setDone] = useState<Imported>()
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState<'reading' | 'importing'>()

  const said = (error: unknown): string => {
    if (isApiError(error) && error.status === 413) return texts.tooLarge
    return error instanceof DOMException ? texts.unreadable : refusal(error)
  }
  const ask = async <T>(path: string, doing: 'reading' | 'importing', then: (answer: T) => void) => {
    const own = chosen.current
    if (!own) return
    setWrong(undefined)
    setBusy(doing)
    try {
      const body = new FormData()
      // Read here: a file that was changed meanwhile is told from a lost network.
      body.append('file', new Blob([await own.file.arrayBuffer()]), own.file.name)
      const answer = await api<T>(`${path}?command=${own.command}${own.leave ? '&running=leave' : ''}`, { body })
      if (chosen.current === own) then(answer)
    } catch (error) {
      if (chosen.current === own) setWrong(said(error))
    } finally {
      if (chosen.current === own) setBusy(undefined)
    }
  }
  const choose = (file: File, leave = false) => {
    chosen.current = { file, command: v7(), leave }
    setPreview(undefined)
    setDone(undefined)
    void ask<ImportPreview>('/api/initiatives/import/check', 'reading', setPreview)
  }
  /** Passes over what is still going on where the list is from. */
  const leaveRunning = () => {
    if (chosen.current) choose(chosen.current.file, true)
  }
  const enter = () =>
    void ask<Imported>('/api/initiatives/import', 'importing', answer => {
      setDone(answer)
      setPreview(undefined)
    })
  return { preview, done, wrong, busy, choose, leaveRunning, enter }
}
