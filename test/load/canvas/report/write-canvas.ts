import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asMarkdown } from '../../report/table.ts'
import { shortfalls, tableOf } from './canvas-table.ts'
import type { Circumstances } from './circumstances.ts'
import type { Result } from './results.ts'

const jsonFile = fileURLToPath(new URL('../../../.artifacts/canvas.json', import.meta.url))
const markdownFile = fileURLToPath(new URL('../../CANVAS.md', import.meta.url))

/** Every single measurement, for programs. Returns where. */
export function writeJson(results: readonly Result[], circumstances: Circumstances): string {
  mkdirSync(dirname(jsonFile), { recursive: true })
  writeFileSync(jsonFile, `${JSON.stringify({ ...circumstances, results }, null, 2)}\n`)
  return jsonFile
}

/** The table with its circumstances, for people. Returns where. */
export function writeMarkdown(results: readonly Result[], circumstances: Circumstances): string {
  const { command, runs, machine, remarks } = circumstances
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
  const short = shortfalls(results)
  const text = `# What the canvas does with ten thousand notes

${asMarkdown(tableOf(results))}

The number in brackets is ours divided by Excalidraw's; the limit names which of the two bare canvases it is. Medians of ${runs} ${runs === 1 ? 'run' : 'runs'} in which all took turns.

${list([`command: \`${command}\``, ...Object.entries(machine).map(([name, value]) => `${name}: ${value}`)])}
${remarks.length > 0 ? `\n${list(remarks)}\n` : ''}
## What falls short

${short.length > 0 ? list(short) : 'Nothing that was measured.'}

## Why, by the profiles

${whatProfilesShow}
## How it is measured

${howItIsMeasured}`
  writeFileSync(markdownFile, text)
  return markdownFile
}

/** Of `npm run bench:canvas -- --profile NAME`, read by hand; to be read again where a row changes much. */
const whatProfilesShow = `What single functions worked themselves, of the time in which the main thread worked (26 November 2026, one \`--quick\` profile each).

- **pan**: 57 % is the browser's own work on a frame, which a bare canvas has as well; of ours 6 % saves the state of a canvas where a tile is painted, 4 % copies tiles, and nothing else is over 2 %.
- **zoom**: 71 % is the browser's own; 3 % copies tiles, 3 % saves the state of a canvas, 2 % collects garbage.
- **remote moves**: 25 % is the browser's own; 6 % copies tiles, 4 % saves the state of a canvas, 3 % sets fonts, and the rest is spread over more than twenty functions.
- **typing**: 56 % is the browser's own, and no function of ours is over 1.5 %. The late ones were the first: a trace showed the inspector's code being read while they were typed. It is fetched when somebody begins to use the page now.
`

const howItIsMeasured = `Headless Chromium with a window of 1600 × 900 at device pixel ratio 1, a browser of its own for each measurement, everything on one machine and nothing from the network. The board: 10,000 notes of 120 × 100 with a text of some 35 characters, 100 a row, 140 apart.

- **Ours** is the client as it is delivered, from a real server with \`PROBE=1\`; four people have written the notes through their sockets, and another one of them is on it beside the page, which is signed in.
- **Excalidraw** 0.18 with its own interface and fonts and the notes as rectangles with bound text, from a static server, its elements ready in a file. It has no server, no sync and no second person; what others move comes by \`updateScene\`.
- **Sprites** is a bare canvas that draws each note in view as a prepared picture, with each frame. **Tiles** draws the board at rest from tiles of 512 px, and what is dragged as sprites on top. Neither has an interface. The better of both is the limit.

Input is real: mouse and wheel by \`Input.dispatchMouseEvent\`, 60 times a second, without waiting for the page.

- **Frames** are the trace events \`DrawFrame\` of the page's compositor (category \`disabled-by-default-devtools.timeline.frame\`) while it was measured: what went to the screen. Animation frames would flatter.
- **Main thread a frame** is the difference of \`TaskDuration\` (\`Performance.getMetrics\`) divided by the frames. On a busy machine it contains time in which something else had the processor; the row below it is the same from \`ThreadTime\`, without that, and nothing is asked of it.
- **A stall** is the longest task of the main thread.
- **pan**: 24 px down and 12 px right a turn, at 100 %. **Whole board**: to and fro by 8 px a turn, at 5.5 %. **Drag**: in circles of 120 px, one note at 100 %, a hundred at 50 %, where all of them are in view, selected by a marquee. **Remote moves**: 25 notes in view and 25 elsewhere move by up to 20 px; with 100 selected, 15 of those among them. **Zoom**: by Ctrl and the wheel in the middle of the window, 60 turns each way where no frame is lost, and a rest of 250 ms after each.
- **Navigation** ends with the first frame after the page says that the board is painted: in a new browser, and again after everything but the HTTP cache and the login was removed, so that the board comes from the server each time. Asked every 10 ms.
- **Heap** is \`Runtime.getHeapUsage\` after three forced collections.
- **Key to paint** is the duration of \`EventTiming\` in the trace, from the key's time stamp to the presentation of the frame that shows it, of 100 keys 80 ms apart, in a note of a board that has been at rest for 4 s with the pointer over it.
- **20,000 gestures** (\`--creep\`): five people without a browser make, move, colour, edit and remove notes and take steps back, each about 33 times a second; the page that stays open pans meanwhile. Then its heap, and a document that was there all the time, are compared with those of a fresh load. A page that has worked has compiled what it did, and one that was just loaded has not: what a heap snapshot counts as code is left out in the row below.
`
