/** A patch without the fields that it does not give. */
export const given = <Patch extends object>(patch: Patch) =>
  // What is left are fields of the patch that have a value; Object.fromEntries forgets which.
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Patch]?: Exclude<Patch[Key], undefined>
  }
