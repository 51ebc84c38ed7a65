import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { toast } from '../ui/toast.tsx'
import { refreshOwnInitiatives } from './own-initiatives.ts'

type SubmitDraftProps = { initiative: Id; leads: boolean; complete: boolean; refresh: () => Promise<void> }

/** «Внести проект»: once all is there, by whoever leads it; asked once, for nothing can be changed afterwards. */
export function SubmitDraft({ initiative, leads, complete, refresh }: SubmitDraftProps) {
  const texts = useInitiativeTexts().submit
  const { run, busy } = useAct()
  const [asks, setAsks] = useState(false)
  if (!leads) return complete ? <p className="soft">{texts.onlyInitiator}</p> : null
  const submit = async () => {
    const answer = await run('initiatives.submit', 'city', { initiative })
    setAsks(false)
    const number = answer?.ok ? Number(answer.result?.['number']) : NaN
    if (number) toast({ text: texts.done(number), kind: 'done' })
    await Promise.all([refresh(), refreshOwnInitiatives()])
  }
  return (
    <>
      <Button
        wide
        size="large"
        look="leaf"
        disabled={!complete}
        icon={<IconSend size={22} aria-hidden />}
        onClick={() => setAsks(true)}
      >
        {texts.button}
      </Button>
      <Confirm
        open={asks}
        title={texts.title}
        action={texts.action}
        busy={busy('initiatives.submit', initiative)}
        onConfirm={() => void submit()}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.words}</p>
      </Confirm>
    </>
  )
}
