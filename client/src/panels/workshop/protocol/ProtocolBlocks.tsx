import { Table, Text, Title } from '@mantine/core'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { memo } from 'react'
import type { Block, Entry, TableBlock } from './blocks/block.ts'
import { CurveChart } from './CurveChart.tsx'
import classes from './protocol.module.css'

/** A protocol as it is read. It may have thousands of notes, and changes seldom. */
export const ProtocolBlocks = memo(function ProtocolBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <article className={classes['protocol']}>
      {blocks.map((block, at) => (
        // They never change their places.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={at} block={block} />
      ))}
    </article>
  )
})

function Part({ block }: { block: Block }) {
  switch (block.as) {
    case 'title':
      return (
        <Title order={1} size="h2" className={classes['title'] ?? ''}>
          {block.text}
        </Title>
      )
    case 'heading':
      return (
        <Title
          order={block.level}
          size={block.level === 2 ? 'h3' : 'h5'}
          className={classes[`level${block.level}`] ?? ''}
        >
          {block.text}
        </Title>
      )
    case 'text':
      return block.isQuiet ? (
        <Text size="xs" className={classes['quiet'] ?? ''}>
          {block.text}
        </Text>
      ) : (
        <Text size="sm">{block.text}</Text>
      )
    case 'facts':
      return (
        <dl className={classes['facts']}>
          {block.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'list':
      return <List entries={block.entries} />
    case 'table':
      return <Rows table={block} />
    case 'curve':
      return <CurveChart label={block.label} points={block.points} />
    default:
      return assertNever(block)
  }
}

const List = ({ entries }: { entries: readonly Entry[] }) => (
  <ul className={classes['list']}>
    {entries.map(({ text, more }, at) => (
      // oxlint-disable-next-line react/no-array-index-key
      <li key={at}>
        <span className={classes['lines']}>{text.trim()}</span>
        {more !== undefined && <span className={classes['more']}>{more}</span>}
      </li>
    ))}
  </ul>
)

function Rows({ table: { columns, rows } }: { table: TableBlock }) {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <div className={classes['wide']}>
      <Table className={classes['table'] ?? ''} verticalSpacing={6} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name, share, isNumber }) => (
              <Table.Th key={name} w={`${(100 * share) / all}%`} ta={isNumber ? 'right' : 'left'}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={row}>
              {columns.map(({ name, isNumber }, at) => (
                <Table.Td key={name} ta={isNumber ? 'right' : 'left'}>
                  {cells[at]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
