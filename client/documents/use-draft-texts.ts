import { useEffect, useState } from 'react'
import { draftTexts, type Texts } from '#shared/initiatives/draft.ts'
import { proseOf } from '#shared/documents/prose.ts'
import type { OpenDocument } from './open-document.ts'

/** What the texts of a draft say now, as its document stands on this device. */
export function useDraftTexts(open: OpenDocument | undefined): Texts | undefined {
  const [texts, setTexts] = useState<Texts>()
  useEffect(() => {
    if (!open) return undefined
    const read = () => {
      const said = (name: string) =>
        proseOf(open.doc.getXmlFragment(name))
          .map(({ runs }) => runs.map(run => run.text).join(''))
          .join('\n')
      setTexts(Object.fromEntries(draftTexts.map(name => [name, said(name)])) as Texts)
    }
    read()
    open.doc.on('update', read)
    return () => open.doc.off('update', read)
  }, [open])
  return texts
}
