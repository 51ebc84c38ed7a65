import { useEffect, useRef } from 'react'
import { noteAccepted } from '../../issues/accepted-here.ts'
import { pictureOf, pictureSteps, stepPicture } from '../../meetings/picture-steps.ts'
import { isRoundScene, type Picture, type Scene } from '#shared/meetings/picture.ts'
import { useAct } from '../../core/act.ts'
import { meetingStream } from '#shared/core/stream.ts'
import { pictureOn } from '#shared/meetings/screens.ts'
import { issueHome } from '#shared/issues/issue.ts'
import { useRoundSteps } from '../../rounds/use-round-steps.ts'
import { initiativesOf } from '#shared/meetings/agenda.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import type { StaffTexts } from '../../texts/types.ts'
import { toast } from '../../ui/toast.tsx'
import { instructionLack, pictureLack } from './chosen-issue.ts'
import { actionOf, isTyping, turnsWall, type KeyAction } from './keys.ts'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'
import { useStartQuick } from './vote-buttons.tsx'

/** The keyboard of the console. */
export function useKeys(data: ConsoleData, hand: Hand): void {
  const { run } = useAct()
  const { console: texts } = useStaffTexts()
  const { startAndShow } = useStartQuick({ data, hand })
  const turnRound = useRoundSteps(pictureOn(data.meeting, hand.screen))
  const act = useRef<(action: KeyAction) => void>(() => undefined)
  useEffect(() => {
    act.current = action => {
      if (action === 'quick') return void (mayStart(data) && startAndShow())
      perform(action, { data, hand, texts, run, turnRound })
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

/** What the scenes of the projector would show, why not, and the way from one to the next. */
export function picturesOf(
  data: ConsoleData,
  { chosen, screen }: Pick<Hand, 'chosen' | 'screen'>,
  texts: StaffTexts['console'],
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
  const lack = chosen === undefined ? undefined : pictureLack(data.issues[chosen])
  const steps = pictureSteps(things)
  return {
    pictureFor: (scene: Scene) => (scene === 'issue' && lack ? undefined : pictureOf(scene, things, chosen)),
    whyNot: { ...texts.projector.nothing, ...(lack && { issue: texts.issues.lacks[lack] }) } as WhyNot,
    previous: isRoundScene(shown.scene) ? turnRound(-1) : stepPicture(steps, shown, -1),
    next: isRoundScene(shown.scene) ? turnRound(1) : stepPicture(steps, shown, 1),
  }
}

type WhyNot = Partial<Record<Scene, string>>

const mayStart = ({ meeting, poll }: ConsoleData): boolean => meeting.phase === 'open' && poll?.state !== 'open'

type AtHand = {
  data: ConsoleData
  hand: Hand
  texts: StaffTexts['console']
  run: ReturnType<typeof useAct>['run']
  turnRound: ReturnType<typeof useRoundSteps>
}

function perform(action: Exclude<KeyAction, 'quick'>, { data, hand, texts, run, turnRound }: AtHand): void {
  const { meeting, pending, poll } = data
  const open = meeting.phase === 'open'
  const issue = hand.chosen === undefined ? undefined : data.issues[hand.chosen]
  const pictures = picturesOf(data, hand, texts, turnRound)
  const show = (picture: Picture | undefined) => picture && hand.show(picture)
  switch (action) {
    case 'voice':
      return open ? hand.open({ kind: 'voice' }) : undefined
    case 'prepare':
      return open ? startInstruction(data, hand, texts) : undefined
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
    default: {
      const scene = action.slice('show-'.length) as Scene
      const picture = pictures.pictureFor(scene)
      return picture ? hand.show(picture) : say(pictures.whyNot[scene])
    }
  }
}

/** About the chosen issue, never about another in its stead; about the first in the rating where none is chosen. */
function startInstruction(data: ConsoleData, hand: Hand, texts: StaffTexts['console']): void {
  const target = hand.chosen ?? data.rating.rows[0]?.issue.id
  if (target === undefined) return say(texts.instruction.none)
  const lack = instructionLack(data.issues[target])
  return lack ? say(texts.issues.lacks[lack]) : hand.startFor(target)
}

const say = (text: string | undefined): void => void (text && toast({ text }))

/** Goes through the incoming issues and then through the open ones. */
function chooseNext(data: ConsoleData, hand: Hand, by: 1 | -1): void {
  const all = [...data.pending, ...data.rating.rows.map(row => row.issue)]
  const at = all.findIndex(issue => issue.id === hand.chosen)
  const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(all.length - 1, Math.max(0, at + by))]
  if (!next) return
  hand.choose(next.id)
  hand.setTab(next.state === 'pending' ? 'incoming' : 'issues')
}
