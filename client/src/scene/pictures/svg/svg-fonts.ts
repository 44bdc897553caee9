import latinExtUrl from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import latinUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { asDataUrl } from './data-url.ts'

/** Letters that the first of the two files does not have. */
const BEYOND_LATIN =
  /[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u02ce-\u02d7\u02dd-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/

/** The letters of the product as CSS that needs no other file; only those files that the texts need. */
export async function fontCss(texts: Iterable<string>, signal: AbortSignal): Promise<string> {
  const urls = [...texts].some((text) => BEYOND_LATIN.test(text)) ? [latinExtUrl, latinUrl] : [latinUrl]
  const rules = urls.map(async (url) => {
    const response = await fetch(url, { signal })
    if (!response.ok) throw new Error(`${response.status} for a font`)
    const data = await asDataUrl(new Blob([await response.arrayBuffer()], { type: 'font/woff2' }))
    const range =
      url === latinExtUrl
        ? 'unicode-range:U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF;'
        : ''
    return `@font-face{font-family:"Inter Variable";font-weight:100 900;${range}src:url(${data}) format("woff2")}`
  })
  return (await Promise.all(rules)).join('')
}
