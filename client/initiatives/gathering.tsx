import { IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'

type BeginProps = { initiative: Id; leads: boolean; complete: boolean; refresh: () => Promise<void> }

/** «Открыть сбор поддержки»: once the draft is whole, by whoever leads it. */
export function BeginGathering({ initiative, leads, complete, refresh }: BeginProps) {
  const { gather: texts } = useSupportTexts()
  const { run, busy } = useAct()
  const [asks, setAsks] = useState(false)
  if (!leads) return complete ? <p className="soft">{texts.onlyInitiator}</p> : null
  const begin = async () => {
    await run('initiatives.begin-gathering', 'city', { initiative }, { done: texts.begun })
    setAsks(false)
    await refresh()
  }
  return (
    <>
      <Button
        wide
        look="outline"
        disabled={!complete}
        icon={<IconUsersPlus size={20} aria-hidden />}
        onClick={() => setAsks(true)}
      >
        {texts.begin}
      </Button>
      <Confirm
        open={asks}
        title={texts.beginTitle}
        action={texts.begin}
        busy={busy('initiatives.begin-gathering', initiative)}
        onConfirm={() => void begin()}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.beginWords}</p>
      </Confirm>
    </>
  )
}

/** «Вернуться к тексту»: what was gathered is lost, and that is said. */
export function EndGathering({
  initiative,
  people,
  refresh,
}: {
  initiative: Id
  people: number
  refresh: () => Promise<void>
}) {
  const { gather: texts } = useSupportTexts()
  const { run, busy } = useAct()
  const [asks, setAsks] = useState(false)
  const end = async () => {
    await run('initiatives.end-gathering', 'city', { initiative }, { done: texts.backDone })
    setAsks(false)
    await refresh()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsks(true)}>
        {texts.back}
      </Button>
      <Confirm
        danger
        open={asks}
        title={texts.backTitle}
        action={texts.backAction}
        busy={busy('initiatives.end-gathering', initiative)}
        onConfirm={() => void end()}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.backWords(people)}</p>
      </Confirm>
    </>
  )
}
