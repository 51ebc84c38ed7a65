import { colourOf } from './tones.ts'

type User = Readonly<Record<string, unknown>>

/** Another writer's cursor with the name on it, in the classes of the text it stands in. */
export const caretOf =
  (css: Readonly<Record<string, string>>) =>
  (user: User): HTMLElement => {
    const cursor = document.createElement('span')
    cursor.className = css['caret'] ?? ''
    cursor.style.borderColor = colourOf(user['tone'])
    const label = document.createElement('span')
    label.className = css['caretName'] ?? ''
    label.style.backgroundColor = colourOf(user['tone'])
    label.textContent = String(user['name'] ?? '').slice(0, 60)
    cursor.append(label)
    return cursor
  }

/** What another writer has marked. */
export const selectionOf = (user: User) => ({ style: `background-color: ${colourOf(user['tone'])}33` })
