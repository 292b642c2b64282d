import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import ExportDialog from '../../../src/renderer/src/export/ExportDialog.svelte'
import { isBookmark, type Annotation, type AnnotationId } from '../../../src/shared/annotation/annotation'
import type { Language } from '../../../src/shared/article/language'
import type { ExportMaterial } from '../../../src/shared/export/format'
import type { Failure } from '../../../src/shared/failure'
import type { Input } from '../../../src/shared/ipc/contract'
import { messagesIn } from '../../../src/shared/messages/messages'
import { failed, ok } from '../../../src/shared/result'
import {
  articleNote,
  eventful,
  everyKind,
  idOf,
  link,
  mark,
  material,
  ownEvents,
} from '../../unit/export/sample'

/** The edge of the program: what was asked of it, and what it answers. */
let asked: { saved: Input<'saveExport'>[]; copied: string[]; closed: number; exported: string[] }
let answer: { path: string | null } | { failure: Failure }

beforeEach(() => {
  asked = { saved: [], copied: [], closed: 0, exported: [] }
  answer = { path: '/home/ada/Brücken.md' }
})

type Wish = {
  annotations?: readonly Annotation[]
  filtered?: readonly AnnotationId[]
  language?: Language
  events?: Pick<ExportMaterial, 'events' | 'passages'>
}

function open({ annotations = everyKind, filtered, language = 'de', events }: Wish = {}) {
  render(ExportDialog, {
    bridge: {
      saveExport: (file: Input<'saveExport'>) => {
        asked.saved.push(file)
        return Promise.resolve('path' in answer ? ok(answer.path) : failed(answer.failure))
      },
      copyText: (text: string) => {
        asked.copied.push(text)
        return Promise.resolve('path' in answer ? ok(undefined) : failed(answer.failure))
      },
    },
    input: material(annotations, { language, ...events }),
    filtered,
    messages: messagesIn(language),
    onClose: () => (asked.closed += 1),
    onExported: (how: string) => asked.exported.push(how),
  })
  return userEvent.setup()
}

const preview = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Vorschau' }).value
const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })

describe('the export dialog', () => {
  it('has a name, shows what will be exported, and begins at the format', () => {
    open()
    expect(screen.getByRole('dialog', { name: 'Exportieren' })).toBeTruthy()
    expect(preview()).toContain('# Über Brücken: was trägt?')
    expect(screen.getByText('8 Anmerkungen')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Markdown/ }))
  })

  it('follows every choice in its preview and its count', async () => {
    const user = open()
    await user.click(screen.getByRole('checkbox', { name: 'Stellen im Wortlaut' }))
    expect(preview()).not.toContain('> Niemand')
    expect(screen.getByText('6 Anmerkungen')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'ohne Gliederung' }))
    expect(preview()).not.toContain('Wer hat')
    await user.click(screen.getByRole('radio', { name: /Nur Fassung: Deutsch/ }))
    expect(preview()).not.toContain('arch = Bogen')
    expect(screen.getByText('5 Anmerkungen')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: /JSON-LD/ }))
    expect(preview()).toContain('"AnnotationSet"')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByText('7 Anmerkungen')).toBeTruthy()
  })

  it('arranges under events and appends the timeline, where there are events', async () => {
    const user = open({
      annotations: [...everyKind, ...ownEvents, link(9, 'Balken', 'silent')],
      events: eventful,
    })
    expect(screen.getByText('8 Anmerkungen')).toBeTruthy()
    const group = within(screen.getByRole('group', { name: 'Gliedern' }))
    expect(group.getAllByRole('radio')).toHaveLength(3)
    await user.click(group.getByRole('radio', { name: 'nach Ereignissen' }))
    expect(preview()).toContain('### Eröffnung · Frühjahr 2024')
    expect(preview()).toContain('## Eigene Ereignisse')
    await user.click(screen.getByRole('checkbox', { name: 'Zeitleiste anfügen' }))
    expect(preview()).toContain('## Zeitleiste')
    expect(preview()).not.toContain('## Eigene Ereignisse')
  })

  it('has no choice about events where there are none', () => {
    open()
    expect(within(screen.getByRole('group', { name: 'Gliedern' })).getAllByRole('radio')).toHaveLength(2)
    expect(screen.queryByRole('checkbox', { name: 'Zeitleiste anfügen' })).toBeNull()
  })

  it('exports the timeline of an empty notebook when it is wished', async () => {
    const user = open({ annotations: [], events: eventful })
    expect(button(/Kopieren/).disabled).toBe(true)
    await user.click(screen.getByRole('checkbox', { name: 'Zeitleiste anfügen' }))
    expect(screen.getByText('0 Anmerkungen')).toBeTruthy()
    await user.click(button(/Kopieren/))
    expect(asked.copied[0]).toContain('## Zeitleiste')
  })

  it('keeps what was chosen while another format is looked at', async () => {
    const user = open()
    await user.click(screen.getByRole('checkbox', { name: 'Notizen' }))
    await user.click(screen.getByRole('radio', { name: /JSON-LD/ }))
    await user.click(screen.getByRole('radio', { name: /Markdown/ }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Notizen' }).checked).toBe(false)
  })

  it('offers the filtered ones only where there is a filter, and one edition only where there are two', async () => {
    const user = open({ filtered: [idOf(2)] })
    await user.click(screen.getByRole('radio', { name: /Nur die gefilterten/ }))
    expect(screen.getByText('1 Anmerkung')).toBeTruthy()
    screen.getByRole('radio', { name: /Nur Fassung/ })
  })

  it('offers no choice that makes no difference', () => {
    open({ annotations: [mark(1, 'Bogen')] })
    const which = within(screen.getByRole('group', { name: 'Was' }))
    expect(which.getAllByRole('radio')).toHaveLength(1)
  })

  it('saves what it shows, under a sensible name, and says where it went', async () => {
    const user = open()
    await user.click(button(/Speichern/))
    const [file] = asked.saved
    expect(file?.name).toMatch(/^Brücken – Anmerkungen \d{4}-\d\d-\d\d$/)
    expect(file).toMatchObject({ extension: 'md', content: preview() })
    expect(screen.getByRole('status').textContent).toBe('Gespeichert: „Brücken.md“.')
    expect(asked.exported).toEqual(['saved'])
  })

  it('names a file on Windows without its folders', async () => {
    answer = { path: 'C:\\Users\\Ada\\Brücken.md' }
    const user = open()
    await user.click(button(/Speichern/))
    expect(screen.getByRole('status').textContent).toBe('Gespeichert: „Brücken.md“.')
  })

  it('says nothing when the reader thought better of it', async () => {
    answer = { path: null }
    const user = open()
    await user.click(button(/Speichern/))
    expect(screen.getByRole('status').textContent).toBe('')
    expect(asked.exported).toEqual([])
  })

  it('copies what it shows', async () => {
    const user = open()
    await user.click(button(/Kopieren/))
    expect(asked.copied).toEqual([preview()])
    expect(screen.getByRole('status').textContent).toContain('kopiert')
    expect(asked.exported).toEqual(['copied'])
  })

  it('says in words what went wrong, stays with its choices, and forgets the trouble when it is over', async () => {
    answer = { failure: { kind: 'not-exported', cause: 'no-permission' } }
    const user = open()
    await user.click(screen.getByRole('checkbox', { name: 'Datum' }))
    await user.click(button(/Speichern/))
    expect(screen.getByRole('alert').textContent).toContain('Berechtigung')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Datum' }).checked).toBe(false)
    await user.click(button(/Kopieren/))
    expect(screen.getByRole('alert').textContent).toContain('Zwischenablage')
    answer = { path: '/home/ada/Brücken.md' }
    await user.click(button(/Speichern/))
    expect(screen.getByRole('alert').textContent).toBe('')
    expect(screen.getByRole('status').textContent).toContain('Gespeichert')
    expect(asked.exported).toEqual(['saved'])
  })

  it('says what to do when the notebook is empty', () => {
    open({ annotations: [] })
    expect(
      screen.getByText('Noch keine Anmerkungen. Wählen Sie eine Stelle im Text und drücken Sie 1.'),
    ).toBeTruthy()
    for (const name of [/Speichern/, /Kopieren/]) {
      expect(button(name).disabled).toBe(true)
      const reason = document.getElementById(button(name).getAttribute('aria-describedby') ?? '')
      expect(reason?.textContent).toContain('Noch keine Anmerkungen')
    }
    expect(preview()).toContain('keine Anmerkungen')
  })

  it('says why nothing is left when the choices exclude everything', async () => {
    const user = open({ annotations: everyKind.filter((one) => !isBookmark(one)) })
    await user.click(screen.getByRole('checkbox', { name: 'Stellen im Wortlaut' }))
    await user.click(screen.getByRole('checkbox', { name: 'Notizen' }))
    expect(screen.getByText(/bleibt nichts zu exportieren/)).toBeTruthy()
    expect(button(/Speichern/).disabled).toBe(true)
  })

  it('shows the beginning of a very long export and says so, but exports all of it', async () => {
    const user = open({ annotations: [articleNote(5, '🌉'.repeat(15_000))] })
    expect(preview().length).toBeLessThanOrEqual(20_000)
    expect(preview()).toMatch(/🌉$/u)
    expect(screen.getByText(/Die Vorschau zeigt die ersten/)).toBeTruthy()
    await user.click(button(/Kopieren/))
    expect(asked.copied[0]?.length).toBeGreaterThan(30_000)
  })

  it('tells whoever opened it that it is closed', async () => {
    const user = open()
    await user.click(button(/Schließen/))
    expect(asked.closed).toBe(1)
  })

  it('speaks English', () => {
    open({ language: 'en' })
    expect(screen.getByRole('dialog', { name: 'Export' })).toBeTruthy()
    expect(screen.getByText('8 annotations')).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Preview' }).value).toContain(
      '## Note on the article',
    )
  })
})
