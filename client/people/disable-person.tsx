import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'

type DisablePersonProps = { person: Id; name: string; disabled: boolean; onChanged: () => void }

/** Closes an account after asking, or opens it again. */
export function DisablePerson({ person, name, disabled, onChanged }: DisablePersonProps) {
  const { form } = useStaffTexts().people
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const put = async () => {
    const answer = await run('people.disable-person', 'city', { person, disabled: !disabled }, { done: form.saved })
    setAsking(false)
    if (answer?.ok) onChanged()
  }
  const Icon = disabled ? IconLockOpen : IconLock
  return (
    <>
      <Button
        look="outline"
        icon={<Icon size={20} aria-hidden />}
        busy={busy('people.disable-person', person)}
        onClick={() => (disabled ? void put() : setAsking(true))}
      >
        {disabled ? form.unblock : form.block}
      </Button>
      <Confirm
        open={asking}
        title={form.blockTitle(name)}
        action={form.block}
        danger
        busy={busy('people.disable-person', person)}
        onConfirm={() => void put()}
        onCancel={() => setAsking(false)}
      >
        <p>{form.blockWords}</p>
      </Confirm>
    </>
  )
}
