/** What people typed, as one line in which no sign means anything to Markdown or HTML. */
export const markdownLine = (text: string): string => escaped(text.trim().replaceAll(/\s+/g, ' '))

/** The same with its lines. What is indented would be code, so nothing is. */
export const markdownText = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => escaped(line.trim()))
    .join('\n')

const escaped = (line: string): string =>
  line
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    // At the beginning of a line these would begin a list, or make a heading of the line before.
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
