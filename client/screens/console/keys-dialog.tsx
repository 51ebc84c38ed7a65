import { useEffect, useId, useRef } from 'react'
import { mainScenes } from '#shared/meetings/picture.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import css from './console.module.css'

/** All keys of the console. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { console: texts, core } = useStaffTexts()
  const { keys } = texts
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const list: readonly [keys: string, does: string][] = [
    ['V', texts.voice.title],
    ['P', keys.instruction],
    ['N', keys.announce],
    ['A', keys.accept],
    ['E', keys.edit],
    ['H', keys.hide],
    ['J ↓', keys.down],
    ['K ↑', keys.up],
    [`1–${mainScenes.length}`, keys.projector],
    ['←', keys.back],
    ['→', keys.forth],
    ['F  F2', keys.wall],
    ['S', keys.vote],
    ['W', keys.quick],
    ['R', keys.reveal],
    ['Ctrl+Enter', keys.send],
    ['Esc', keys.escape],
    ['?', keys.help],
  ]
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{keys.title}</h2>
      <dl className={css.keys}>
        {list.map(([each, does]) => (
          <div key={each}>
            <dt>
              <KeyHint keys={each} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{keys.words}</p>
      <Button onClick={onClose}>{core.act.close}</Button>
    </dialog>
  )
}
