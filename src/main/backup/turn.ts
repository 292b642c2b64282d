/** Lets others have their turn, so that long work in the keeper's thread holds up no save for long. */
export const nextTurn = () => new Promise<void>((turn) => setImmediate(turn))
