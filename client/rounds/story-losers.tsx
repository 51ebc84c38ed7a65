import type { Loss } from '#shared/rounds/explain.ts'
import { compareFractions } from '#shared/rounds/fraction.ts'
import type { Entry, Round } from '#shared/rounds/round.ts'
import type { PotStory } from '#shared/rounds/story.ts'
import { formatMoney } from '../texts/format.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { nothing, numberOf, sayMoney } from './amounts.ts'
import { Facts } from './story-steps.tsx'
import css from './story.module.css'

type LosersProps = { story: PotStory; round: Pick<Round, 'entries'> }

/** Why each of the others did not win, and what would have been enough; those with the most votes first. */
export function StoryLosers({ story, round }: LosersProps) {
  const { explained } = useRecountTexts()
  const losers = losersOf(story, round)
  if (losers.length === 0) return <p>{explained.nobodyLost}</p>
  return (
    <>
      {losers.some(({ loss }) => !loss.sure && hasWay(loss)) && <p className="soft">{explained.unsure}</p>}
      <ul className={css.steps}>
        {losers.map(({ entry, loss, votes }) => (
          <li key={entry.id} className={css.step} data-lost>
            <div className={css.words}>
              <h4>{entry.title}</h4>
              <Facts entry={entry} votes={votes} />
              <p>
                <WhyLost loss={loss} />
              </p>
              <Had entry={entry} loss={loss} />
              {hasWay(loss) && (
                <p className={css.would}>
                  {explained.would}{' '}
                  <strong>
                    <Would loss={loss} />
                  </strong>
                  .
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Those that did not win with their entries, the most votes first. */
export const losersOf = ({ explanation, outcome }: PotStory, { entries }: Pick<Round, 'entries'>) =>
  explanation.losers
    .flatMap(loss => {
      const entry = entries.find(each => String(each.number) === loss.project)
      return entry ? [{ entry, loss, votes: outcome.votes[loss.project] ?? 0 }] : []
    })
    .toSorted((a, b) => b.votes - a.votes || a.entry.number - b.entry.number)

export const hasWay = ({ wouldTake: { cheaper, votes } }: Loss): boolean =>
  votes !== undefined || (cheaper !== undefined && cheaper.top > 0n)

export function WhyLost({ loss }: { loss: Loss }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const { shortAtFirst } = loss
  const said = explained.because[loss.because](sayMoney(language, loss.short ?? nothing))
  return shortAtFirst && loss.because === 'too-dear'
    ? explained.supportersFirst(sayMoney(language, shortAtFirst), said)
    : said
}

export function Would({ loss: { wouldTake, short, shortAtFirst } }: { loss: Loss }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const { cheaper, votes } = wouldTake
  const ways = [
    ...(votes === undefined ? [] : [explained.wouldVotes(votes)]),
    ...(cheaper && cheaper.top > 0n ? [explained.wouldCheaper(sayMoney(language, cheaper))] : []),
  ]
  // With less than was missing in the end it would have been bought before the money went elsewhere.
  const sooner = cheaper && [short, shortAtFirst].every(each => !each || compareFractions(cheaper, each) < 0)
  return `${ways.join(explained.or)}${sooner ? explained.sooner : ''}`
}

/** How much of the cost there was, as a bar; of two stages, where it came nearer. */
function Had({ entry, loss }: { entry: Entry; loss: Loss }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  if (loss.because !== 'supporters-money' && loss.because !== 'too-dear') return null
  const shorts = [loss.short, loss.shortAtFirst].flatMap(each => (each ? Math.round(numberOf(each) * 100) : []))
  if (shorts.length === 0) return null
  const short = Math.min(...shorts)
  const had = Math.max(0, entry.cost - short)
  const said = explained.have(
    formatMoney(language, Math.round(had / 100) * 100),
    formatMoney(language, Math.round(entry.cost / 100) * 100),
  )
  return (
    <div className={css.money}>
      <span className={css.track} aria-hidden>
        <span className={css.fill} data-lost style={{ width: `${(had / entry.cost) * 100}%` }} />
      </span>
      <p className="soft">{said}</p>
    </div>
  )
}
