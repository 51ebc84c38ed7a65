import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useId, useMemo } from 'react'
import { caretOf, selectionOf } from './caret.ts'
import css from './draft-texts.module.css'
import type { OpenDocument } from './open-document.ts'
import { toneOf } from './tones.ts'

type DraftTextProps = {
  open: OpenDocument
  /** Which of the document's texts. */ field: string
  name: string
  label: string
  hint: string
}

/** One text of a draft, typed by all who have it open; each sees the others' cursors. Paragraphs and nothing else. */
export function DraftTextEditor({ open, field, name, label, hint }: DraftTextProps) {
  const id = useId()
  const extensions = useMemo(() => extensionsOf(open, field, name), [open, field, name])
  const editor = useEditor(
    {
      extensions,
      editorProps: {
        attributes: {
          'aria-labelledby': `${id}-label`,
          'aria-describedby': `${id}-hint`,
          'aria-multiline': 'true',
          class: css.text ?? '',
          role: 'textbox',
        },
      },
    },
    [extensions, id],
  )
  return (
    <div className={css.field}>
      <p id={`${id}-label`} className={css.label}>
        {label}
      </p>
      <EditorContent editor={editor} />
      <p id={`${id}-hint`} className={css.hint}>
        {hint}
      </p>
    </div>
  )
}

const extensionsOf = ({ doc, provider }: OpenDocument, field: string, name: string) => [
  StarterKit.configure({
    undoRedo: false,
    heading: false,
    blockquote: false,
    bold: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    italic: false,
    strike: false,
    underline: false,
    link: false,
    trailingNode: false,
  }),
  Collaboration.configure({ document: doc, field }),
  CollaborationCaret.configure({
    provider,
    user: { name, tone: toneOf(doc.clientID) },
    render: caretOf(css),
    selectionRender: selectionOf,
  }),
]
