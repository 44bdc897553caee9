import mediumFont from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?inline'
import regularFont from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline'
import strongFont from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline'
import { create } from 'fontkit'
import { expect, it } from 'vitest'
import { kernedOnce } from './kerned-once.ts'

const bytesOf = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer())

/** What kerning takes away before the second letter, in units of the font. */
function kerning(bytes: Uint8Array, pair: string): number {
  const font = create(bytes)
  const advance = (glyphs: readonly { advanceWidth: number }[]): number =>
    glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
  const run = font.layout(pair)
  return run.advanceWidth - advance(run.glyphs)
}

it.each([regularFont, mediumFont, strongFont])(
  '[F88] figures and points of a PDF are as close as in a browser, and letters as before',
  async (address) => {
    const before = await bytesOf(address)
    const after = kernedOnce(before)
    for (const pair of ['7.', '.1', '74', '9“'])
      expect([pair, 2 * kerning(after, pair)]).toEqual([pair, kerning(before, pair)])
    expect(kerning(after, '7.')).toBeLessThan(-200)
    for (const pair of ['AV', 'To', 'Wa', 'aa']) expect(kerning(after, pair)).toBe(kerning(before, pair))
  },
)
