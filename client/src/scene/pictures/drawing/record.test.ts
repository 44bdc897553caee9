import { describe, expect, it, vi } from 'vitest'
import { drawIcon } from '../../paint/icon.ts'
import { drawLine } from '../../paint/connector.ts'
import { iconPaths } from '../../paint/icon-paths.ts'
import { recorder } from '../testing/facts.ts'

vi.stubGlobal('Path2D', Object)

describe('a canvas that keeps what is drawn', () => {
  it('[F50] colours, opacity and lines are those of the moment, and come back as they were', () => {
    const { canvas, drawing } = recorder()
    canvas.fillStyle = '#AABBCC'
    canvas.save()
    canvas.fillStyle = 'rgba(1, 2, 3, 0.5)'
    canvas.globalAlpha = 0.5
    canvas.fillRect(0, 0, 10, 20)
    canvas.restore()
    canvas.fillRect(1, 1, 2, 2)
    expect(drawing().marks.map((mark) => 'ink' in mark && mark.ink)).toEqual([
      { color: '#010203', opacity: 0.25 },
      { color: '#aabbcc', opacity: 1 },
    ])
  })

  it('[F50] what is no colour gets into no file', () => {
    const { canvas, drawing } = recorder()
    canvas.fillStyle = '"/><script>alert(1)</script>'
    canvas.fillRect(0, 0, 1, 1)
    expect(drawing().marks).toMatchObject([{ ink: { color: '#888888' } }])
  })

  it('[F50] moving, turning and scaling add up, and clips lie within each other', () => {
    const { canvas, drawing } = recorder()
    canvas.translate(10, 20)
    canvas.save()
    canvas.beginPath()
    canvas.rect(0, 0, 5, 5)
    canvas.clip()
    canvas.rotate(Math.PI / 2)
    canvas.scale(2, 2)
    canvas.beginPath()
    canvas.rect(0, 0, 1, 1)
    canvas.clip()
    canvas.fillRect(0, 0, 1, 1)
    canvas.restore()
    canvas.fillRect(0, 0, 1, 1)
    const { marks, clips } = drawing()
    expect(clips.map(({ within }) => within)).toEqual([null, 0])
    expect(marks.map(({ clip }) => clip)).toEqual([1, null])
    const [a, b, c, d, e, f] = marks[0]?.matrix ?? []
    for (const [is, wanted] of [
      [a, 0],
      [b, 2],
      [c, -2],
      [d, 0],
      [e, 10],
      [f, 20],
    ] as const)
      expect(is).toBeCloseTo(wanted)
    expect(marks[1]?.matrix).toEqual([1, 0, 0, 1, 10, 20])
  })

  it('[F50] a line keeps its dashes, and its head is a filled path of its own', () => {
    const { canvas, drawing } = recorder()
    drawLine(
      canvas,
      {
        kind: 'line',
        points: [
          [0, 0],
          [100, 0],
        ],
      },
      '#123456',
      2,
      { dashed: true },
    )
    const [line, head] = drawing().marks
    expect(line).toMatchObject({ draw: 'stroke', path: 'M0 0L100 0', dash: [7, 6], width: 2, join: 'round' })
    expect(head).toMatchObject({ draw: 'fill', ink: { color: '#123456' } })
  })

  it('[F50] icons keep the path that they are made from', () => {
    const { canvas, drawing } = recorder()
    drawIcon(canvas, 'heart', { x: 5, y: 6, size: 12, color: '#000000', filled: true })
    expect(drawing().marks.map((mark) => 'path' in mark && mark.path)).toEqual([
      iconPaths['heart'],
      iconPaths['heart'],
    ])
    expect(drawing().marks[0]).toMatchObject({ matrix: [0.5, 0, 0, 0.5, 5, 6], cap: 'round' })
  })

  it('[F50] a text knows its left edge and its width, however it is aligned', () => {
    const { canvas, drawing } = recorder()
    canvas.font = '650 10px "Inter Variable"'
    canvas.textAlign = 'center'
    canvas.fillText('abcd', 100, 50)
    expect(drawing().marks).toMatchObject([{ text: 'abcd', x: 90, y: 50, width: 20, size: 10, weight: 650 }])
  })

  it('[F50] whole circles are drawn in halves, and a path without a beginning begins where it would go', () => {
    const { canvas, drawing } = recorder()
    canvas.beginPath()
    canvas.arc(10, 10, 5, 0, 2 * Math.PI)
    canvas.fill()
    canvas.beginPath()
    canvas.lineTo(1, 2)
    canvas.lineTo(3, 4)
    canvas.stroke()
    expect(drawing().marks.map((mark) => 'path' in mark && mark.path)).toEqual([
      'M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10',
      'M1 2L3 4',
    ])
  })
})
