import { useRequestTexts } from '../texts/request-texts.ts'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'

/** Answers a request by words instead of a meeting. */
export function DeclineRequest({ request }: { request: Id }) {
  const requests = useRequestTexts()
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState('')
  const decline = async () => {
    const input = { request, answer: answer.trim() }
    const done = await run('meetings.decline-request', 'city', input, { done: requests.declined })
    if (done) setAsking(false)
  }
  return (
    <>
      <Button look="outline" onClick={() => setAsking(true)}>
        {requests.decline}
      </Button>
      <Confirm
        open={asking}
        danger
        title={requests.declineTitle}
        action={requests.decline}
        busy={busy('meetings.decline-request')}
        disabled={!answer.trim()}
        onConfirm={() => void decline()}
        onCancel={() => setAsking(false)}
      >
        <p>{requests.declineWords}</p>
        <AreaField
          label={requests.declineAnswer}
          maxLength={300}
          value={answer}
          onChange={event => setAnswer(event.target.value)}
        />
      </Confirm>
    </>
  )
}
