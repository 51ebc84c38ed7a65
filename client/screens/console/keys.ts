import { mainScenes, type Scene } from '#shared/meetings/picture.ts'

export type KeyAction =
  | 'voice'
  | 'prepare'
  | 'announce'
  | 'accept'
  | 'edit'
  | 'hide'
  | 'down'
  | 'up'
  | 'poll'
  | 'quick'
  | 'reveal'
  | 'forth'
  | 'back'
  | 'help'
  | 'wall'
  | `show-${Scene}`

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key means on the console: by its place on the keyboard, so that it works in any layout. Browser shortcuts are left alone. */
export function actionOf({ code, key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): KeyAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  // «?» stands on another key in the Russian layout.
  if (key === '?' || code === 'Slash') return 'help'
  if (shiftKey) return undefined
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  const scene = digit && mainScenes[Number(digit) - 1]
  return scene ? `show-${scene}` : places[code]
}

/** Whether the press turns the window into the projector wherever the focus is, a field and a dialog included. */
export const turnsWall = ({ code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean =>
  code === 'F2' && !ctrlKey && !metaKey && !altKey && !shiftKey

/** Whether the press belongs to what has the focus: a field that is typed in, an open list, a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest('input, textarea, select, [contenteditable=true], [role=listbox], [role=option], dialog') !== null
  )
}

const places: Readonly<Record<string, KeyAction>> = {
  KeyV: 'voice',
  KeyP: 'prepare',
  KeyN: 'announce',
  KeyA: 'accept',
  KeyE: 'edit',
  KeyH: 'hide',
  KeyJ: 'down',
  ArrowDown: 'down',
  KeyK: 'up',
  ArrowUp: 'up',
  KeyS: 'poll',
  KeyW: 'quick',
  KeyR: 'reveal',
  ArrowRight: 'forth',
  ArrowLeft: 'back',
  KeyF: 'wall',
  // What a presenter's clicker sends for «dark screen».
  KeyB: 'wall',
  Period: 'wall',
}
