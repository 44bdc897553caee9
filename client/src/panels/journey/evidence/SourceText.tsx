import { Anchor } from '@mantine/core'

/** Where it is from: a safe address as a link, all else as the words that it is. */
export function SourceText({ source }: { source: string }) {
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(source)) return <span>{source}</span>
  return (
    <Anchor href={source} target="_blank" rel="noopener noreferrer nofollow" inherit>
      {source.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '')}
    </Anchor>
  )
}
