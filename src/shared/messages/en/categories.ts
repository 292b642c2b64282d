/** The built-in categories' names, by their ids. */
export const categories: Record<string, string> = {
  claim: 'Claim',
  evidence: 'Evidence',
  term: 'Term',
  question: 'Open question',
  important: 'Important',
}
