/**
 * What a file that is sent is to be called (RFC 6266). For clients that know no names in UTF-8 it has a plain one. The
 * name is written as RFC 8187 has it, which lets fewer signs stand than addresses do.
 */
export const attachment = (name: string): string =>
  `attachment; filename="export"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escaped)}`

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
