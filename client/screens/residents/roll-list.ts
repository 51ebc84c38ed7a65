import { useCallback, useEffect, useState } from 'react'
import { pseudonymOf } from '#shared/people/names.ts'
import type { ListedLine } from '#shared/people/roll.ts'
import { api } from '../../core/api.ts'
import { formatDate } from '../../texts/format.ts'
import type { Language, StaffTexts } from '../../texts/types.ts'

export type Roll = { readonly items: readonly ListedLine[]; readonly more: boolean }

/** Lines of the roll for the words that are looked for, asked anew a moment after the last key and after every change. */
export function useRoll(words: string): { roll?: Roll; failed: boolean; reload: () => void } {
  const [roll, setRoll] = useState<Roll>()
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  const reload = useCallback(() => setTurn(n => n + 1), [])
  useEffect(() => {
    let here = true
    const timer = setTimeout(
      () =>
        void api<Roll>(`/api/residents?q=${encodeURIComponent(words)}`).then(
          found => {
            if (!here) return
            setRoll(found)
            setFailed(false)
          },
          () => here && setFailed(true),
        ),
      words ? 200 : 0,
    )
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [words, turn])
  return { ...(roll && { roll }), failed, reload }
}

/** What a line is called: a name, or the sign that stands for somebody who asked to be forgotten. */
export const nameOf = (line: ListedLine, texts: StaffTexts['residents']): string =>
  line.name ?? texts.erased(pseudonymOf(line.person))

type Look = { readonly words: string; readonly tone: 'done' | 'waits' | 'closed' | 'plain' }

/** How a line stands, the weightiest first. */
export function stateOf(line: ListedLine, texts: StaffTexts['residents'], language: Language, timeZone: string): Look {
  const { states, revoked } = texts
  if (line.erased) return { words: states.erased, tone: 'closed' }
  if (line.revoked) return { words: revoked[line.revoked], tone: 'closed' }
  if (line.codeUntil) return { words: states.code(formatDate(language, line.codeUntil, timeZone)), tone: 'plain' }
  if (!line.verifiedAt) return { words: states.waits, tone: 'waits' }
  if (!line.consentAt) return { words: states.noConsent, tone: 'waits' }
  return line.entered ? { words: states.entered, tone: 'done' } : { words: states.ready, tone: 'plain' }
}

/** Whether a line may get its code with others: open, and nobody has come in by it who would be thrown out. */
export const mayGetCode = (line: ListedLine): boolean => !line.erased && !line.revoked && !line.entered
