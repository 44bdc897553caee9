import { MAX_DESCRIPTION_CHARS } from '@wegpunkt/shared/limits'
import { type Token, type Tokens, marked } from 'marked'
import { Fragment, type ReactNode, createElement } from 'react'
import { safeUrl } from '../../../editor/clipboard/links.ts'

/** What lies deeper than this nobody has written by hand. */
const MOST_DEPTH = 16

/** More signs of emphasis, links and code than anybody types: looking for their other ends takes the square of them. */
const MOST_SIGNS = 1_200
/** More addresses than anybody reads; each is looked for from every letter before it. */
const MOST_ADDRESSES = 250
/** Lists and quotes that begin within one another on one line. */
const NESTED_IN_A_LINE = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){8}/m

/** Whether reading this as Markdown would take long, which only somebody wants who writes it for that. */
const isTangled = (text: string): boolean =>
  countOf(text, /[*_~[`]/g) > MOST_SIGNS ||
  countOf(text, /:\/\/|www\.|@/g) > MOST_ADDRESSES ||
  NESTED_IN_A_LINE.test(text)

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/**
 * Markdown as elements of React, made from its tokens: no HTML is ever read as such, a link leads only where it
 * may, and nothing is loaded from anywhere. What cannot be read as Markdown is shown as the text it is.
 */
export function renderMarkdown(text: string): ReactNode {
  // A broken client may have written more than anybody can.
  const shown = text.slice(0, 2 * MAX_DESCRIPTION_CHARS)
  if (isTangled(shown)) return <p>{shown}</p>
  try {
    return all(marked.lexer(shown, { gfm: true, breaks: true }), 0)
  } catch {
    // Brackets within brackets a thousand times: `marked` runs out of its stack.
    return <p>{shown}</p>
  }
}

function all(tokens: readonly Token[] | undefined, depth: number): ReactNode {
  return tokens && each(tokens, (token) => one(token as MarkdownToken, depth + 1))
}

// Nothing of a text keeps its identity while it is edited, so a place in the list is all the key there is.
const each = <T,>(things: readonly T[], draw: (thing: T) => ReactNode): ReactNode =>
  createElement(Fragment, null, ...things.map(draw))

// What `marked` yields without extensions.
type MarkdownToken =
  | Tokens.Space
  | Tokens.Code
  | Tokens.Heading
  | Tokens.Table
  | Tokens.Hr
  | Tokens.Blockquote
  | Tokens.List
  | Tokens.HTML
  | Tokens.Def
  | Tokens.Paragraph
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Link
  | Tokens.Image
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Codespan
  | Tokens.Br
  | Tokens.Del
  | Tokens.Checkbox

function one(token: MarkdownToken, depth: number): ReactNode {
  if (depth > MOST_DEPTH) return token.raw
  const inner = 'tokens' in token ? all(token.tokens, depth) : null
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'checkbox':
      return <input type="checkbox" checked={token.checked} disabled readOnly />
    case 'paragraph':
      return <p>{inner}</p>
    case 'heading':
      return heading(token.depth, inner)
    case 'text':
      return inner ?? plain(token.text)
    case 'escape':
      return plain(token.text)
    case 'html':
      return token.raw
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 'del':
      return <del>{inner}</del>
    case 'br':
      return <br />
    case 'hr':
      return <hr />
    case 'blockquote':
      return <blockquote>{inner}</blockquote>
    case 'codespan':
      return <code>{plain(token.text)}</code>
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'link':
      return link(token.href, inner)
    case 'image':
      // Loading it would tell a foreign server who reads this board, and when.
      return link(token.href, plain(token.text) || token.href)
    case 'list':
      return list(token, depth)
    case 'table':
      return table(token, depth)
    default:
      return (token as Token).raw
  }
}

// Below the headings of the panel itself.
function heading(depth: number, inner: ReactNode): ReactNode {
  if (depth === 1) return <h3>{inner}</h3>
  return depth === 2 ? <h4>{inner}</h4> : <h5>{inner}</h5>
}

function link(address: string, inner: ReactNode): ReactNode {
  const url = safeUrl(plain(address))
  if (url === null) return inner
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {inner}
    </a>
  )
}

function list({ items, ordered, start }: Tokens.List, depth: number): ReactNode {
  const rows = each(items, ({ task, tokens }) => <li data-task={task || undefined}>{all(tokens, depth)}</li>)
  return ordered ? <ol start={start === '' ? 1 : start}>{rows}</ol> : <ul>{rows}</ul>
}

function table({ header, rows }: Tokens.Table, depth: number): ReactNode {
  const cell = ({ tokens, align, header: isHead }: Tokens.TableCell): ReactNode => {
    const style = { textAlign: align ?? 'start' } as const
    return isHead ? <th style={style}>{all(tokens, depth)}</th> : <td style={style}>{all(tokens, depth)}</td>
  }
  return (
    <div data-table>
      <table>
        <thead>
          <tr>{each(header, cell)}</tr>
        </thead>
        <tbody>
          {each(rows, (cells) => (
            <tr>{each(cells, cell)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
}

// React escapes by itself; `marked` leaves the entities that somebody wrote.
const plain = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
