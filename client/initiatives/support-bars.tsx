import type { SupportShown } from '#shared/initiatives/support-shown.ts'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import type { Support } from '#shared/initiatives/support.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import css from './support.module.css'

/** Each channel against what is needed, and those that count together; what is still needed, in words. */
export function SupportBars({ support }: { support: SupportShown }) {
  const texts = useSupportTexts()
  const { needed, channels, total, left, byAssembly, reached, takes, printed, checked } = support
  const shown = channels.filter(each => each.channel !== 'assembly' || each.counts || each.people > 0)
  return (
    <>
      <p className={css.result} role="status">
        {reached && <IconCircleCheckFilled size={24} aria-hidden />}
        {reached ? texts.reached : takes ? texts.left(left, needed) : texts.enough(total, needed)}
      </p>
      {(reached || takes) && (
        <p className="soft">
          {byAssembly ? texts.byAssembly : reached ? texts.enough(total, needed) : waysLeft(support, texts)}
        </p>
      )}
      <ul className={css.bars}>
        {shown.map(({ channel, people, counts }) => (
          <Bar key={channel} name={texts.channels[channel]} people={people} needed={needed} off={!counts}>
            {!counts && texts.notCounted}
            {counts && channel === 'sheets' && printed > 0 && texts.sheetsState(checked, printed)}
          </Bar>
        ))}
        <Bar sum name={texts.together} people={total} needed={needed} />
      </ul>
    </>
  )
}

const waysLeft = ({ channels, required }: SupportShown, texts: ReturnType<typeof useSupportTexts>): string => {
  const assembly = channels.some(({ channel, counts }: Support['channels'][number]) => channel === 'assembly' && counts)
  return [assembly && `${texts.orAssembly}.`, required ? texts.required : texts.notRequired].filter(Boolean).join(' ')
}

type BarProps = {
  name: string
  people: number
  needed: number
  off?: boolean
  sum?: boolean
  children?: React.ReactNode
}

function Bar({ name, people, needed, off, sum, children }: BarProps) {
  const texts = useSupportTexts()
  const share = needed > 0 ? Math.min(1, people / needed) : 1
  return (
    <li className={css.bar} data-off={off || undefined} data-sum={sum || undefined}>
      <span>{name}</span>
      <span className={css.figure}>{texts.of(people, needed)}</span>
      <span className={css.track} aria-hidden>
        <span className={css.fill} data-full={share === 1 || undefined} style={{ width: `${share * 100}%` }} />
      </span>
      {children && <span className={css.note}>{children}</span>}
    </li>
  )
}
