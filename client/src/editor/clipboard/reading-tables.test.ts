import { describe, expect, it } from 'vitest'
import { paste } from './clipboard.ts'
import { MAX_PASTED_ELEMENTS } from './pasting.ts'
import { readTable } from './reading-tables.ts'
import { editorOn } from '../testing/editors.ts'

const nowhere = { atPointer: false }

/** As Excel and LibreOffice write it, shortened. */
const sheet = `<html><head><style>td { color: red }</style></head><body><!--StartFragment-->
<table border=0><col width=64><tr height=20><td>Step</td><td>Who &amp; where</td></tr>
<tr><td>Notice</td><td></td></tr>
<tr><td colspan=2>Both<br>lines</td></tr></table><!--EndFragment--></body></html>`

async function pasted(html: string, text: string) {
  const board = editorOn()
  board.editor.pointer = () => [1060, 460]
  await paste(board.editor, { html, text }, nowhere)
  const notes = board.idsOf('note').flatMap((id) => {
    const element = board.element(id)
    return element?.kind === 'note' ? [{ text: element.text, at: element.at }] : []
  })
  return { ...board, notes }
}

describe('tables from spreadsheets', () => {
  it('[E92] are read from HTML: rows, cells, breaks, and cells over several columns', () => {
    expect(readTable(sheet, 'Step\tWho & where')).toEqual([
      ['Step', 'Who & where'],
      ['Notice', ''],
      ['Both\nlines', ''],
    ])
  })

  it('[E92] are read from text with tabs, where quotes hold tabs and line breaks', () => {
    expect(readTable('', 'a\t"b ""c""\nd"\r\n\te\n')).toEqual([
      ['a', 'b "c"\nd'],
      ['', 'e'],
    ])
    expect(readTable('', 'no\ntable')).toBeNull()
  })

  it('[E92] are not what a page or mail is laid out by', () => {
    const mail = '<table><tr><td><table><tr><td>Dear</td></tr></table></td></tr></table>'
    expect(readTable(mail, 'Dear')).toBeNull()
    expect(readTable(`<p>Before</p><table><tr><td>a</td><td>b</td></tr></table>`, 'Before')).toBeNull()
  })

  it('[E92] are read in one pass, whatever does not end in them, and not at all when they are huge', () => {
    const hostile = ['<table ', '<table><tr ', '<style ', '<!--', '<table><tr><td ', '<title>']
    for (const begin of hostile) expect(readTable(begin.repeat(20_000), 'a\tb')).toEqual([['a', 'b']])
    const huge = `<table><tr><td>a</td><td>${'x'.repeat(1_000_000)}</td></tr></table>`
    expect(readTable(huge, 'a\tb')).toEqual([['a', 'b']])
  })

  it('[E92] become notes in the same rows and columns, without the empty cells, in one step of undo', async () => {
    const { notes, run, commits, selected } = await pasted(sheet, 'Step\tWho & where')
    expect(notes.map(({ text }) => text)).toEqual(['Step', 'Who & where', 'Notice', 'Both\nlines'])
    const [step, who, notice, both] = notes.map(({ at }) => at)
    expect([who?.[1], notice?.[0], both?.[0]]).toEqual([step?.[1], step?.[0], step?.[0]])
    expect(who?.[0]).toBe((step?.[0] ?? 0) + 136)
    expect(notice?.[1]).toBe((step?.[1] ?? 0) + 136)
    expect([commits.length, selected().length]).toEqual([1, 4])
    run('undo')
    expect(commits).toHaveLength(1)
  })

  it('[E92] 500 notes are one step of undo, and more are refused', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i}\tx`).join('\n')
    const { notes, run, idsOf } = await pasted('', rows(MAX_PASTED_ELEMENTS / 2))
    expect(notes).toHaveLength(MAX_PASTED_ELEMENTS)
    run('undo')
    expect(idsOf('note')).toEqual([])
    const refused = await pasted('', rows(MAX_PASTED_ELEMENTS / 2 + 1))
    expect(refused.notes).toEqual([])
    expect(refused.editor.notices.get()?.key).toBe('too-many')
  })

  const cells = (count: number): string => `<table><tr>${'<td>x</td>'.repeat(count)}</tr></table>`
  it.each([
    ['a million cells', '', ('x\t'.repeat(99) + 'x\n').repeat(10_000), 1_000_000],
    ['a million lines', '', 'x\n'.repeat(1_000_000), 1_000_000],
    ['a large sheet in HTML', cells(90_000), '', 90_000],
    ['a larger one', cells(120_000), '', 120_000],
    ['one in both', cells(120_000), ('x\t'.repeat(99) + 'x\n').repeat(1_200), 120_000],
  ])('[E181] %s are counted and refused at once', async (_, html, text, count) => {
    const before = performance.now()
    const { notes, editor } = await pasted(html, text)
    expect(performance.now() - before).toBeLessThan(800)
    expect(notes).toEqual([])
    expect(editor.notices.get()).toEqual({ key: 'too-many', values: { count, most: MAX_PASTED_ELEMENTS } })
  })

  it('[E181] a table too long to be read says so, where nothing else comes with it', async () => {
    const long = `<table><tr><td>a</td><td>${'x'.repeat(1_000_000)}</td></tr></table>`
    expect((await pasted(long, '')).editor.notices.get()?.key).toBe('text-too-long')
  })

  it('[E93] a single address becomes a note that bears it', async () => {
    const url = 'https://example.org/a?b=c&d=1.'
    expect((await pasted('', url)).notes.map(({ text }) => text)).toEqual([url])
    expect((await pasted(`<a href="${url}">${url}</a>`, url)).notes.map(({ text }) => text)).toEqual([url])
  })
})
