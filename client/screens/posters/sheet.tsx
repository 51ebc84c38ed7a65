import { IconArrowLeft, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '#shared/core/value.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { useTitle } from '../../ui/page.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import paper from '../../ui/paper-sheet.module.css'
import css from './posters.module.css'

type SheetProps = {
  title: string
  meeting: Id
  /** What is to be written in a chat. */
  text: string
  /** A poster fills one page whole; results take as many as they need. */
  pages: 'one' | 'many'
  /** What may be chosen for the sheet. */
  choice?: ReactNode
  children: ReactNode
}

/** A sheet of A4 as it will be printed, with what to do with it above; on paper there is the sheet alone. */
export function Sheet({ title, meeting, text, pages, choice, children }: SheetProps) {
  const { posters } = useStaffTexts()
  const copy = useCopy()
  useTitle(title)
  const sheet = useRef<HTMLElement>(null)
  const [printing, setPrinting] = useState(false)
  const print = async () => {
    flushSync(() => setPrinting(true))
    if (sheet.current) await mapsDrawn(sheet.current)
    window.print()
    setPrinting(false)
  }
  return (
    <div className={paper.desk}>
      <div className={paper.tools}>
        <ButtonLink look="outline" to={`/meetings/${meeting}`} icon={<IconArrowLeft size={20} aria-hidden />}>
          {posters.back}
        </ButtonLink>
        <Button icon={<IconPrinter size={20} aria-hidden />} disabled={printing} onClick={() => void print()}>
          {printing ? posters.printing : posters.print}
        </Button>
        <Button look="outline" icon={<IconCopy size={20} aria-hidden />} onClick={() => void copy(text)}>
          {posters.copyText}
        </Button>
        {choice}
      </div>
      <main
        ref={sheet}
        id="content"
        className={`${paper.sheet} ${css.sheet}`}
        data-pages={pages}
        data-paper={printing || undefined}
      >
        {children}
      </main>
      <details className={css.text}>
        <summary>{posters.copyHint}</summary>
        <pre>{text}</pre>
      </details>
    </div>
  )
}

/** Waits until each map of the sheet is drawn as large as the paper needs it; one that nobody can draw is not waited for long. */
async function mapsDrawn(sheet: HTMLElement): Promise<void> {
  const until = Date.now() + 8000
  do await new Promise(done => setTimeout(done, 150))
  while (sheet.querySelector('.town-map:not([data-drawn])') && Date.now() < until)
}
