import { useEffect, useRef, useState } from 'react'
import { v4 } from 'uuid'
import { isPassing, type RefusalCode } from '#shared/core/refusal.ts'
import { roundStream } from '#shared/core/stream.ts'
import type { Answer } from '../core/outbox.ts'
import type { Booth } from './booth.ts'

/**
 * Sends a sealed ballot by a road of its own: the outbox would keep it as one of the device's deeds, with its time and
 * beside everything else. A replacement goes without the session, so that nobody is told whose ballot it is; so does what
 * is voted at a terminal, where the session is the operator's.
 */
async function sendSealed(round: string, { choice, replacing, sealed }: Booth): Promise<Answer | undefined> {
  if (!sealed) return undefined
  const name = replacing !== undefined ? 'rounds.replace-ballot' : 'rounds.cast-ballot'
  const { pass } = sealed
  const input = { receipt: sealed.receipt, content: choice, ...(pass !== undefined && { pass }) }
  const response = await fetch('/api/commands', {
    method: 'POST',
    credentials: replacing !== undefined || pass !== undefined ? 'omit' : 'same-origin',
    headers: { 'content-type': 'application/json' },
    // A fresh id each time: what was sent before is known by its code alone.
    body: JSON.stringify({ id: v4(), stream: roundStream(round), name, input }),
    signal: AbortSignal.timeout(20_000),
  })
  const answer = (await response.json()) as Answer | { code?: RefusalCode; detail?: string }
  if ('ok' in answer) return answer
  return answer.code ? { ok: false, code: answer.code, message: answer.detail ?? '' } : undefined
}

const patience = [0, 1500, 3000, 5000, 10_000] as const

/** Keeps trying to send a sealed ballot until it is acknowledged or finally refused; `waiting`: no answer has come yet. */
export function useSending(
  round: string,
  booth: Booth,
  done: (receipt: string) => void,
  refused: (answer: Extract<Answer, { ok: false }>) => void,
): { waiting: boolean } {
  const [tries, setTries] = useState(0)
  const latest = useRef({ booth, done, refused })
  useEffect(() => {
    latest.current = { booth, done, refused }
  })
  const code = booth.sealed?.receipt
  useEffect(() => {
    if (code === undefined) return
    let current = true
    let timer: ReturnType<typeof setTimeout>
    let tried = 0
    const attempt = async () => {
      clearTimeout(timer)
      const answer = await sendSealed(round, latest.current.booth).catch(() => undefined)
      if (!current) return
      if (answer?.ok) return latest.current.done(code)
      if (answer && !isPassing(answer.code)) return latest.current.refused(answer)
      setTries(++tried)
      timer = setTimeout(() => void attempt(), patience[Math.min(tried, patience.length - 1)])
    }
    const now = () => void attempt()
    timer = setTimeout(now, 0)
    window.addEventListener('online', now)
    return () => {
      current = false
      clearTimeout(timer)
      window.removeEventListener('online', now)
    }
    // Sealed once, it is sent as it is.
  }, [round, code])
  return { waiting: tries > 0 }
}
