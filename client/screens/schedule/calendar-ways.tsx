import { IconCalendarPlus, IconRss } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button, FileLink } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import css from './schedule.module.css'

/** One meeting as a file for the reader's own calendar. */
export function AddToCalendar({ meeting }: { meeting: Id }) {
  const { ics } = useTexts().meetings.schedule
  return (
    <FileLink
      look="outline"
      href={`/api/meetings/${meeting}/meeting.ics`}
      icon={<IconCalendarPlus size={20} aria-hidden />}
    >
      {ics}
    </FileLink>
  )
}

/** The address of the schedule's feed, for calendars that follow it. */
export function Subscribe() {
  const { schedule } = useTexts().meetings
  const [asking, setAsking] = useState(false)
  const copy = useCopy()
  const address = `${location.origin}/api/meetings.ics`
  return (
    <>
      <Button look="outline" icon={<IconRss size={20} aria-hidden />} onClick={() => setAsking(true)}>
        {schedule.subscribe}
      </Button>
      <Confirm
        open={asking}
        title={schedule.subscribe}
        action={schedule.copy}
        onConfirm={() => void copy(address).then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        <div className={css.feed}>
          <p>{schedule.subscribeWords}</p>
          <p className={css.feedAddress}>{address}</p>
          <div>
            <FileLink
              look="plain"
              href={address.replace(/^https?:/, 'webcal:')}
              icon={<IconCalendarPlus size={20} aria-hidden />}
            >
              {schedule.subscribeOpen}
            </FileLink>
          </div>
        </div>
      </Confirm>
    </>
  )
}
