/** Points. */
export const MARGIN = { top: 56, bottom: 64, left: 56, right: 56 }
export const SIZE = { title: 20, heading: 14, subheading: 11, text: 10, small: 8.5 }
export const GAP = { after: 6, heading: 18, subheading: 10, cell: 4, column: 10 }
/** A heading stays with the first lines of what it heads. */
export const KEEP_TOGETHER = 80
export const COLOR = { text: '#1f1d1a', quiet: '#6b665e', line: '#d9d5cd', accent: '#4c51bf' }
