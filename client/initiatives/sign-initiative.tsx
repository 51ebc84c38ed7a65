import { IconCheck, IconWritingSign } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { SupportShown } from '#shared/initiatives/support-shown.ts'
import { isIdentified } from '#shared/people/rights.ts'
import { kindOf } from '#shared/places/place.ts'
import { useAct } from '../core/act.ts'
import { useSession } from '../core/session.tsx'
import { useSupportTexts } from '../texts/support-texts.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import css from './support.module.css'

type SignProps = { initiative: Id; support: SupportShown; refresh: () => Promise<void> }

/** «Подписать»: once, by who may; whoever may not yet is told what to do. */
export function SignInitiative({ initiative, support, refresh }: SignProps) {
  const { sign: texts } = useSupportTexts()
  const { actor } = useSession()
  const { signed, hindrance, age } = support
  const who = useWhoSigns(support)
  const next = `?next=${encodeURIComponent(`/initiatives/${initiative}`)}`
  if (!isIdentified(actor))
    return (
      <div className={css.box}>
        <p>
          {who} {texts.words(age)}
        </p>
        <div className={css.ways}>
          <ButtonLink to={`/login${next}`} icon={<IconWritingSign size={20} aria-hidden />}>
            {texts.signIn}
          </ButtonLink>
        </div>
      </div>
    )
  if (hindrance && !signed)
    return (
      <div className={css.box}>
        <p>
          {who} {{ young: texts.young(age), elsewhere: texts.elsewhere, unverified: texts.unverified }[hindrance]}
        </p>
        {hindrance === 'unverified' && (
          <div className={css.ways}>
            <ButtonLink look="outline" to={`/enter${next}`}>
              {texts.enter}
            </ButtonLink>
          </div>
        )}
      </div>
    )
  return <Signing initiative={initiative} support={support} refresh={refresh} />
}

/** Whose residents sign, in a sentence. */
export function useWhoSigns({ signersFrom: from }: Pick<SupportShown, 'signersFrom'>): string {
  const { sign: texts } = useSupportTexts()
  const { kinds } = useTexts().places
  return texts.who(from && `${from.name} (${kinds[kindOf(from)]})`)
}

function Signing({ initiative, support, refresh }: SignProps) {
  const { sign: texts } = useSupportTexts()
  const { signed, age } = support
  const who = useWhoSigns(support)
  const { run, busy } = useAct()
  const [asks, setAsks] = useState(false)
  const put = async (on: boolean) => {
    const done = on ? texts.done : texts.takenBack
    await run('initiatives.sign', 'city', { initiative, on }, { done })
    setAsks(false)
    await refresh()
  }
  const waits = busy('initiatives.sign', initiative)
  return (
    <div className={css.box}>
      <p>
        {who} {texts.words(age)}
      </p>
      <div className={css.ways}>
        {signed ? (
          <>
            <strong>
              <IconCheck size={20} aria-hidden /> {texts.signed}
            </strong>
            <Button look="quiet" busy={waits} onClick={() => void put(false)}>
              {texts.takeBack}
            </Button>
          </>
        ) : (
          <Button size="large" icon={<IconWritingSign size={22} aria-hidden />} onClick={() => setAsks(true)}>
            {texts.button}
          </Button>
        )}
      </div>
      <Confirm
        open={asks}
        title={texts.title}
        action={texts.action}
        busy={waits}
        onConfirm={() => void put(true)}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.consent}</p>
      </Confirm>
    </div>
  )
}
