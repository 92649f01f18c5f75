/** Control characters but for tabs and line ends, noncharacters, and halves of surrogate pairs: HTML and XML forbid them, and they mean nothing in a text. */
export const controls = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;
