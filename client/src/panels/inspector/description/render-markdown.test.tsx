import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './render-markdown.tsx'

const html = (text: string): string => renderToStaticMarkup(renderMarkdown(text))

/** Every tag and attribute that a description may ever turn into. */
const TAGS =
  /^<\/?(?:p|br|hr|h3|h4|h5|strong|em|del|code|pre|blockquote|ul|ol|li|div|table|thead|tbody|tr|th|td|a|input)(?: (?:href|target|rel|title|start|type|checked|disabled|readOnly|data-task|data-table|style)="[^"<>]*")*\/?>$/

function expectHarmless(text: string): string {
  const result = html(text)
  for (const [tag] of result.matchAll(/<[^>]*>/g)) expect(tag).toMatch(TAGS)
  for (const [, href = ''] of result.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:)/)
  for (const [, style = ''] of result.matchAll(/style="([^"]*)"/g)) expect(style).toMatch(/^text-align:\w+$/)
  return result
}

describe('a description', () => {
  it('[P211] shows what Markdown means', () => {
    expect(html('# Title\n\n**bold** *soft* ~~gone~~ `code`')).toBe(
      '<h3>Title</h3><p><strong>bold</strong> <em>soft</em> <del>gone</del> <code>code</code></p>',
    )
    expect(html('- one\n- two')).toBe('<ul><li>one</li><li>two</li></ul>')
    expect(html('3. one\n4. two')).toBe('<ol start="3"><li>one</li><li>two</li></ol>')
    expect(html('one\ntwo')).toBe('<p>one<br/>two</p>')
    expect(html('> said')).toBe('<blockquote><p>said</p></blockquote>')
    expect(html('```\n<b>\n```')).toBe('<pre><code>&lt;b&gt;</code></pre>')
    expect(html('A &amp; B < C')).toBe('<p>A &amp; B &lt; C</p>')
  })

  it('[P211] shows tasks and tables', () => {
    expect(html('- [x] done\n- [ ] open')).toMatch(/<li data-task="true"><input.*checked="".*done<\/li>/)
    // With an empty line between them, each is a paragraph of its own.
    expect(html('- [x] done\n\n- [ ] open')).toMatch(
      /<li data-task="true"><p><input[^>]*checked=""[^>]*>done<\/p><\/li><li data-task="true"><p><input[^>]*>open</,
    )
    expect(html('|a|b|\n|-|-:|\n|1|2|')).toMatch(
      /<td style="text-align:start">1<\/td><td style="text-align:right">2/,
    )
  })

  it('[P212] opens links in a tab of their own, which learns nothing of the board', () => {
    expect(html('[here](https://example.org/a "t") and https://example.org')).toBe(
      '<p><a href="https://example.org/a" target="_blank" rel="noopener noreferrer" title="https://example.org/a">here</a> and ' +
        '<a href="https://example.org/" target="_blank" rel="noopener noreferrer" title="https://example.org/">https://example.org</a></p>',
    )
  })

  it('[P212] loads no picture: its words are a link to it', () => {
    expect(html('![a cat](https://example.org/cat.png)')).toMatch(
      /^<p><a href="https:\/\/example.org\/cat.png" [^>]*>a cat<\/a><\/p>$/,
    )
    expect(html('![](https://example.org/cat.png)')).toContain('>https://example.org/cat.png</a>')
    expect(html('![x](data:image/png;base64,AAAA)')).toBe('<p>x</p>')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](&#x6a;avascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x]( javascript:alert(1) )',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x]: javascript:alert(1)\n\n[x]',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](https://example.org/"onerror="alert(1))',
    '[x](https://example.org/"onmouseover="alert(1))',
    '<style>*{display:none}</style>',
    '<iframe src="https://example.org"></iframe>',
    '<div><p><b onclick=alert(1)>x</b></p></div>',
    '<!-- --><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '|a|\n|-|\n|<img src=x onerror=alert(1)>|',
    '- [x] <img src=x onerror=alert(1)>',
    '`<script>`<script>alert(1)</script>',
    '# <script>alert(1)</script>',
    '[<img src=x onerror=alert(1)>](https://example.org)',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('[P213] runs nothing of %j', (hostile) => {
    const result = expectHarmless(hostile)
    expect(result).not.toMatch(/<(script|img|svg|iframe|style|math)/i)
  })

  it.each([
    '>'.repeat(8_000),
    '['.repeat(8_000),
    '- '.repeat(4_000),
    '*'.repeat(4_000) + 'a' + '*'.repeat(4_000),
    '![](('.repeat(2_000),
    '|a'.repeat(4_000) + '\n' + '|-'.repeat(4_000),
    '<a '.repeat(2_600),
    'x'.repeat(100_000),
  ])('[P213] neither fails nor hangs over what nobody would write', (hostile) => {
    const before = performance.now()
    expectHarmless(hostile)
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  it.each([
    '_a__b',
    '*a',
    '**',
    '~a~~b',
    '`a``b```',
    'a@a.',
    'http://a.b/(',
    '- > - > - > - > a\n',
    '- - - - - - - - a\n',
  ])('[P371] 14 kB of %j are read at once', (hostile) => {
    const before = performance.now()
    expectHarmless(hostile.repeat(14_000 / hostile.length))
    expect(performance.now() - before).toBeLessThan(700)
  })

  it('[P371] a long description that somebody wrote is still Markdown', () => {
    const section = '## Title\n\n- **bold** and [here](https://example.org)\n  - _soft_ `code`\n\n* * *\n\n'
    const tags = html(section.repeat(100)).match(/<(?:h4|strong|a |hr)/g)
    expect(tags).toHaveLength(400)
  })
})
