/** The built-in categories' names, by their ids. */
export const categories: Record<string, string> = {
  claim: 'Aussage',
  evidence: 'Beleg',
  term: 'Begriff',
  question: 'Offene Frage',
  important: 'Wichtig',
}
