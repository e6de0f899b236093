/**
 * What was thrown, as an error.
 * @param {unknown} thrown
 */
export const asError = thrown => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/**
 * The sentence of what was thrown.
 * @param {unknown} thrown
 */
export const messageOf = thrown => asError(thrown).message;
