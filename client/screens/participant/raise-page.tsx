import { IconArrowLeft, IconMapPin } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { Id, Point } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useCity } from '../../core/city.ts'
import { useRemembered } from '../../core/memory.ts'
import { newLink } from '../../core/new-link.ts'
import { RaiseIssue, type IssueDraft } from '../../issues/raise-issue.tsx'
import { SimilarIssues } from '../../issues/similar-issues.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import css from './raise-page.module.css'
import page from './participant.module.css'
import { draftName } from './raise-draft.ts'

// The map weighs as much as the rest of the page: whoever does not point at a spot never loads it.
const PinMap = lazy(async () => ({ default: (await import('../../map/pin-map.tsx')).PinMap }))

type RaisePageProps = {
  meeting: Meeting
  /** The meeting's accepted issues. */
  known: readonly Issue[]
  supported: readonly Id[]
  onDone: () => void
}

const empty: IssueDraft = { text: '' }

/** «Поднять вопрос», over the whole page; what is half written waits here. */
export function RaisePage({ meeting, known, supported, onDone }: RaisePageProps) {
  const { core, participant } = useTexts()
  const [kept, setDraft] = useRemembered<IssueDraft>(draftName(meeting.id), empty)
  const [fresh] = useState(() => ({ id: v7(), link: newLink() }))
  const draft = { ...fresh, ...kept }
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const done = () => {
    setDraft(undefined)
    onDone()
  }
  return (
    <main className={page.step}>
      <button type="button" className={page.back} onClick={onDone}>
        <IconArrowLeft size={22} aria-hidden />
        {core.act.back}
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {participant.raise.title}
      </h1>
      <RaiseIssue
        meeting={meeting.id}
        draft={draft}
        onDraft={setDraft}
        place={<Place place={meeting.place} point={draft.point} onPoint={point => setDraft({ ...draft, point })} />}
        similar={
          <SimilarIssues
            meeting={meeting.id}
            text={draft.text}
            known={known}
            supported={supported}
            onSupported={done}
          />
        }
        onRaised={done}
      />
    </main>
  )
}

type PlaceProps = { place: Id; point: Point | undefined; onPoint: (point: Point | undefined) => void }

function Place({ place, point, onPoint }: PlaceProps) {
  const { raise } = useTexts().participant
  const [shown, setShown] = useState(false)
  return (
    <section aria-labelledby="raise-place" className={css.place}>
      <h2 id="raise-place" className={css.title}>
        {raise.pin}: <span>{point ? raise.pinPlaced : raise.pinYard}</span>
      </h2>
      {shown ? (
        <Suspense fallback={<Loading rows={1} />}>
          <Pin place={place} point={point} onPoint={onPoint} />
        </Suspense>
      ) : (
        <Button look="outline" wide icon={<IconMapPin size={22} aria-hidden />} onClick={() => setShown(true)}>
          {raise.pinMap}
        </Button>
      )}
      {point && (
        <Button look="quiet" onClick={() => onPoint(undefined)}>
          {raise.pinRemove}
        </Button>
      )}
    </section>
  )
}

function Pin({ place, point, onPoint }: PlaceProps) {
  const { raise } = useTexts().participant
  const { state } = useCity()
  const yard = state?.places[place]
  if (!yard) return <Loading rows={1} />
  return (
    <>
      <div className={css.map}>
        <PinMap centre={yard.point} boundary={yard.boundary} value={point} onChange={onPoint} />
      </div>
      <p className="soft">{raise.pinHint}</p>
    </>
  )
}
