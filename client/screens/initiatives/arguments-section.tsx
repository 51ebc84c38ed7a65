import { IconThumbDown, IconThumbUp } from '@tabler/icons-react'
import { argumentSides, type ArgumentSide } from '#shared/initiatives/argument-parts.ts'
import type { ArgumentsShown } from '#shared/initiatives/arguments-shown.ts'
import { AddArgument } from '../../initiatives/add-argument.tsx'
import { ArgumentCard } from '../../initiatives/argument-card.tsx'
import argumentsCss from '../../initiatives/arguments.module.css'
import { useArguments, type ArgumentsInHand } from '../../initiatives/use-arguments.ts'
import { useSession } from '../../core/session.tsx'
import { useFollowingTexts } from '../../texts/following-texts.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** «За и против»: two columns, the most supported first in each. */
export function ArgumentsSection({ shown: { id, card, state } }: SectionProps) {
  const texts = useFollowingTexts().arguments
  const { actor } = useSession()
  const { shown, failed, refresh } = useArguments(id, `${actor.id} ${state}`)
  if (!card || (shown && !shown.isOpen && shown.items.length === 0)) return null
  return (
    <section className={css.section} aria-labelledby="arguments">
      <h2 id="arguments">{texts.title}</h2>
      {shown ? (
        <Columns initiative={id} shown={shown} refresh={refresh} />
      ) : (
        failed && <ErrorState onRetry={() => void refresh()} />
      )}
    </section>
  )
}

type ColumnsProps = { initiative: string; shown: ArgumentsShown; refresh: ArgumentsInHand['refresh'] }

function Columns({ initiative, shown, refresh }: ColumnsProps) {
  const texts = useFollowingTexts().arguments
  const { isOpen, items } = shown
  return (
    <>
      {isOpen ? (
        <p className="soft">{items.length === 0 ? texts.none : texts.words}</p>
      ) : (
        <p className="soft">{texts.over}</p>
      )}
      {items.length > 0 && (
        <div className={argumentsCss.columns}>
          {argumentSides.map(side => (
            <Column key={side} side={side} initiative={initiative} shown={shown} refresh={refresh} />
          ))}
        </div>
      )}
      {isOpen && <AddArgument initiative={initiative} refresh={refresh} />}
    </>
  )
}

function Column({ side, initiative, shown, refresh }: ColumnsProps & { side: ArgumentSide }) {
  const texts = useFollowingTexts().arguments
  const own = shown.items.filter(each => each.side === side)
  const Icon = side === 'for' ? IconThumbUp : IconThumbDown
  return (
    <div className={argumentsCss.column} data-side={side}>
      <h3>
        <Icon size={20} aria-hidden />
        {texts[side]}
        <span className="soft">{own.filter(each => each.hiddenReason === undefined).length}</span>
      </h3>
      {own.length === 0 ? (
        <p className="soft">{side === 'for' ? texts.noneFor : texts.noneAgainst}</p>
      ) : (
        <ul className={argumentsCss.list}>
          {own.map(argument => (
            <ArgumentCard
              key={argument.id}
              initiative={initiative}
              argument={argument}
              isOpen={shown.isOpen}
              mayHide={shown.mayHide}
              refresh={refresh}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
