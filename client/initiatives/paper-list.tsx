import { IconFileTypePdf } from '@tabler/icons-react'
import { paperPath, sizeOf, type Paper } from '#shared/initiatives/paper.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import css from './papers.module.css'

/** The papers of an initiative, each to be opened. */
export function PaperList({ papers }: { papers: readonly Paper[] }) {
  const { kinds, sizes } = useInitiativeTexts().papers
  return (
    <ul className={css.list}>
      {papers.map(({ paper, name, what, bytes }) => (
        <li key={paper}>
          <a className={css.link} href={paperPath(paper)}>
            <IconFileTypePdf size={28} stroke={1.6} aria-hidden />
            <span>
              <span className={css.name}>{name}</span>{' '}
              <span className={css.about}>
                {kinds[what]} · PDF, {sizeOf(bytes, sizes)}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
