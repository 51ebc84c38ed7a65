import { IconDeviceMobile, IconExternalLink } from '@tabler/icons-react'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Qr } from '../../ui/qr.tsx'
import css from './prompter-window.module.css'

/** The way to the prompter: by its code into the phone of whoever holds the microphone, or by a link. */
export function PrompterWindow({ meeting }: { meeting: Meeting }) {
  const { prompter } = useStaffTexts()
  const path = `/meetings/${meeting.id}/prompter`
  return (
    <details className={css.prompter}>
      <summary>
        <IconDeviceMobile size={18} aria-hidden />
        {prompter.toPhone}
      </summary>
      <p className="soft">{prompter.scan}</p>
      <Qr className={css.code} text={`${location.origin}${path}`} label={prompter.qr} />
      <a href={path} target="_blank" rel="noreferrer">
        <IconExternalLink size={18} aria-hidden />
        {prompter.open}
      </a>
    </details>
  )
}
