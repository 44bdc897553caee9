import { applyEdits } from '@wegpunkt/shared/board/edits'
import { Element } from '@wegpunkt/shared/board/schema'
import { deflateSync } from 'node:zlib'
import { pngHeader, pngOf } from '../../server/src/services/images/testing/pictures.ts'
import type { Account } from './account.ts'
import { sendPicture } from './send-picture.ts'
import { openRawClient } from './raw-client.ts'

/**
 * Adds what pictures for files have to show right: what is turned, clipped, hostile, foreign or drawn, and images. No
 * letters but those that the product's font on a page has: others look as the fonts of a machine make them.
 */
export async function addVariety(
  url: string,
  board: string,
  by: Account,
  more: Readonly<Record<string, object>> = {},
): Promise<void> {
  const client = await openRawClient({ url, board, as: by })
  const place = { order: 'a1', stage: null, lane: null }
  const points = Array.from({ length: 20 }, (_, i) => [i * 8, 30 + 25 * Math.sin(i / 2), 0.3 + (i % 5) / 8])
  const asset = (isOpaque: boolean): Promise<string> => sendPicture(url, board, by, colourful(isOpaque))
  const elements: Record<string, object> = {
    frame: { kind: 'frame', at: [0, -700], size: [900, 400], title: 'Rahmen <b>& „Titel“' },
    over: { kind: 'note', at: [840, -500], size: [120, 120], text: 'Ragt hinaus', frame: 'frame' },
    turned: {
      kind: 'shape',
      form: 'diamond',
      at: [200, -660],
      size: [160, 120],
      text: 'Raute',
      angle: 25,
      fill: 'solid',
    },
    hostile: {
      kind: 'shape',
      form: 'chevron',
      at: [420, -660],
      size: [200, 90],
      text: '<script>alert(1)</script>',
    },
    link: {
      kind: 'note',
      at: [20, -480],
      size: [120, 120],
      text: 'Siehe https://example.org/a?b=1&c=2 dort',
      color: 'blue',
    },
    foreign: { kind: 'note', at: [160, -480], size: [120, 120], text: 'łódź, Řeřicha', color: 'pink' },
    photo: { kind: 'image', at: [920, -680], size: [160, 120], asset: await asset(true) },
    sign: { kind: 'image', at: [1_000, -520], size: [120, 90], asset: await asset(false) },
    text: {
      kind: 'text',
      at: [600, -560],
      size: [220, 40],
      text: 'Gedreht\nzweizeilig',
      angle: -12,
      fontSize: 24,
    },
    ink: { kind: 'ink', at: [320, -480], size: [160, 60], points: points.flat(), color: 'orange', width: 8 },
    line: {
      kind: 'connector',
      from: 'turned',
      to: 'link',
      text: 'führt zu',
      heads: 'both',
      dashed: true,
      color: 'green',
    },
    ...more,
  }
  const edits = Object.entries(elements).map(([id, fields]) => ({
    do: 'add' as const,
    in: 'elements' as const,
    id,
    value: Element.parse({ ...place, ...fields }),
  }))
  await client.untilAcked(client.edit((doc) => applyEdits(doc, edits, 'me')))
  client.close()
}

/** Colours that run into each other; the corners of one that is not opaque are empty. */
function colourful(isOpaque: boolean): Buffer {
  const [width, height] = [80, 60]
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (__, x) => {
      const isInside = Math.hypot(x / width - 0.5, y / height - 0.5) < 0.5
      return [x * 3, y * 4, 255 - x * 3, isOpaque || isInside ? 255 : 0]
    }).flat(),
  ])
  const pixels = deflateSync(Buffer.from(rows.flat()))
  return pngOf(pngHeader(width, height, { colorType: 6 }), ['IDAT', pixels], ['IEND', Buffer.alloc(0)])
}
