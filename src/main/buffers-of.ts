/**
 * The memory of the bytes that are a value or stand in its fields, for a message between threads to hand over instead of
 * copying it. Bytes that share their memory with others are left out: those would lose theirs.
 */
export const buffersOf = (value: unknown): ArrayBuffer[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values<unknown>({ ...value })].flatMap((one) =>
        one instanceof Uint8Array &&
        one.buffer instanceof ArrayBuffer &&
        one.buffer.byteLength === one.byteLength
          ? one.buffer
          : [],
      )
    : []
