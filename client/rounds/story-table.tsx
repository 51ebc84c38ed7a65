import type { ReactNode } from 'react'
import type { Round } from '#shared/rounds/round.ts'
import type { PotStory } from '#shared/rounds/story.ts'
import { formatMoney } from '../texts/format.ts'
import { formatNumber } from '../texts/plural.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { sayMoney } from './amounts.ts'
import { losersOf, WhyLost, Would } from './story-losers.tsx'
import { spentAfter } from './story-steps.tsx'
import { paidBy } from './story-why.tsx'
import css from './story.module.css'

/** The same as two tables. */
export function StoryTable({ story, round }: { story: PotStory; round: Pick<Round, 'entries'> }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const { columns } = explained
  const { steps } = story.explanation
  const losers = losersOf(story, round)
  const pays = steps.some(step => step.by === 'shares')
  const spent = spentAfter(story, round)
  return (
    <>
      <h3>{explained.chosen}</h3>
      <Wide name={explained.chosen}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{columns.order}</th>
              <th scope="col">{columns.project}</th>
              <th scope="col">{columns.cost}</th>
              <th scope="col">{columns.votes}</th>
              {pays && <th scope="col">{columns.pays}</th>}
              <th scope="col">{columns.spent}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => {
              const entry = round.entries.find(each => String(each.number) === step.project)
              if (!entry) return null
              const full = step.by === 'shares' ? paidBy(step.payments).full : undefined
              return (
                <tr key={step.project}>
                  <td data-of={columns.order}>{at + 1}</td>
                  <th scope="row">{entry.title}</th>
                  <td data-number data-of={columns.cost}>
                    {formatMoney(language, entry.cost)}
                  </td>
                  <td data-number data-of={columns.votes}>
                    {formatNumber(language, story.outcome.votes[step.project] ?? 0)}
                  </td>
                  {pays && (
                    <td data-number data-of={columns.pays}>
                      {full ? sayMoney(language, full) : '—'}
                    </td>
                  )}
                  <td data-number data-of={columns.spent}>
                    {formatMoney(language, spent[at] ?? 0)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
      <h3>{explained.lost}</h3>
      {losers.length === 0 ? (
        <p>{explained.nobodyLost}</p>
      ) : (
        <Wide name={explained.lost}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{columns.project}</th>
                <th scope="col">{columns.cost}</th>
                <th scope="col">{columns.votes}</th>
                <th scope="col">{columns.why}</th>
                <th scope="col">{columns.would}</th>
              </tr>
            </thead>
            <tbody>
              {losers.map(({ entry, loss, votes }) => (
                <tr key={entry.id}>
                  <th scope="row">{entry.title}</th>
                  <td data-number data-of={columns.cost}>
                    {formatMoney(language, entry.cost)}
                  </td>
                  <td data-number data-of={columns.votes}>
                    {formatNumber(language, votes)}
                  </td>
                  <td data-of={columns.why}>
                    <WhyLost loss={loss} />
                  </td>
                  <td data-of={columns.would}>
                    <Would loss={loss} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  )
}

/** A wide table is scrolled on a phone, by keys too. */
function Wide({ name, children }: { name: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroll} tabIndex={0} role="region" aria-label={name}>
      {children}
    </div>
  )
}
