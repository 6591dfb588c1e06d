/** Lower-case letters, digits and hyphens: what stands in an address. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
