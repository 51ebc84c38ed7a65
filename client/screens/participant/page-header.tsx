import { IconPencil } from '@tabler/icons-react'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Arms } from '../../ui/arms.tsx'
import { useSightPanel } from '../../ui/sight-button.tsx'
import type { Mine } from './own.ts'
import css from './page-header.module.css'
import type { Invitation } from './use-joined.ts'

type PageHeaderProps = {
  invitation: Invitation
  meeting: Meeting | undefined
  own: Mine['participant']
  onHouse: () => void
}

/** Where this is, whether it goes on, and who one is here: a press on that changes it. */
export function PageHeader({ invitation, meeting, own, onHouse }: PageHeaderProps) {
  const { meetings, participant } = useTexts()
  const sight = useSightPanel()
  const { houses, address, kind } = meeting ?? invitation.meeting
  const phase = meeting?.phase ?? 'open'
  const chips = participant.house
  const house =
    own &&
    (houses.find(h => h.id === own.house)?.address ?? (own.group === 'guests' ? chips.guestChip : chips.otherChip))
  return (
    <>
      <header className={css.header}>
        <Arms className={css.arms} />
        <div className={css.words}>
          <h1 className={css.address}>{address}</h1>
          <p className={css.phase} data-phase={phase}>
            {meetings.kinds[kind]} · {meetings.phases[phase]}
          </p>
        </div>
        {sight.button}
        {house &&
          (phase === 'open' ? (
            <button type="button" className={css.house} aria-label={participant.house.change(house)} onClick={onHouse}>
              <span className={css.houseName}>{house}</span>
              <IconPencil size={16} aria-hidden />
            </button>
          ) : (
            <span className={css.house}>{house}</span>
          ))}
      </header>
      {sight.panel}
    </>
  )
}
