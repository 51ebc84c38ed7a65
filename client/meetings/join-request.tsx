import { useRequestTexts } from '../texts/request-texts.ts'
import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { api } from '../core/api.ts'
import { useRefusalWords } from '../core/refusal-words.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import { noteOwnRequest } from './own-requests.ts'

/** «Мне тоже нужно»: one voice a device, without an account. */
export function JoinRequest({ request, joined }: { request: Id; joined: boolean }) {
  const requests = useRequestTexts()
  const words = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const join = async () => {
    setBusy(true)
    try {
      await api(`/api/meeting-requests/${request}/join`, { body: {} })
      noteOwnRequest(request)
      toast({ text: requests.joinedDone, kind: 'done' })
    } catch (error) {
      toast({ text: words(error), kind: 'failed' })
    } finally {
      setBusy(false)
    }
  }
  return joined ? (
    <Button look="quiet" disabled icon={<IconCheck size={20} aria-hidden />}>
      {requests.joined}
    </Button>
  ) : (
    <Button look="outline" busy={busy} icon={<IconHandStop size={20} aria-hidden />} onClick={() => void join()}>
      {requests.join}
    </Button>
  )
}
