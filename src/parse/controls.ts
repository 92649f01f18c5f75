/** Control characters but for tabs and line ends: HTML and XML forbid them, and they mean nothing in a text. */
export const controls = /[^\P{Cc}\t\n\r]/gu;
