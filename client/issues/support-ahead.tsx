import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { api } from '../core/api.ts'
import { useRefusalWords } from '../core/refusal-words.ts'
import { SupportButton } from '../ui/support-button.tsx'
import { toast } from '../ui/toast.tsx'

type SupportAheadProps = { issue: Id; title: string; supported: boolean; onDone: () => Promise<void> }

/** «Поддержать» before the meeting: one a device, without an account; pressed again it takes the support back. */
export function SupportAhead({ issue, title, supported, onDone }: SupportAheadProps) {
  const words = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const press = async () => {
    if (busy) return
    setBusy(true)
    try {
      await api(`/api/issues/${issue}/ahead`, { body: { on: !supported } })
      await onDone()
    } catch (error) {
      toast({ text: words(error), kind: 'failed' })
    } finally {
      setBusy(false)
    }
  }
  return <SupportButton title={title} on={supported} onPress={() => void press()} />
}
