/** Stands for what the font has no letter for, such as an emoji. */
const UNKNOWN = '□'

/**
 * A text with nothing in it that the font does not have: what is one sign to people becomes one sign. What is only
 * there to join or to turn the writing around is left out.
 */
export function printable(text: string, hasGlyph: (code: number) => boolean): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ')
  if (Array.from(plain).every((sign) => sign === '\n' || hasGlyph(codeOf(sign)))) return plain
  return [...new Intl.Segmenter().segment(plain)]
    .map(({ segment }) => {
      const visible = segment.replaceAll(/[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu, (sign) =>
        sign === '\n' ? sign : '',
      )
      return Array.from(visible).every((sign) => sign === '\n' || hasGlyph(codeOf(sign))) ? visible : UNKNOWN
    })
    .join('')
}

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0
