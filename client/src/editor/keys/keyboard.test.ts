import { describe, expect, it } from 'vitest'
import { listenToKeyboard } from './keyboard.ts'
import { card } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

/** As much of a page as listening needs: what has the focus, and events that reach the document. */
function fakePage() {
  const element = (matches: string) => ({
    closest: (selector: string) => (matches !== '' && selector.includes(matches) ? {} : null),
  })
  const body = element('')
  const page = Object.assign(new EventTarget(), {
    body,
    defaultView: new EventTarget(),
    getSelection: () => ({ isCollapsed: true }),
    querySelector: (): unknown => null,
  })
  const canvas = { ...element(''), ownerDocument: page }
  const board = { ownerDocument: page, contains: (other: unknown) => other === canvas }
  Object.assign(body, { ownerDocument: page })
  let focused: object = body
  const focus = (on: 'canvas' | 'button' | 'field' | 'nothing'): void => {
    const elsewhere = { ...element(on === 'field' ? 'textarea' : ''), ownerDocument: page }
    focused = on === 'canvas' ? canvas : on === 'nothing' ? body : elsewhere
  }
  /** A dialog over the board, in which something is focused or pressed, and goes while it has the focus. */
  const dialog = { isConnected: true, focus: () => void (focused = { closest: () => dialog }) }
  const use = (what: 'focusin' | 'pointerdown', where: 'dialog' | 'canvas'): void => {
    const event = new Event(what)
    Object.defineProperty(event, 'target', {
      value: where === 'dialog' ? { closest: () => dialog } : canvas,
    })
    page.dispatchEvent(event)
    focused = body
  }
  const send = (type: string, fields: object): boolean => {
    const event = Object.assign(new Event(type, { cancelable: true }), fields)
    Object.defineProperty(event, 'target', { value: focused })
    page.dispatchEvent(event)
    return event.defaultPrevented
  }
  const press = (type: 'keydown' | 'keyup', key: string, more: object = {}): boolean =>
    send(type, { ...plain, key, ...more })
  const clipboard = (type: 'copy' | 'cut' | 'paste', data: Map<string, string>): boolean =>
    send(type, {
      clipboardData: {
        setData: (format: string, value: string) => void data.set(format, value),
        getData: (format: string) => data.get(format) ?? '',
      },
    })
  return { page, focus, use, dialog, press, clipboard, board: board as unknown as HTMLElement }
}

function listening() {
  const opened = editorOn(card('a', { title: 'Ad' }))
  const page = fakePage()
  page.focus('canvas')
  const stop = listenToKeyboard(opened.editor, page.board)
  return { ...opened, ...page, stop }
}

describe('keyboard', () => {
  it('[E44] a key on the board runs its action and goes no further', () => {
    const { press, editor } = listening()
    expect(press('keydown', 'n')).toBe(true)
    expect(editor.get().tool).toBe('note')
    expect(press('keydown', 'q')).toBe(false)
  })

  it('[E46] keys in a field are the field’s', () => {
    const { press, focus, editor } = listening()
    focus('field')
    expect(press('keydown', 'n')).toBe(false)
    expect(editor.get().tool).toBe('select')
  })

  it('[E46] Tab leads through the page until one has stepped onto the board', () => {
    const { press, focus, selected } = listening()
    focus('nothing')
    expect(press('keydown', 'Tab')).toBe(false)
    focus('canvas')
    expect(press('keydown', 'Tab')).toBe(true)
    expect(selected()).toEqual(['a'])
    expect(press('keydown', 'Tab')).toBe(false)
  })

  it.each(['focusin', 'pointerdown'] as const)(
    '[P660] keys are no board’s while a dialog is in use, also when what had the focus in it is gone: %s',
    (how) => {
      const { press, use, dialog, editor, idsOf } = listening()
      editor.select(['a'])
      use(how, 'dialog')
      expect(press('keydown', 'Delete')).toBe(false)
      expect(press('keydown', 'n')).toBe(false)
      expect([editor.get().tool, idsOf('touchpoint')]).toEqual(['select', ['a']])
      use('pointerdown', 'canvas')
      expect(press('keydown', 'n')).toBe(true)
      use(how, 'dialog')
      dialog.isConnected = false
      expect(press('keydown', 'Delete')).toBe(true)
      expect(idsOf('touchpoint')).toEqual([])
    },
  )

  it('[P660] Escape leaves what floats: keys are the board’s again while it is still on its way out', () => {
    const { press, use, editor, idsOf } = listening()
    editor.select(['a'])
    use('focusin', 'dialog')
    press('keydown', 'Escape')
    editor.select(['a'])
    expect(press('keydown', 'Delete')).toBe(true)
    expect(idsOf('touchpoint')).toEqual([])
  })

  it('[P660] nor while something is open that keeps the board from being used', () => {
    const { press, page, use, dialog, editor, idsOf } = listening()
    editor.select(['a'])
    use('pointerdown', 'canvas')
    page.querySelector = () => dialog
    press('keydown', 'Delete')
    expect(idsOf('touchpoint')).toEqual(['a'])
  })

  it('[E53] the space bar gives the hand while it is held', () => {
    const { press, editor } = listening()
    editor.use('note')
    press('keydown', ' ')
    press('keydown', ' ', { repeat: true })
    expect(editor.get().tool).toBe('hand')
    press('keyup', ' ')
    expect(editor.get().tool).toBe('note')
  })

  it('[E53] the space bar lets go of the hand when the window loses the focus', () => {
    const { press, page, editor } = listening()
    press('keydown', ' ')
    page.defaultView.dispatchEvent(new Event('blur'))
    expect(editor.get().tool).toBe('select')
  })

  it('[E46] copy, cut and paste go through the browser’s clipboard', () => {
    const { clipboard, editor, idsOf } = listening()
    const data = new Map<string, string>()
    expect(clipboard('copy', data)).toBe(false)
    editor.select(['a'])
    expect(clipboard('cut', data)).toBe(true)
    expect(data.get('text/plain')).toBe('Ad')
    expect(idsOf('touchpoint')).toEqual([])
    expect(clipboard('paste', data)).toBe(true)
    expect(idsOf('touchpoint')).toHaveLength(1)
  })

  it('[E46] who stops listening hears nothing', () => {
    const { press, stop, editor } = listening()
    stop()
    press('keydown', 'n')
    expect(editor.get().tool).toBe('select')
  })
})
