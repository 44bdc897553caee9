import mediumFont from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?inline'
import regularFont from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline'
import strongFont from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline'
import { describe, expect, it } from 'vitest'
import type { About } from '../drawing/drawing.ts'
import type { Recorder } from '../drawing/record.ts'
import { createPngFile } from '../png/png-file.ts'
import { recorder } from '../testing/facts.ts'
import { type PictureText, createPdfFile } from './pdf-file.ts'

const bytesOf = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer())
const fonts = {
  regular: await bytesOf(regularFont),
  medium: await bytesOf(mediumFont),
  strong: await bytesOf(strongFont),
}
const noPictures: PictureText = async () => await Promise.resolve(null)

async function pdfOf(draw: (recorder: Recorder) => void, pictures = noPictures): Promise<string> {
  const file = createPdfFile({ title: 'Reise', locale: 'de', fonts, compress: false }, pictures)
  const one = recorder()
  draw(one)
  const { images, marks, clips } = one.drawing()
  file.beginPage({ width: 200, height: 100, clips, images: images.map(String), fresh: [] })
  // It makes no difference in how many parts a page comes.
  await file.add(marks.slice(0, 2))
  await file.add(marks.slice(2))
  return new TextDecoder('latin1').decode(await file.end())
}

const about = (key: string, order: number, role: About['role'] = 'text'): About => ({ key, order, role })

describe('a picture as PDF', () => {
  it('[F52] a text stands where the drawing has it, and is as wide', async () => {
    const pdf = await pdfOf(({ canvas }) => {
      canvas.font = '450 10px "Inter Variable"'
      canvas.translate(30, 40)
      canvas.fillText('Straße', 5, 6)
    })
    // Half of 10 for each of six letters is 30: the font's own width is stretched to that.
    expect(pdf).toContain('1 0 0 1 30 40 cm')
    expect(pdf).toMatch(/1 0 0 1 5 94 Tm\n\/F\d+ 10 Tf\n(?:[\d.]+) Tz/)
  })

  it.each(['Stand: 27.11.2026', '27.11.2026', '−7,4 %'])(
    '[F52] [P667] letters and figures stand as far apart as on the canvas: %s',
    async (text) => {
      const pdf = await pdfOf(({ canvas }) => {
        canvas.font = '650 10px "Inter Variable"'
        canvas.fillText(text, 5, 6)
      })
      const line = /\[(<.*?)\] TJ/.exec(pdf)?.[1] ?? ''
      const kerned = Array.from(line.matchAll(/> (-?[\d.]+)/g), ([, by]) => Math.abs(Number(by)))
      // The font moves nothing more than an eighth of its size: a point behind a seven.
      expect(Math.max(...kerned)).toBeLessThanOrEqual(125)
    },
  )

  it('[F52] colours, dashes, clips and opacity are those of the drawing', async () => {
    const pdf = await pdfOf(({ canvas }) => {
      canvas.beginPath()
      canvas.rect(0, 0, 50, 50)
      canvas.clip()
      canvas.strokeStyle = 'rgba(255, 0, 0, 0.5)'
      canvas.lineWidth = 3
      canvas.setLineDash([7, 6])
      canvas.beginPath()
      canvas.moveTo(0, 0)
      canvas.lineTo(10, 10)
      canvas.stroke()
    })
    expect(pdf).toContain('W n')
    expect(pdf).toContain('[7 6] 0 d')
    expect(pdf).toContain('3 w')
    expect(pdf).toContain('1 0 0 SCN')
    expect(pdf).toMatch(/\/CA 0\.5/)
  })

  it('[F54] is tagged, in the language of its reader, and is read in order however it was drawn', async () => {
    const pdf = await pdfOf(({ canvas, about: tell }) => {
      canvas.fillRect(0, 0, 200, 100)
      tell(about('second', 2))
      canvas.fillText('zwei', 0, 20)
      tell(about('first', 1, 'heading'))
      canvas.fillText('eins', 0, 10)
      tell(about('second', 2))
      canvas.fillText('zwei b', 0, 30)
      tell(null)
      canvas.fillRect(0, 0, 1, 1)
    })
    expect(pdf).toMatch(/\/Marked true/)
    expect(pdf).toMatch(/\/Lang \(de\)/)
    expect(pdf.match(/\/Artifact <</g)?.length).toBe(2)
    const kids = [...pdf.matchAll(/\/S \/(H2|P)\b[\s\S]*?\/K \[([\d ]+)\]/g)].map(([, type, ids]) => [
      type,
      ids,
    ])
    expect(kids).toEqual(
      expect.arrayContaining([
        ['H2', '1'],
        ['P', '0 2'],
      ]),
    )
    const section = /\/S \/Sect[\s\S]*?\/K \[([^\]]*)\]/.exec(pdf)?.[1] ?? ''
    const [first] = section.match(/\d+ 0 R/g) ?? []
    expect(pdf).toMatch(new RegExp(`(?:^|\\n)${first?.split(' ')[0]} 0 obj\\n<<[^>]*?/S /H2`))
  })

  it('[F58] [F71] letters that no font of ours has are a picture that says what it is, and runs smoothly', async () => {
    const file = createPngFile(1, 1, 1)
    await file.add([{ x: 0, width: 1, height: 1, pixels: new Uint8ClampedArray([9, 9, 9, 255]) }])
    const bytes = new Uint8Array(await (await file.end()).arrayBuffer())
    const asked: string[] = []
    const draw = ({ canvas }: Recorder): void => {
      canvas.fillText('Fest 🎉', 10, 20)
      canvas.fillText('Grüße', 10, 40)
    }
    const pdf = await pdfOf(draw, async (text) => {
      asked.push(text)
      return await Promise.resolve({ bytes, above: 12, height: 16 })
    })
    expect(asked).toEqual(['Fest 🎉'])
    expect(pdf).toMatch(/\/ActualText/)
    expect(pdf).toMatch(/\/I1 Do/)
    expect(pdf.match(/TJ/g)?.length).toBe(1)
    expect(pdf).toContain('/Interpolate true')
    // Nobody could draw it: then it is a box, and not nothing.
    expect((await pdfOf(draw)).match(/TJ/g)?.length).toBe(2)
  })
})
