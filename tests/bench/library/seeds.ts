/** The seed of the long article, which the page and the libraries share. */
export const longReadSeed = 19_450_508
