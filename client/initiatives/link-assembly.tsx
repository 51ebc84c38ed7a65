import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { SupportShown } from '#shared/initiatives/support-shown.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../core/act.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AssemblyForm } from './assembly-form.tsx'

type LinkProps = {
  city: CityState
  initiative: Id
  support: SupportShown
  refresh: () => Promise<void>
}

/** «Засчитать голосование собрания»: which vote, how many there were to come and came, who led, wrote and counted. */
export function LinkAssembly({ city, initiative, support: { assembly }, refresh }: LinkProps) {
  const { assembly: texts } = useSupportTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="outline" onClick={() => setOpen(true)}>
        {assembly ? texts.relink : texts.link}
      </Button>
      {assembly && <Unlink initiative={initiative} refresh={refresh} />}
      {open && (
        <AssemblyForm
          city={city}
          initiative={initiative}
          assembly={assembly}
          onClose={() => {
            setOpen(false)
            void refresh()
          }}
        />
      )}
    </>
  )
}

function Unlink({ initiative, refresh }: Pick<LinkProps, 'initiative' | 'refresh'>) {
  const { assembly: texts } = useSupportTexts()
  const { run, busy } = useAct()
  const [asks, setAsks] = useState(false)
  const unlink = async () => {
    await run('initiatives.unlink-assembly', 'city', { initiative }, { done: texts.unlinked })
    setAsks(false)
    await refresh()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsks(true)}>
        {texts.unlink}
      </Button>
      <Confirm
        danger
        open={asks}
        title={texts.unlinkTitle}
        action={texts.unlink}
        busy={busy('initiatives.unlink-assembly', initiative)}
        onConfirm={() => void unlink()}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.unlinkWords}</p>
      </Confirm>
    </>
  )
}
