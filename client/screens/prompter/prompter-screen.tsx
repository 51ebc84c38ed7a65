import { useEffect } from 'react'
import { useParams } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useMeeting, type MeetingInHand } from '../../core/meeting.ts'
import { useSession } from '../../core/session.tsx'
import { useAwake } from '../../core/wake.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import { useUsualColours } from '../../ui/sight.ts'
import { SignIn } from '../../ui/sign-in.tsx'
import { ComingNext } from './coming-next.tsx'
import { PromisedHere } from './promised-here.tsx'
import { PromptNow } from './prompt-now.tsx'
import css from './prompter.module.css'
import { PrompterHead } from './prompter-head.tsx'
import { usePrompter } from './use-prompter.ts'
import { useScheme } from './use-scheme.ts'

/** «Суфлёр»: for whoever holds the microphone, what is spoken about now, what was promised here, what comes next. It only shows. */
export function PrompterScreen() {
  const { id } = useParams()
  const { ready, actor } = useSession()
  const hand = useMeeting(id)
  const { state: city, status } = useCity()
  const { prompter, console: texts } = useStaffTexts()
  const { meeting, state } = hand
  useTitle(prompter.title)
  useUsualColours()
  if (hand.status === 'missing' || status === 'missing') return <NotFound />
  if (ready && actor.kind === 'guest')
    return <SignIn title={prompter.title} asked={prompter.signIn} words={texts.denied} />
  if (!ready || !meeting || !state || !city) return <Loading rows={4} />
  const place = city.places[meeting.place]
  if (!mayRunMeeting(actor, place ? placesAround(place) : [meeting.place])) return <NotFound />
  return <Prompter key={meeting.id} hand={hand} meeting={meeting} state={state} city={city} />
}

type PrompterProps = { hand: MeetingInHand; meeting: Meeting; state: MeetingState; city: CityState }

function Prompter({ hand, meeting, state, city }: PrompterProps) {
  const { prompter, meetings } = useStaffTexts()
  const data = usePrompter(hand, meeting, state, city)
  const { scheme, turn } = useScheme()
  useAwake(meeting.phase)
  // Whoever has scrolled down to the promises must not miss that something else is spoken about.
  useEffect(() => window.scrollTo(0, 0), [data.key])
  return (
    <div className={css.screen} data-scheme={scheme}>
      <PrompterHead data={data} status={hand.status} scheme={scheme} onTurn={turn} />
      <main className={css.main}>
        <h1 className="unseen">
          {prompter.title} · {meetings.number(meeting.number)} · {meeting.address}
        </h1>
        <PromptNow data={data} />
        <PromisedHere data={data} />
        <ComingNext data={data} />
      </main>
    </div>
  )
}
