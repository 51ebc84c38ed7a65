import { useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Part, Parts } from '#shared/initiatives/part.ts'
import { useAct } from '../core/act.ts'

/** The draft whose parts are written. */
export type Writing = { readonly initiative: Id; readonly parts: Parts; readonly refresh: () => Promise<void> }

/** How a part is shown in fields, and read from them; `undefined`: not complete yet, `null`: the part goes. */
export type Form<F> = {
  readonly fieldsOf: (part: Part | undefined) => F
  readonly partOf: (fields: F) => Part | null | undefined
}

export type PartInHand<F> = {
  readonly fields: F
  readonly set: (fields: F) => void
  /** Sends what is complete; also a moment after the last key. */
  readonly save: () => Promise<void>
  /** Answers whether it is gone. */
  readonly remove: () => Promise<boolean>
  /** Something is written that the server does not have. */
  readonly changed: boolean
  readonly complete: boolean
  /** Somebody else has written this part meanwhile: it waits for a choice. */
  readonly theirs: { readonly part: Part | undefined } | undefined
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** How long after the last key a part is sent, milliseconds. */
const pause = 1200

/** One part of a draft in its fields: nothing that is written is lost, and nothing of others is written over unseen. */
export function usePart<F>({ initiative, parts, refresh }: Writing, key: string, form: Form<F>): PartInHand<F> {
  const { run } = useAct()
  const known = parts[key]
  const version = known?.version ?? 0
  const [mine, setMine] = useState<{ readonly fields: F; readonly base: number }>()
  const [sending, setSending] = useState(false)
  const fields = mine?.fields ?? form.fieldsOf(known?.part)
  const part = form.partOf(fields)
  const clash = mine !== undefined && !sending && mine.base !== version
  const latest = useRef(mine)
  useEffect(() => {
    latest.current = mine
  })

  const send = async (to: Part | null, base: number) => {
    setSending(true)
    const sent = latest.current
    const answer = to
      ? await run('initiatives.write-part', 'city', { initiative, version: base, part: to })
      : await run('initiatives.remove-part', 'city', { initiative, version: base, key })
    await refresh()
    if (answer?.ok) {
      const next = to ? ((answer.result as { version?: number } | undefined)?.version ?? base + 1) : 0
      // What was typed while this was on its way is written over it.
      setMine(now => (now === sent ? undefined : now && { ...now, base: next }))
    }
    setSending(false)
    return answer?.ok === true
  }
  const save = async () => {
    if (!mine || sending || clash || part === undefined) return
    if (part === null && version === 0) return setMine(undefined)
    await send(part, mine.base)
  }
  const saveLatest = useRef(save)
  useEffect(() => {
    saveLatest.current = save
  })
  useEffect(() => {
    if (!mine || sending || clash) return undefined
    const timer = setTimeout(() => void saveLatest.current(), pause)
    return () => clearTimeout(timer)
  }, [mine, sending, clash])

  return {
    fields,
    set: next => setMine(old => ({ fields: next, base: old?.base ?? version })),
    save,
    remove: async () => {
      if (version > 0) return send(null, version)
      setMine(undefined)
      return true
    },
    changed: mine !== undefined,
    complete: part !== undefined,
    theirs: clash ? { part: known?.part } : undefined,
    keepMine: () => setMine(old => old && { ...old, base: version }),
    takeTheirs: () => setMine(undefined),
  }
}
