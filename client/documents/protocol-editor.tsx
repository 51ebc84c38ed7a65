import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useMemo } from 'react'
import { proseField } from '#shared/documents/document.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { caretOf, selectionOf } from './caret.ts'
import type { OpenDocument } from './open-document.ts'
import css from './protocol-editor.module.css'
import { ProtocolToolbar } from './protocol-toolbar.tsx'
import { toneOf } from './tones.ts'

type EditorProps = { open: OpenDocument; name: string }

/** The prose of a protocol, typed by all who have it open; each sees the others' cursors. */
export function ProtocolEditor({ open, name }: EditorProps) {
  const texts = useStaffTexts().documents
  const extensions = useMemo(() => extensionsOf(open, name), [open, name])
  const editor = useEditor(
    {
      extensions,
      editorProps: {
        attributes: {
          'aria-label': texts.prose,
          'aria-multiline': 'true',
          class: css.prose ?? '',
          lang: 'ru',
          role: 'textbox',
        },
      },
    },
    [extensions, texts.prose],
  )
  return (
    <div className={css.editor}>
      {editor && <ProtocolToolbar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  )
}

/** What a protocol is made of: paragraphs, one rank of headings, lists, bold words. */
const extensionsOf = ({ doc, provider }: OpenDocument, name: string) => [
  StarterKit.configure({
    undoRedo: false,
    heading: { levels: [2] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    italic: false,
    strike: false,
    underline: false,
    link: false,
    trailingNode: false,
  }),
  Collaboration.configure({ document: doc, field: proseField }),
  CollaborationCaret.configure({
    provider,
    user: { name, tone: toneOf(doc.clientID) },
    render: caretOf(css),
    selectionRender: selectionOf,
  }),
]
