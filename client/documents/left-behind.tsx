import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { proseField } from '#shared/documents/document.ts'
import { linesMissing, proseOf, type Block } from '#shared/documents/prose.ts'
import { readDocument, replaceDocument } from '../core/kept-documents.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { useCopy } from '../ui/use-copy.ts'
import css from './left-behind.module.css'

type LeftBehindProps = { document: string; owner: string; approved: readonly Block[] }

/** What this device wrote without network while others approved the protocol: it is not in it, and it is not lost. */
export function LeftBehind({ document, owner, approved }: LeftBehindProps) {
  const { leftBehind: texts } = useStaffTexts().documents
  const [lines, setLines] = useState<readonly string[]>([])
  const copy = useCopy()
  useEffect(() => {
    let gone = false
    void readDocument(owner, document)
      .then(({ updates, unsent }) => gone || !unsent || setLines(linesMissing(proseKept(updates), approved)))
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [document, owner, approved])
  if (lines.length === 0) return null
  const remove = () => void replaceDocument(owner, document).then(() => setLines([]))
  return (
    <section className={css.box} role="status" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p>{texts.words}</p>
      <div className={css.lines} lang="ru">
        {lines.map((line, i) => (
          <p key={i}>{line}</p>
        ))}
      </div>
      <div className={css.ways}>
        <Button
          size="small"
          look="outline"
          icon={<IconCopy size={20} aria-hidden />}
          onClick={() => void copy(lines.join('\n'))}
        >
          {texts.copy}
        </Button>
        <Button size="small" look="outline" icon={<IconTrash size={20} aria-hidden />} onClick={remove}>
          {texts.remove}
        </Button>
      </div>
    </section>
  )
}

function proseKept(updates: readonly Uint8Array[]): Block[] {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return proseOf(doc.getXmlFragment(proseField))
}
