import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Id } from '#shared/core/value.ts'
import { JoinMeeting } from '../../meetings/join-meeting.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Arms } from '../../ui/arms.tsx'
import { LanguageSwitch, useTitle } from '../../ui/page.tsx'
import { useSightPanel } from '../../ui/sight-button.tsx'
import type { Mine } from './own.ts'
import css from './participant.module.css'
import type { Invitation } from './use-joined.ts'

type HouseStepProps = {
  code: string
  invitation: Invitation
  /** Who has joined already changes their house. */
  own?: Mine['participant'] | undefined
  /** The phone goes to the next person. */
  next?: boolean
  onJoined: (participant: Id) => void
  onBack?: () => void
}

/** «Из какого вы дома?»: the houses of the yard as big buttons. */
export function HouseStep({ code, invitation: { meeting }, own, next, onJoined, onBack }: HouseStepProps) {
  const { core, participant, meetings } = useTexts()
  const sight = useSightPanel()
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(meeting.address)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className={css.step}>
      {onBack && (
        <button type="button" className={css.back} onClick={onBack}>
          <IconArrowLeft size={22} aria-hidden />
          {core.act.back}
        </button>
      )}
      <div className={css.where}>
        <Arms className={css.arms} />
        <p>
          <strong>{meeting.address}</strong>
          {meetings.kinds[meeting.kind]}
        </p>
        {sight.button}
        <LanguageSwitch />
      </div>
      {sight.panel}
      <h1 ref={heading} tabIndex={-1}>
        {next ? participant.next.title : participant.house.title}
      </h1>
      <p className="soft">{next ? participant.next.words : participant.house.words}</p>
      <JoinMeeting
        code={code}
        houses={meeting.houses}
        chosen={own && fromOf(own)}
        name={own?.name}
        {...(next && { next })}
        onJoined={onJoined}
      />
    </main>
  )
}

const fromOf = ({ house, group }: NonNullable<Mine['participant']>) =>
  house ? { house } : group === 'guests' ? ('guest' as const) : ('another-house' as const)
