/** Words of the command line; arguments and formats keep their names in every language. */
export const commandLine = {
  usage: (formats: string): string => `Exportiert Anmerkungen ohne Fenster.

  lesespur export --format FORMAT --out DATEI […]

  --format FORMAT      ${formats}
  --out DATEI          wohin geschrieben wird; - schreibt Textformate auf die Standardausgabe
  --article KENNUNG    nur diesen Artikel; mehrfach möglich; ohne Angabe alle mit Anmerkungen
  --edition de|en      die Fassung, die vorangeht
  --language de|en     Sprache der Beschriftungen
  --order text|time    nach Text oder nach Zeit
  --grouping ART       question, event, category, tag, day oder none
  --form article|notes ganzer Artikel oder nur die Anmerkungen (docx, pdf, html)
  --with TEILE         citations,links dazunehmen
  --without TEILE      quotes,notes,categories,tags,dates weglassen
  --style STIL         chicago-notes, apa oder iso-690
  --separator ZEICHEN  , oder ; (csv)
  --deck NAME          Stapel der Lernkarten (anki)
  --timeline           Zeitleiste anfügen
  --others             auch fremde Anmerkungen
  --no-data            ohne die Daten zum Wiedereinlesen (html, markdown)
  --only-new           nur Neues seit dem letzten Export in diesem Format
  --update             in eine vorhandene Datei einarbeiten (obsidian)
  --help               diese Hilfe

Rückgabe: 0 geschrieben, 1 etwas Unerwartetes, 2 falsche Angabe, 3 nichts zu exportieren,
4 Datei nicht geschrieben, 5 Bibliothek nicht lesbar.`,
  unknown: (what: string): string =>
    `Diese Angabe ist nicht verständlich (${what}). Hilfe: lesespur export --help`,
  missing: (name: string): string => `Es fehlt die Angabe ${name}. Hilfe: lesespur export --help`,
  wrong: (name: string, given: string, expected: string | null): string =>
    `${name} kann nicht ${given} sein${expected === null ? '' : `; möglich ist: ${expected}`}.`,
  updateWhat: '--update geht nur mit --format obsidian.',
  noText: (format: string): string => `${format} ist kein Textformat; geben Sie mit --out eine Datei an.`,
  written: (file: string): string => `Geschrieben: ${file}`,
  unreadable: 'Die Bibliothek ließ sich nicht lesen. Nichts wurde geändert.',
}
