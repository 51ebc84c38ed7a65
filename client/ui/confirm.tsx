import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { Button } from './button.tsx'
import css from './confirm.module.css'

type ConfirmProps = {
  open: boolean
  title: string
  children?: ReactNode
  /** A verb: «Закрыть встречу». */
  action: string
  danger?: boolean
  busy?: boolean
  disabled?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before something weighty, in the browser's own dialog: focus is kept inside, Escape cancels, focus returns. */
export function Confirm({ open, title, children, action, danger, busy, disabled, onConfirm, onCancel }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { dialogBack } = useTexts().core
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) element.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
    >
      {open && (
        <form
          method="dialog"
          className={css.form}
          onSubmit={event => {
            event.preventDefault()
            if (!busy) onConfirm()
          }}
        >
          <h2 id={id}>{title}</h2>
          {children && <div className={css.words}>{children}</div>}
          <div className={css.buttons}>
            <Button look="outline" onClick={onCancel}>
              {dialogBack}
            </Button>
            <Button type="submit" look={danger ? 'danger' : 'filled'} busy={busy} disabled={disabled}>
              {action}
            </Button>
          </div>
        </form>
      )}
    </dialog>
  )
}
