import { useCallback, useEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { isBuiltIn } from '#shared/core/category.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { ScreenNumber } from '#shared/meetings/screens.ts'
import { proposeBody } from '#shared/people/body.ts'
import { useAct } from '../../core/act.ts'
import type { PlainOutcome } from '../../issues/set-outcome.tsx'
import { usualDeadline } from '../../meetings/deadline-choices.ts'
import { draftLack, draftOf, draftWording, isSaved, useDrafts, type Draft } from '../../meetings/instruction-drafts.ts'
import { proposeWording } from '../../meetings/instruction-words.ts'
import { useShowPicture } from '../../meetings/show-picture.tsx'
import { giveInstruction } from '../../tasks/give-instruction.tsx'
import type { Subject } from '../../votes/start-vote.tsx'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { townStore } from '../../ui/town.ts'
import { fillScreen } from '../projector/use-stage.ts'
import type { ConsoleData } from './use-console.ts'

export type Tab = 'incoming' | 'issues' | 'instruction' | 'projector'

export type Dialog =
  | { kind: 'voice' | 'start-poll' | 'stop-poll' | 'keys' }
  | { kind: 'start-vote'; subject?: Subject }
  | { kind: 'edit' | 'hide' | 'answer' | 'cancel-answer'; issue: Id }
  | { kind: 'join'; issue: Id; to?: Id }
  | { kind: 'outcome'; issue: Id; outcome: PlainOutcome }

/** What the moderator has in hand: the chosen issue, the open dialog, the instruction being written. */
export function useHand(data: ConsoleData) {
  const [chosen, setChosen] = useState<Id>()
  const [dialog, setDialog] = useState<Dialog>()
  const [tab, setTab] = useState<Tab>('issues')
  const [search, setSearch] = useState('')
  const [screen, setScreen] = useState<ScreenNumber>(1)
  const instructions = useInstructions(data, setTab, screen)
  const choose = useCallback((issue: Id) => setChosen(issue), [])
  const close = useCallback(() => setDialog(undefined), [])
  return {
    meeting: data.meeting,
    chosen,
    choose,
    dialog,
    open: setDialog,
    close,
    tab,
    setTab,
    search,
    setSearch,
    screen,
    setScreen,
    ...useWall(),
    ...instructions,
  }
}

/** Whether this window is the projector now. The browser is asked first: what fills the screen after it lies on top. */
function useWall() {
  const [wall, setWall] = useState(false)
  const toWall = useCallback(() => void fillScreen().then(() => setWall(true)), [])
  const leaveWall = useCallback(() => setWall(false), [])
  return { wall, toWall, leaveWall }
}

export type Hand = ReturnType<typeof useHand>

function useInstructions(data: ConsoleData, setTab: (tab: Tab) => void, screen: ScreenNumber) {
  const { meeting, instructions } = data
  const stream = meetingStream(meeting.id)
  const { language } = useLanguage()
  const { instruction: texts } = useStaffTexts().console
  const { run, busy } = useAct()
  const show = useShowPicture(meeting, screen)
  const { drafts, keep, drop } = useDrafts(meeting.id)
  const unsent = Object.values(drafts).filter(draft => (instructions[draft.id]?.state ?? 'prepared') === 'prepared')
  const [editing, setEditing] = useState<Id | undefined>(unsent[0]?.id)
  const draft = draftInHand(data, editing, drafts)

  const edit = (id: Id) => {
    setEditing(id)
    setTab('instruction')
  }
  const startFor = (issueId: Id | undefined) => {
    const known = issueId && [...unsent, ...data.prepared].find(each => each.issue === issueId)
    if (known) return edit(known.id)
    const made = newDraft(data, issueId, issue =>
      proposeWording(issue.text, texts.leads[isBuiltIn(issue.category) ? issue.category : 'other'], language),
    )
    keep(made)
    edit(made.id)
  }
  /** Sends what is written; answers whether it now stands on the server. */
  const save = async (): Promise<boolean> => {
    if (!draft || draftLack(draft, data.today)) return false
    const saved = instructions[draft.id]
    if (isSaved(draft, saved)) return true
    const { id, issue } = draft
    const wording = draftWording(draft)
    const answer = saved
      ? await run('meetings.revise-instruction', stream, { instruction: id, ...wording }, { keep: 'device' })
      : await run(
          'meetings.prepare-instruction',
          stream,
          { ...wording, ...(issue && { issue }) },
          { id, keep: 'device' },
        )
    return answer?.ok ?? false
  }
  const announceNow = async () => {
    if (!draft || !(await save())) return
    if (!(await giveInstruction(run, meeting, draft.id, texts.given))) return
    drop(draft.id)
    setEditing(undefined)
    show({ scene: 'instruction', of: draft.id })
  }
  const discard = async (id: Id) => {
    if (instructions[id]) {
      const answer = await run('meetings.discard-instruction', stream, { instruction: id }, { done: texts.discarded })
      if (!answer?.ok) return
    }
    drop(id)
    if (editing === id) setEditing(undefined)
  }
  const sending = (
    ['meetings.prepare-instruction', 'meetings.revise-instruction', 'tasks.give-instruction'] as const
  ).some(name => busy(name))
  const due = useRef<Id>(undefined)
  const announce = () => {
    if (!sending) void announceNow()
    else if (!busy('tasks.give-instruction')) due.current = draft?.id
  }
  // Asked for while the words were still on their way: it goes as soon as they have arrived.
  useEffect(() => {
    const asked = due.current
    if (asked === undefined || sending) return
    due.current = undefined
    if (asked === draft?.id) void announceNow()
  })
  return { draft, unsent, edit, startFor, keep, save, announce, discard, sending, show }
}

/** The draft being edited: as it was left on this device, else as it was prepared; gone once it is given. */
function draftInHand(
  { instructions }: ConsoleData,
  editing: Id | undefined,
  drafts: Readonly<Record<Id, Draft>>,
): Draft | undefined {
  if (!editing) return undefined
  const saved = instructions[editing]
  if (saved && saved.state !== 'prepared') return undefined
  return drafts[editing] ?? (saved && draftOf(saved))
}

function newDraft(
  data: ConsoleData,
  issueId: Id | undefined,
  wordsOf: (issue: ConsoleData['issues'][string]) => string,
): Draft {
  const issue = issueId === undefined ? undefined : data.issues[issueId]
  return {
    id: v7(),
    issue: issue?.id,
    text: issue ? wordsOf(issue) : '',
    body: (issue && proposeBody(data.bodies, issue.category, data.around)?.id) ?? '',
    deadline: usualDeadline(data.today, townStore.get().calendar),
  }
}
