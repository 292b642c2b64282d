/** Words for changing categories and tags. */
export const vocabulary = {
  categories: 'Kategorien',
  categoriesHint: 'Name, Farbe und Linie ändern sich sofort überall, wo die Kategorie vorkommt.',
  editCategories: 'Kategorien bearbeiten …',
  name: 'Name',
  colour: 'Farbe',
  line: 'Linie',
  colours: {
    1: 'Gelb',
    2: 'Blau',
    3: 'Grün',
    4: 'Violett',
    5: 'Rot',
    6: 'Rosa',
    7: 'Türkis',
    8: 'Grau',
  },
  lines: {
    band: 'Rahmen',
    solid: 'Strich',
    dashed: 'gestrichelt',
    wavy: 'gewellt',
    double: 'doppelt',
  },
  sample: { name: 'Im Text', before: 'Wer liest,', marked: 'hebt hervor', after: 'und behält.' },
  reset: 'Zurücksetzen',
  sameLook: (other: string): string =>
    `„${other}“ sieht genauso aus. Mit anderer Farbe oder Linie bleiben beide unterscheidbar.`,
  renamed: (before: string, after: string): string => `„${before}“ heißt jetzt „${after}“.`,
  recoloured: (name: string, colour: string): string => `${name}: Farbe ${colour}.`,
  relined: (name: string, line: string): string => `${name}: Linie ${line}.`,
  wasReset: (name: string): string => `${name}: zurückgesetzt.`,
  takenBack: 'Rückgängig gemacht.',
  tags: 'Schlagwörter',
  manageTags: 'Schlagwörter verwalten …',
  filterTags: 'Schlagwörter filtern',
  uses: (count: number): string =>
    count === 0
      ? 'hier nicht verwendet'
      : count === 1
        ? 'eine Anmerkung'
        : `${count.toLocaleString('de')} Anmerkungen`,
  usesHint: 'Gezählt sind die Anmerkungen dieses Artikels. Ein neuer Name gilt in allen Artikeln.',
  rename: 'Umbenennen',
  newName: (name: string): string => `Neuer Name für „${name}“`,
  noTags: 'Noch keine Schlagwörter. Wählen Sie eine Stelle im Text und drücken Sie T.',
  noTagFits: 'Kein Schlagwort passt zum Filter.',
  shownTags: (count: number, all: number): string =>
    all === 1 && count === 1
      ? 'ein Schlagwort'
      : count === all
        ? `${all.toLocaleString('de')} Schlagwörter`
        : `${count.toLocaleString('de')} von ${all.toLocaleString('de')} Schlagwörtern`,
}
