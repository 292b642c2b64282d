/** From how many letters on without a space words take so long to be laid out with all kerning that it is noticed. */
const many = 500

/** Whether a text has a stretch without a space that is so long, such as a picture written in letters. */
export const hasUnbroken = (text: string): boolean => text.split(/\s/).some((part) => part.length >= many)
