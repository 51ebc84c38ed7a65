import type { ReactNode } from 'react'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import css from './people.module.css'

type FormButtonsProps = { busy: boolean; onCancel: () => void; children: ReactNode }

/** The end of a form about people: what it does, in the words given, and leaving all as it was. */
export function FormButtons({ busy, onCancel, children }: FormButtonsProps) {
  const { core } = useStaffTexts()
  return (
    <div className={css.buttons}>
      <Button type="submit" busy={busy}>
        {children}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {core.act.cancel}
      </Button>
    </div>
  )
}
