import type { Issue } from '#shared/issues/issue.ts'
import { supporters, supportOf } from '#shared/issues/support.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { photoUrl } from '../../core/photo.ts'
import { SupportFigure } from '../../ui/support-figure.tsx'
import { FitText } from './fit-text.tsx'
import css from './projector.module.css'
import { ProjectorMap } from './projector-map.tsx'
import type { ProjectorData } from './use-projector.ts'

/** One issue: its words as large as they fit, its place on the map, how many want it. */
export function IssueScene({ data, issue }: { data: ProjectorData; issue: Issue }) {
  const { issues, projector, core } = useStaffTexts()
  const { nameOf } = useCategories()
  const row = [...data.rows, ...data.decided].find(each => each.issue.id === issue.id)
  const ranked = data.rows.some(each => each.issue.id === issue.id)
  const support = row && data.ratedBy ? undefined : (row?.support ?? supportOf(issue))
  const value = row?.value ?? supporters(supportOf(issue))
  const unit = row && data.ratedBy ? (data.ratedBy.mode === 'points' ? 'scored' : 'votes') : 'supports'
  return (
    <>
      <section className={css.words}>
        <p className={css.kind}>
          {issues.one} <span className={css.category}>{nameOf(issue.category)}</span>
        </p>
        <FitText className={css.big} sizes={sizes}>
          {issue.text}
        </FitText>
        {issue.photos && (
          <p className={css.photos}>
            {issue.photos.map((photo, n) => (
              <img key={photo} src={photoUrl(photo)} alt={issues.photos.one(n + 1)} />
            ))}
          </p>
        )}
        <p className={css.figure}>
          <strong>{support ? <SupportFigure {...support} /> : value}</strong> {projector[unit](value)}
          {ranked && row && <span className={css.place}>{core.rank(row.rank)}</span>}
        </p>
      </section>
      <ProjectorMap
        data={data}
        side="right"
        chosen={issue.id}
        marks={[{ id: issue.id, point: issue.point, rank: row?.rank ?? 1, size: value, label: issue.text }]}
      />
    </>
  )
}

const sizes = [12, 10, 8, 7, 6, 5.2, 4.5, 4]
