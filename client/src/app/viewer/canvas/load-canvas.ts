/** Fetches what draws the board, with its texts: most of the program, so only for who asks for it. */
export async function loadCanvas() {
  const [canvas] = await Promise.all([
    import('./Canvas.tsx'),
    import('../../../locales/i18n.ts').then(({ startI18n }) => startI18n()),
  ])
  return canvas
}
