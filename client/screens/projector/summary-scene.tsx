import type { Outcome } from '#shared/issues/issue.ts'
import { protocolNumber } from '#shared/meetings/meeting.ts'
import { formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Qr } from '../../ui/qr.tsx'
import css from './projector.module.css'
import type { ProjectorData } from './use-projector.ts'

/** What the evening has come to: how many came, what became of their questions, what was promised and by when. */
export function SummaryScene({ data }: { data: ProjectorData }) {
  const { projector, tasks } = useStaffTexts()
  const { language } = useLanguage()
  const { meeting, bodies, joined } = data
  const { summary } = projector
  const shown = data.given.slice(0, most)
  const rest = data.given.length - shown.length
  return (
    <>
      <section className={css.summary}>
        <h2>{summary.title}</h2>
        {joined > 0 && (
          <p className={css.figure}>
            <strong>{joined}</strong> {projector.here(joined)}
          </p>
        )}
        <Outcomes data={data} />
        <div className={css.summaryEnd}>
          <span className={css.summaryQr}>
            <Qr text={`${location.origin}/meetings/${meeting.id}`} label={summary.qr} />
          </span>
          <p>
            <strong>{summary.thanks}</strong>
            <br />
            {summary.follow}
          </p>
        </div>
      </section>
      <section className={css.list}>
        <h2 className={css.pollTitle}>
          {data.given.length > 0 ? summary.promised(data.given.length) : summary.nothingPromised}
        </h2>
        <ol className={css.promises}>
          {shown.map(({ id, number, text, body, deadline, planYear }) => (
            <li key={id}>
              {number !== undefined && (
                <span className={css.number}>{tasks.number(protocolNumber(meeting.number, number))}</span>
              )}
              <p>
                <strong>{text}</strong>
                <br />
                {[
                  bodies[body]?.name,
                  planYear === undefined ? projector.until(formatDay(language, deadline)) : tasks.inPlan(planYear),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
        {rest > 0 && <p className="soft">{summary.more(rest)}</p>}
      </section>
    </>
  )
}

/** As many promises of two lines as the screen holds in letters that the last row can read. */
const most = 5

function Outcomes({ data: { state } }: { data: ProjectorData }) {
  const { issues: texts, projector } = useStaffTexts()
  const issues = Object.values(state.issues)
  const count = (kind: Outcome['kind'] | undefined) => issues.filter(issue => issue.outcome?.kind === kind).length
  const lines = [
    ...kinds.map(kind => ({ word: texts.outcomes[kind], n: count(kind) })),
    { word: projector.summary.open, n: count(undefined) },
  ]
  return (
    <dl className={css.outcomes}>
      <div>
        <dt>{projector.summary.raised}</dt>
        <dd>{issues.length}</dd>
      </div>
      {lines
        .filter(({ n }) => n > 0)
        .map(({ word, n }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{n}</dd>
          </div>
        ))}
    </dl>
  )
}

const kinds = ['instruction', 'explained', 'written-answer', 'not-ours', 'joined'] as const
