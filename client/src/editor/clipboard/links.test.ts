import { describe, expect, it, vi } from 'vitest'
import { linkName, linksIn, safeUrl } from './links.ts'

const found = (text: string): string[] => linksIn(text).map(({ start, end }) => text.slice(start, end))
const urls = (text: string): string[] => linksIn(text).map(({ url }) => url)

describe('links in a text', () => {
  it('[E131] are found where they begin and end', () => {
    expect(found('See https://example.org/a?b=c#d and http://localhost:3000, please')).toEqual([
      'https://example.org/a?b=c#d',
      'http://localhost:3000',
    ])
    expect(urls('www.example.org')).toEqual(['https://www.example.org/'])
    expect(found('Fragen an mailto:kunde@example.org')).toEqual(['mailto:kunde@example.org'])
    expect(linksIn('no link, https alone, http:// nothing, https://nohost')).toEqual([])
  })

  it('[E131] end before what ends the sentence, and keep a bracket that was opened in them', () => {
    expect(found('(https://example.org/a).')).toEqual(['https://example.org/a'])
    expect(found('https://de.wikipedia.org/wiki/Kunde_(Wirtschaft)!')).toEqual([
      'https://de.wikipedia.org/wiki/Kunde_(Wirtschaft)',
    ])
    expect(found('„https://example.org/x“, »https://example.org/y«')).toEqual([
      'https://example.org/x',
      'https://example.org/y',
    ])
    expect(found('https://example.org/...')).toEqual(['https://example.org/'])
  })

  it('[E131] are found in one pass, however many signs end the sentence', () => {
    const text = `http://a.b/${')'.repeat(3_000)}`
    const slices = vi.spyOn(String.prototype, 'slice')
    expect(found(text)).toEqual(['http://a.b/'])
    expect(slices.mock.calls.length).toBeLessThan(10)
    slices.mockRestore()
  })

  it('[E131] may have umlauts and other letters in their domain', () => {
    expect(found('https://müller-möbel.de/größe')).toEqual(['https://müller-möbel.de/größe'])
    expect(urls('https://müller.de/')).toEqual(['https://xn--mller-kva.de/'])
  })

  it('[E131] never lead to anything that could run, whatever they look like', () => {
    for (const hostile of [
      'javascript:alert(1)',
      'JAVASCRIPT://example.org/%0aalert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:msgbox(1)',
      'file:///etc/passwd',
      'blob:https://example.org/1',
      'mailto:nobody',
      '//example.org',
      '/path',
      `https://example.org/${'a'.repeat(3_000)}`,
    ]) {
      expect(safeUrl(hostile)).toBeNull()
      expect(urls(hostile).filter((url) => !/^(https?|mailto):/.test(url))).toEqual([])
    }
    // What stands before an @ is no host: the name says where it really leads.
    expect(linkName('https://bank.example@evil.example/login')).toBe('evil.example/login')
    expect(linkName('http://bank.com%2flogin@evil.example')).toBe('evil.example')
    expect(linkName('www.bank.com@evil.example')).toBe('evil.example')
    expect(linkName('http:///bank.com@evil.example')).toBe('evil.example')
    expect(linkName(String.raw`http://evil.example\@bank.com`)).toBe(String.raw`evil.example\@bank.com`)
    expect(linkName('https://example.org/@name')).toBe('example.org/@name')
    // Nor may it be turned round.
    expect(linkName('https://evil.example/\u202Emoc.knab\u202C\u2066\u200F')).toBe('evil.example/moc.knab')
    expect(linkName('https://müller.de/')).toBe('müller.de')
    expect(linkName('mailto:kunde@example.org')).toBe('kunde@example.org')
  })

  it('[E131] do not begin within a word', () => {
    expect(linksIn('xhttps://example.org')).toEqual([])
    expect(linksIn('awww.example.org')).toEqual([])
  })
})
