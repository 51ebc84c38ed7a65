import { useFollowingTexts } from '../texts/following-texts.ts'
import css from './table-links.module.css'

const kinds = ['xlsx', 'csv', 'geojson'] as const

/** A public list as files to take along; `path` is its address without the ending. */
export function TableLinks({ what, path }: { what: 'initiatives' | 'results'; path: string }) {
  const { files } = useFollowingTexts()
  return (
    <p className={css.links}>
      <span>{files[what]}:</span>
      {kinds.map(kind => (
        <a key={kind} href={`${path}.${kind}`} download>
          {files[kind]}
        </a>
      ))}
    </p>
  )
}
