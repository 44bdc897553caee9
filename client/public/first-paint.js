// Runs before anything is drawn: the page never flashes in the wrong colours or claims the wrong language.
// The keys are those of src/ui/appearance.ts and src/locales/language.ts.

// Zod would try `new Function` as soon as it loads, to see whether it may generate code, and the content-security
// policy would report that. A module of ours would come too late: the build decides what is loaded first.
globalThis.__zod_globalConfig = { jitless: true }

;(() => {
  const recall = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // Storage is switched off: the browser's own wishes decide.
    }
  }
  const root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const paint = () => {
    const chosen = recall('wegpunkt.appearance')
    const dark = chosen === 'dark' || (chosen !== 'light' && system.matches)
    root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
    root.style.backgroundColor = dark ? '#181715' : '#faf9f7'
  }
  paint()
  // The page of a link has nothing else that hears of it.
  system.addEventListener('change', paint)

  const language = recall('wegpunkt.language') ?? navigator.language
  root.lang = language.startsWith('de') ? 'de' : 'en'

  // The language is known here alone. Nothing is known while the client is being developed.
  const files = JSON.parse(document.querySelector('meta[name="wegpunkt-files"]')?.content || '{}')
  for (const file of files[root.lang] ?? []) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = `/${file}`
    document.head.append(link)
  }
})()
