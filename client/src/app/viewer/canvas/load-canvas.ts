import { loadWords } from '../ground/load-words.ts'

/** Fetches what draws the board, with its texts: most of the program, so only for who asks for it. */
export async function loadCanvas() {
  const [canvas] = await Promise.all([import('./Canvas.tsx'), loadWords()])
  return canvas
}
