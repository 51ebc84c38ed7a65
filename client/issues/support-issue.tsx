import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { send } from '../core/send.ts'
import { SupportButton } from '../ui/support-button.tsx'

type SupportIssueProps = { meeting: Id; issue: Id; title: string; supported: boolean }

/** «Поддержать» while no poll runs; pressed again it takes the support back. */
export function SupportIssue({ meeting, issue, title, supported }: SupportIssueProps) {
  const press = () =>
    send('issues.support-issue', meetingStream(meeting), { issue, on: !supported }, { about: `support ${issue}` })
  return <SupportButton title={title} on={supported} onPress={press} />
}
