import jsonld from 'jsonld'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SetId, type Annotation } from '../../../src/shared/annotation/annotation'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { writeJsonLd } from '../../../src/shared/export/json-ld'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { documentLoader } from './document-loader'
import { eventful, everyKind, generated, idOf, link, mark, material, ownEvents } from './sample'

const annotations: readonly Annotation[] = [
  ...everyKind,
  ...ownEvents,
  link(9, 'Bogen', 'opening'),
  {
    ...mark(12, 'Bogen', { created: generated }),
    from: { set: v.parse(SetId, idOf(90)), name: 'Klasse 9b' },
  },
  {
    ...mark(13, 'Bogen', { created: generated }),
    extra: { creator: 'x', '@type': 'y', 'lesespur:tags': [] },
  },
]

const written = (): object => {
  const options = { ...firstOptionsIn('de'), others: true }
  const input = exportInput(formatOf('json-ld'), material(annotations, eventful), options, generated)
  return v.parse(v.looseObject({}), JSON.parse(writeJsonLd([input], () => undefined)))
}

/** All names that a value uses, however deep. */
function namesIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const inner = Object.entries(value).flatMap(([name, one]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...namesIn(one),
  ])
  return new Set(inner)
}

describe('a JSON-LD processor', () => {
  it('takes the JSON-LD export without dropping a term, and keeps our own as plain JSON', async () => {
    const [set, ...more] = await jsonld.expand(written(), { documentLoader, safe: true })
    expect(more).toEqual([])
    const own = [...namesIn(set)].filter((name) => name.startsWith('urn:lesespur:terms:'))
    expect(own.sort()).toEqual(
      ['category', 'date', 'editions', 'extra', 'from', 'lane', 'tags', 'target'].map(
        (name) => `urn:lesespur:terms:${name}`,
      ),
    )
    expect(JSON.stringify(set)).toContain('"@type":"@json"')
  })

  it('finds every annotation with its target and body', async () => {
    const quads = String(await jsonld.toRDF(written(), { documentLoader, format: 'application/n-quads' }))
    const count = (predicate: string) => quads.split(`<${predicate}>`).length - 1
    expect(count('http://www.w3.org/ns/ea#items')).toBe(annotations.length)
    expect(count('http://www.w3.org/ns/oa#hasTarget')).toBe(annotations.length)
    expect(quads).toContain('<http://www.w3.org/ns/oa#exact> "*Bögen* und Balken"')
  })
})
