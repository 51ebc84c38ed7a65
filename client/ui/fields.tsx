import { useEffect, useRef, type ReactNode } from 'react'
import css from './fields.module.css'

type FieldsProps = {
  /** Enter alone does not send: in a form where it chooses from a list or a calendar. */
  enterChooses?: boolean
  children: ReactNode
}

/** The fields of a form one under another; Ctrl+Enter (Command+Enter) sends the form from any of them. */
export function Fields({ enterChooses, children }: FieldsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Enter') return
      const send = event.ctrlKey || event.metaKey
      if (send || (enterChooses && event.target instanceof HTMLInputElement)) event.preventDefault()
      if (send) element?.closest('form')?.requestSubmit()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [enterChooses])
  return (
    <div ref={box} className={css.fields}>
      {children}
    </div>
  )
}
