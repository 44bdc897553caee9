/** Of a PNG. Browsers and most programs open none that is larger; at a byte for each colour it would be 800 MB. */
export const MOST_PIXELS = 268_000_000
/** Of a PDF: more is no print any more, it is a mistake. */
export const MOST_PAGES = 200
