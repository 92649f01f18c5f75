/** Characters below which a description counts as empty, and as thin: feeds of LinkedIn and Adzuna, and of Jooble. */
export const leastLength = 100;
export const goodLength = 250;
