import { describe } from '../../src/shared/annotation/describe'
import type { Selectors } from '../../src/shared/annotation/selector'
import type { Block, Edition } from '../../src/shared/article/edition'
import type { Language } from '../../src/shared/article/language'
import { textOf } from '../../src/shared/article/plain-text'

type Wording = Readonly<Record<Language, string>>

/** What an editor changed in the words of a block, in both languages. */
const rewordings: readonly { readonly block: string; readonly from: Wording; readonly to: Wording }[] = [
  {
    block: 'q1-p1',
    from: { de: 'mehrmals mit Putin telefoniert', en: 'a number of phone calls with Putin' },
    to: { de: 'wiederholt mit Putin telefoniert', en: 'several phone calls with Putin' },
  },
  {
    block: 'q4-p1',
    from: {
      de: 'Ein solches Geschenk, warnt er, würde den Aggressor belohnen und zu neuen Eroberungen einladen.',
      en: 'Such a gift, he warns, would reward the aggressor and invite new conquests.',
    },
    to: {
      de: 'Wer so schenke, warnt er, würde den Aggressor belohnen und lade zu weiteren Kriegen ein.',
      en: 'Giving in like that, he warns, would reward aggression and lead to further wars.',
    },
  },
  {
    block: 'q8-p1',
    from: {
      de: ' Es fehlt an Personal: Die Rekrutierung stockt, und Soldaten desertieren.',
      en: ' There is a shortage of manpower: recruitment is faltering, and soldiers are deserting.',
    },
    to: { de: '', en: '' },
  },
]

const addition: Wording = {
  de: 'Dieser Text wurde nach dem Treffen überarbeitet; was seither geschah, ist darin noch nicht enthalten.',
  en: 'This text was revised after the meeting; what has happened since is not part of it yet.',
}

/**
 * The second version of a bundled edition: a paragraph is added before the first, one is taken out, two change places,
 * and some sentences are reworded or taken out.
 */
export function secondVersion(edition: Edition): Edition {
  const { language } = edition
  const blocks = edition.blocks.map((block): Block => {
    const changes = rewordings.filter((change) => change.block === block.id)
    const text = changes.reduce(
      (words, { from, to }) => words.replace(from[language], to[language]),
      block.text,
    )
    return { ...block, text }
  })
  const before = blocks.findIndex(({ id }) => id === 'intro-1')
  blocks.splice(before, 0, { id: 'intro-0', type: 'paragraph', text: addition[language] })
  const gone = blocks.findIndex(({ id }) => id === 'q1-p2')
  blocks.splice(gone, 1)
  const moved = blocks.findIndex(({ id }) => id === 'q2-p1')
  blocks.splice(moved + 1, 0, ...blocks.splice(moved, 1))
  return { ...edition, version: '2.0.0', blocks }
}

/** Passages of the first version by how they are found in the second. */
export const passagesOfVersionOne: Readonly<
  Record<'exact' | 'moved' | 'reworded' | 'unsure' | 'lost', readonly Wording[]>
> = {
  exact: [
    { de: 'Ein Gipfel ohne Kiew', en: 'without Kyiv' },
    {
      de: 'Die Führung in Kiew sitzt nicht mit am Tisch.',
      en: 'The leadership in Kyiv has no seat at the table.',
    },
  ],
  moved: [
    {
      de: 'muss kein drittes Land überflogen oder einbezogen werden',
      en: 'no third country has to be crossed',
    },
    {
      de: 'Allein beenden kann Trump den Krieg allerdings nicht.',
      en: 'Yet Trump cannot end the war on his own.',
    },
    { de: 'Gegen Russland bleiben ihm Sanktionen', en: 'Against Russia there are sanctions' },
    { de: 'über Atomwaffen sprechen', en: 'talk about nuclear arms' },
  ],
  reworded: [
    {
      de: 'Seit Februar hat er mehrmals mit Putin telefoniert.',
      en: 'Since February he has had a number of phone calls with Putin.',
    },
  ],
  unsure: [
    {
      de: 'Ein solches Geschenk, warnt er, würde den Aggressor belohnen und zu neuen Eroberungen einladen.',
      en: 'Such a gift, he warns, would reward the aggressor and invite new conquests.',
    },
  ],
  lost: [
    {
      de: 'Medienberichten zufolge beraten die Präsidenten auf dem Stützpunkt Elmendorf-Richardson.',
      en: 'According to media reports, the presidents will confer at Joint Base Elmendorf-Richardson.',
    },
    {
      de: 'Die Rekrutierung stockt, und Soldaten desertieren',
      en: 'recruitment is faltering, and soldiers are deserting',
    },
  ],
}

/** The selectors of a wording in the first version of an edition. */
export function selectorsOfWords(edition: Edition, words: Wording): Selectors {
  const text = textOf(edition)
  const start = text.indexOf(words[edition.language])
  if (start < 0) throw new Error(`„${words[edition.language]}“ does not stand in the first version`)
  return describe(text, { start, end: start + words[edition.language].length })
}
