import { useEffect, useRef } from 'react'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { toast } from '../ui/toast.tsx'

/** Says why a dialog that somebody was writing in has gone: the initiative went on by somebody else's deed, the page is the same. */
export function useOvertaken(writing: boolean): void {
  const words = useProcedureTexts().overtaken
  const latest = useRef({ writing, words })
  useEffect(() => {
    latest.current = { writing, words }
  })
  useEffect(() => {
    const { pathname } = window.location
    return () => {
      const { writing: wrote, words: said } = latest.current
      if (wrote && window.location.pathname === pathname) toast({ text: said, kind: 'failed' })
    }
  }, [])
}
