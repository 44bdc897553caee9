import type { MarkedContent, PDFDocument, StructureElement } from 'pdfkit'
import type { About } from '../drawing/drawing.ts'

const types = { title: 'H1', heading: 'H2', text: 'P', image: 'Figure' } as const

/**
 * In which order a PDF is read aloud: page by page, on each in the order of what it is about, however it was drawn.
 * What is about nothing is an artifact, which nobody reads.
 */
export function createReading(doc: PDFDocument) {
  const root = doc.struct('Document')
  doc.addStructure(root)
  let page = new Map<string, { readonly about: About; readonly contents: MarkedContent[] }>()
  let now: About | null | undefined
  const close = (): void => {
    if (now !== undefined) doc.endMarkedContent()
    now = undefined
  }
  return {
    /** What is drawn from now on is about this. */
    about(about: About | null): void {
      if (now === about || (now && about && now.key === about.key)) return
      close()
      now = about
      if (!about) {
        doc.markContent('Artifact', { type: 'Layout' })
        return
      }
      const entry = page.get(about.key) ?? { about, contents: [] }
      entry.contents.push(doc.markStructureContent(types[about.role]))
      page.set(about.key, entry)
    },
    endPage(): void {
      close()
      const section: StructureElement = doc.struct('Sect')
      root.add(section)
      const inOrder = [...page.values()].toSorted((a, b) => a.about.order - b.about.order)
      for (const { about, contents } of inOrder) {
        const alt = about.alt?.trim()
        section.add(doc.struct(types[about.role], alt ? { alt } : {}, contents))
      }
      section.end()
      page = new Map()
    },
    end(): void {
      root.end()
    },
  }
}

export type Reading = ReturnType<typeof createReading>
