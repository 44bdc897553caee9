const MAX_TITLE_CHARS = 80

/** Without what a file system may not take in a name: `Reise 2027-01-31.png`. */
export function pictureName(title: string, today: string, ending: string): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, MAX_TITLE_CHARS)
    .trim()
  return `${plain || 'Board'} ${today}.${ending}`
}
