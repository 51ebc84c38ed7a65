import { channels as allChannels, type Channel } from '#shared/votes/poll.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'

type ChannelChipsProps = {
  chosen: ReadonlySet<Channel>
  /** Why none can be chosen. */
  closed?: string | undefined
  onChange: (chosen: ReadonlySet<Channel>) => void
}

/** How those vote who have no phone: by raised hands, on paper. */
export function ChannelChips({ chosen, closed, onChange }: ChannelChipsProps) {
  const { hands } = useStaffTexts().console.vote
  const toggle = (channel: Channel) => {
    const next = new Set(chosen)
    if (!next.delete(channel)) next.add(channel)
    onChange(next)
  }
  return (
    <>
      <ChoiceChips label={hands.label}>
        {allChannels.map(each => (
          <ChoiceChip
            key={each}
            chosen={chosen.has(each)}
            disabled={closed !== undefined}
            onChoose={() => toggle(each)}
          >
            {hands[each]}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      {closed && <p className="soft">{closed}</p>}
    </>
  )
}
