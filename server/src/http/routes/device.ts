/** In this order: most browsers also claim to be those further down. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//u, 'Edge'],
  [/\b(?:OPR|Opera)\//u, 'Opera'],
  [/\bVivaldi\//u, 'Vivaldi'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/\bHeadlessChrome\//u, 'Chromium'],
  [/\b(?:Chrome|CriOS|Chromium)\//u, 'Chrome'],
  [/\bVersion\/.*\bSafari\//u, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/u, 'Android'],
  [/\biPhone\b/u, 'iOS'],
  [/\biPad\b/u, 'iPadOS'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/u, 'macOS'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bLinux\b|\bX11\b/u, 'Linux'],
]

const MAX_PROGRAM_CHARS = 40

/** What a user agent says about itself, as people would: "Firefox · Linux"; empty when it says nothing. */
export function deviceOf(userAgent: string | undefined): string {
  if (!userAgent) return ''
  const known = [nameIn(browsers, userAgent), nameIn(systems, userAgent)].filter((name) => name !== null)
  if (known.length > 0) return known.join(' · ')
  return (/^[\w.-]+/u.exec(userAgent)?.[0] ?? '').slice(0, MAX_PROGRAM_CHARS)
}

const nameIn = (names: readonly [RegExp, string][], userAgent: string): string | null =>
  names.find(([sign]) => sign.test(userAgent))?.[1] ?? null
