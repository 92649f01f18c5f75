/** Values of attributes in double quotes, as printed HTML has them. */

/** The text that a printed value stands for. */
export function attributeText(value: string): string {
  return value
    .replace(/&quot;/gu, '"')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}

/** A text as it is printed between double quotes. */
export function attributeValue(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
}
