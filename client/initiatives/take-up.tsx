import { IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { refreshOwnInitiatives } from './own-initiatives.ts'

/** «Взяться за проект»: asks once, for others will read that somebody is at work. */
export function TakeUp({ initiative, onDone }: { initiative: Id; onDone: () => void }) {
  const texts = useInitiativeTexts().takeUp
  const { run, busy } = useAct()
  const [asks, setAsks] = useState(false)
  const take = async () => {
    const answer = await run('initiatives.take-up', 'city', { initiative }, { done: texts.done })
    setAsks(false)
    if (!answer?.ok) return
    await refreshOwnInitiatives()
    onDone()
  }
  return (
    <>
      <Button look="outline" icon={<IconPencilPlus size={20} aria-hidden />} onClick={() => setAsks(true)}>
        {texts.button}
      </Button>
      <Confirm
        open={asks}
        title={texts.title}
        action={texts.action}
        busy={busy('initiatives.take-up', initiative)}
        onConfirm={() => void take()}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.words}</p>
      </Confirm>
    </>
  )
}
