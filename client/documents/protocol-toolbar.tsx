import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconHeading,
  IconList,
  IconListNumbers,
  IconPilcrow,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { useStaffTexts } from '../texts/texts.tsx'
import css from './protocol-editor.module.css'

const tools = [
  { key: 'paragraph', Icon: IconPilcrow, keys: 'Control+Alt+0', hint: 'Ctrl+Alt+0' },
  { key: 'heading', Icon: IconHeading, keys: 'Control+Alt+2', hint: 'Ctrl+Alt+2' },
  { key: 'bullet', Icon: IconList, keys: 'Control+Shift+8', hint: 'Ctrl+Shift+8' },
  { key: 'numbered', Icon: IconListNumbers, keys: 'Control+Shift+7', hint: 'Ctrl+Shift+7' },
  { key: 'bold', Icon: IconBold, keys: 'Control+B', hint: 'Ctrl+B' },
  { key: 'undo', Icon: IconArrowBackUp, keys: 'Control+Z', hint: 'Ctrl+Z' },
  { key: 'redo', Icon: IconArrowForwardUp, keys: 'Control+Shift+Z', hint: 'Ctrl+Shift+Z' },
] as const
type Tool = (typeof tools)[number]['key']

/** What can be done with the words that are chosen; the arrow keys walk along it. */
export function ProtocolToolbar({ editor }: { editor: Editor }) {
  const texts = useStaffTexts().documents
  const state = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) })
  return (
    <div role="toolbar" tabIndex={-1} aria-label={texts.toolbar} className={css.toolbar} onKeyDown={walk}>
      {tools.map(({ key, Icon, keys, hint }) => (
        <button
          key={key}
          type="button"
          title={`${texts.tools[key]} (${hint})`}
          aria-label={texts.tools[key]}
          aria-keyshortcuts={keys}
          aria-pressed={isStep(key) ? undefined : state[key]}
          aria-disabled={isStep(key) && !state[key]}
          // A press must not take the focus out of the text.
          onMouseDown={event => event.preventDefault()}
          onClick={() => act(editor, key)}
        >
          <Icon size={22} stroke={1.8} aria-hidden />
        </button>
      ))}
    </div>
  )
}

const isStep = (tool: Tool): boolean => tool === 'undo' || tool === 'redo'

const stateOf = (editor: Editor): Record<Tool, boolean> => ({
  paragraph: editor.isActive('paragraph') && !editor.isActive('listItem'),
  heading: editor.isActive('heading'),
  bullet: editor.isActive('bulletList'),
  numbered: editor.isActive('orderedList'),
  bold: editor.isActive('bold'),
  undo: editor.can().undo(),
  redo: editor.can().redo(),
})

function act(editor: Editor, tool: Tool): void {
  const chain = editor.chain().focus()
  const acts: Record<Tool, () => unknown> = {
    paragraph: () => chain.clearNodes().run(),
    heading: () => chain.toggleHeading({ level: 2 }).run(),
    bullet: () => chain.toggleBulletList().run(),
    numbered: () => chain.toggleOrderedList().run(),
    bold: () => chain.toggleBold().run(),
    undo: () => chain.undo().run(),
    redo: () => chain.redo().run(),
  }
  acts[tool]()
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!step) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons.at((at + step) % buttons.length)?.focus()
  event.preventDefault()
}
