import { IconCheck } from '@tabler/icons-react'
import { useTexts } from '../texts/texts.tsx'
import css from './support-button.module.css'

type SupportButtonProps = {
  /** What is supported, for those who hear the page. */ title: string
  on: boolean
  onPress: () => void
}

/** «Поддержать» and «Поддержано»: filled and ticked when on. */
export function SupportButton({ title, on, onPress }: SupportButtonProps) {
  const { support, supported } = useTexts().votes.priority
  const words = on ? supported : support
  return (
    <button
      type="button"
      className={css.support}
      aria-pressed={on}
      aria-label={`${words}: ${title}`}
      onClick={event => event.detail < 2 && onPress()}
    >
      {on && <IconCheck size={20} stroke={2.6} aria-hidden />}
      {words}
    </button>
  )
}
