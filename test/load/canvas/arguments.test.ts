import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'

const read = (...argv: string[]) => readArguments(argv, ['pan', 'drag', 'creep'], ['pan', 'drag'])

describe('the arguments', () => {
  it('[L11] measure everything that is short, three times, unless something else is asked for', () => {
    expect(read()).toMatchObject({ workloads: ['pan', 'drag'], runs: 3, quick: false, profile: null })
    expect(read('--only', 'drag', '--runs', '5')).toMatchObject({ workloads: ['drag'], runs: 5 })
    expect(read('--creep').workloads).toEqual(['creep'])
    expect(read('--quick')).toMatchObject({ runs: 1, quick: true })
    expect(read('--contestants', 'tiles,ours').contestants).toEqual(['ours', 'tiles'])
  })

  it('[L11] name a workload to be profiled, and where the profile goes', () => {
    const { profile } = read('--profile', 'pan', '/tmp/it.cpuprofile')
    expect(profile).toEqual({ workload: 'pan', file: '/tmp/it.cpuprofile' })
  })

  it('[L11] that mean nothing are refused with what there is', () => {
    expect(() => read('--only', 'pan,fly')).toThrow('Unknown workload fly. There are: pan, drag, creep.')
    expect(() => read('--profile', 'fly')).toThrow('Unknown workload fly')
    expect(() => read('--contestants', 'miro')).toThrow('Unknown contestant miro')
    expect(() => read('--runs', '0')).toThrow('--runs')
  })
})
