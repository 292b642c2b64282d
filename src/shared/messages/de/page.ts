/** Words in the article's own markup, in the language of its edition. */
export const page = {
  question: (number: number): string => `Frage ${String(number)}`,
  paragraph: (number: number): string => `Absatz ${String(number)}`,
}
