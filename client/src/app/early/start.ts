import { openBoardEarly } from './board-opening.ts'

// A file of its own, which the browser runs while the program is still on its way. The program does all of this
// itself if it goes wrong.
openBoardEarly(window.location).catch(() => {})
