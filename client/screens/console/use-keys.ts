import { useEffect, useRef } from 'react'
import { noteAccepted } from '../../issues/accepted-here.ts'
import { pictureOf, pictureSteps, stepPicture } from '../../meetings/picture-steps.ts'
import { isRoundScene, type Picture, type Scene } from '#shared/meetings/picture.ts'
import { useAct } from '../../core/act.ts'
import { meetingStream } from '#shared/core/stream.ts'
import { pictureOn, type ScreenNumber } from '#shared/meetings/screens.ts'
import { issueHome } from '#shared/issues/issue.ts'
import { useRoundSteps } from '../../rounds/use-round-steps.ts'
import { initiativesOf } from '#shared/meetings/agenda.ts'
import { actionOf, isTyping, turnsWall, type KeyAction } from './keys.ts'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'
import { useStartQuick } from './vote-buttons.tsx'

/** The keyboard of the console. */
export function useKeys(data: ConsoleData, hand: Hand): void {
  const { run } = useAct()
  const { startAndShow } = useStartQuick({ data, hand })
  const turnRound = useRoundSteps(pictureOn(data.meeting, hand.screen))
  const act = useRef<(action: KeyAction) => void>(() => undefined)
  useEffect(() => {
    act.current = action => {
      if (action === 'quick') return void (mayStart(data) && startAndShow())
      perform(action, data, hand, run, turnRound)
    }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (turnsWall(event) && !event.repeat && !event.defaultPrevented) {
        event.preventDefault()
        return act.current('wall')
      }
      if (event.defaultPrevented || event.repeat || isTyping(event.target) || document.querySelector('dialog[open]'))
        return
      const action = actionOf(event)
      if (!action) return
      event.preventDefault()
      act.current(action)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** What the scenes of the projector would show, and the way from one to the next. */
export function picturesOf(
  data: ConsoleData,
  chosen: string | undefined,
  screen: ScreenNumber,
  turnRound: (by: 1 | -1) => Picture | undefined,
) {
  const shown = pictureOn(data.meeting, screen)
  const things = {
    issues: data.rating.rows.map(row => row.issue.id),
    poll: data.poll?.id,
    instructions: data.given
      .filter(i => i.state === 'given')
      .map(i => i.id)
      .toReversed(),
    lastTime: data.promisedBefore,
    initiatives: initiativesOf(data.meeting.agenda),
  }
  const chosenPublic = chosen !== undefined && data.issues[chosen]?.state === 'accepted' ? chosen : undefined
  const steps = pictureSteps(things)
  return {
    pictureFor: (scene: Scene) => pictureOf(scene, things, chosenPublic),
    previous: isRoundScene(shown.scene) ? turnRound(-1) : stepPicture(steps, shown, -1),
    next: isRoundScene(shown.scene) ? turnRound(1) : stepPicture(steps, shown, 1),
  }
}

const mayStart = ({ meeting, poll }: ConsoleData): boolean => meeting.phase === 'open' && poll?.state !== 'open'

function perform(
  action: Exclude<KeyAction, 'quick'>,
  data: ConsoleData,
  hand: Hand,
  run: ReturnType<typeof useAct>['run'],
  turnRound: ReturnType<typeof useRoundSteps>,
): void {
  const { meeting, pending, poll } = data
  const open = meeting.phase === 'open'
  const issue = hand.chosen === undefined ? undefined : data.issues[hand.chosen]
  const pictures = picturesOf(data, hand.chosen, hand.screen, turnRound)
  const show = (picture: ReturnType<typeof pictures.pictureFor>) => picture && hand.show(picture)
  switch (action) {
    case 'voice':
      return open ? hand.open({ kind: 'voice' }) : undefined
    case 'prepare': {
      const target = issue?.state === 'accepted' && !issue.outcome ? issue.id : data.rating.rows[0]?.issue.id
      return open && target ? hand.startFor(target) : undefined
    }
    case 'announce':
      // What is not on the screen is never announced: the first press opens it.
      if (hand.draft) return void (open && hand.announce())
      return data.prepared[0] && hand.edit(data.prepared[0].id)
    case 'accept': {
      const target = issue?.state === 'pending' ? issue : pending[0]
      if (!target) return undefined
      const next = pending[pending.indexOf(target) + 1] ?? pending.find(each => each !== target)
      if (next) hand.choose(next.id)
      return void run('issues.accept-issue', issueHome(meeting), { issue: target.id }).then(
        answer => answer?.ok && noteAccepted(target.id),
      )
    }
    case 'edit':
    case 'hide':
      return issue && issue.state !== 'hidden' ? hand.open({ kind: action, issue: issue.id }) : undefined
    case 'down':
    case 'up':
      return chooseNext(data, hand, action === 'down' ? 1 : -1)
    case 'poll':
      if (poll?.state === 'open') return hand.open({ kind: 'stop-poll' })
      return open ? hand.open({ kind: 'start-poll' }) : undefined
    case 'reveal':
      return poll?.state === 'counted'
        ? void run('votes.reveal-poll', meetingStream(meeting.id), { poll: poll.id })
        : undefined
    case 'forth':
      return show(pictures.next)
    case 'back':
      return show(pictures.previous)
    case 'wall':
      return hand.wall ? undefined : hand.toWall()
    case 'help':
      return hand.open({ kind: 'keys' })
    default:
      return show(pictures.pictureFor(action.slice('show-'.length) as Scene))
  }
}

/** Goes through the incoming issues and then through the open ones. */
function chooseNext(data: ConsoleData, hand: Hand, by: 1 | -1): void {
  const all = [...data.pending, ...data.rating.rows.map(row => row.issue)]
  const at = all.findIndex(issue => issue.id === hand.chosen)
  const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(all.length - 1, Math.max(0, at + by))]
  if (!next) return
  hand.choose(next.id)
  hand.setTab(next.state === 'pending' ? 'incoming' : 'issues')
}
