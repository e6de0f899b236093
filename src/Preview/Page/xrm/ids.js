/**
 * An id as the client API gives it.
 * @param {string} id
 */
export const withBraces = id => `{${id.toUpperCase()}}`;

/**
 * An id as the Web API wants it, whether a script gives it with braces or without.
 * @param {string} id
 */
export const withoutBraces = id => id.replace(/[{}]/g, '').toLowerCase();
