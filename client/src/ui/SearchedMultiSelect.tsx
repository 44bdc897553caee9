import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { type Ref, useState } from 'react'

type Props = Omit<MultiSelectProps, 'searchable' | 'hidePickedOptions' | 'searchValue' | 'onSearchChange'> & {
  ref?: Ref<HTMLInputElement>
}

/** A list to choose several from by typing: Enter takes the first that fits, and with nothing typed nothing by mistake. */
export function SearchedMultiSelect(props: Props) {
  const [search, setSearch] = useState('')
  return (
    <MultiSelect
      {...props}
      searchable
      hidePickedOptions
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange={search !== ''}
    />
  )
}
