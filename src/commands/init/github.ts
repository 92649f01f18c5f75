/** A repository on GitHub. */
export type Repository = { readonly owner: string; readonly name: string };

const forms = [
  /^(?<owner>[A-Za-z\d][A-Za-z\d-]{0,38})\/(?<name>[\w.-]{1,100}?)(?:\.git)?$/u,
  /^https?:\/\/(?:www\.)?github\.com\/(?<owner>[A-Za-z\d][A-Za-z\d-]{0,38})\/(?<name>[\w.-]{1,100}?)(?:\.git)?\/?$/u,
  /^(?:ssh:\/\/)?git@github\.com[:/](?<owner>[A-Za-z\d][A-Za-z\d-]{0,38})\/(?<name>[\w.-]{1,100}?)(?:\.git)?$/u,
];

/** Reads `owner/name`, or the address of a repository as browsers and git write it. */
export function repositoryFrom(text: string): Repository | undefined {
  const { owner, name } = forms.map((form) => form.exec(text.trim())).find((found) => found)?.groups ?? {};
  return owner === undefined || name === undefined || /^\.{1,2}$/u.test(name) ? undefined : { owner, name };
}

/** Where GitHub Pages publishes a repository: its own site at the root of a host, any other below the name of the repository. */
export function pagesUrl({ owner, name }: Repository): string {
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${encodeURIComponent(name)}/`;
}

/** GitHub refuses longer addresses. */
const longestLink = 8000;

/** A link that opens GitHub’s editor with a new file in it; nothing where the link would be too long. */
export function newFileLink({ owner, name }: Repository, branch: string, path: string, text: string): string | undefined {
  const at = branch.split('/').map(encoded).join('/');
  const link = `https://github.com/${owner}/${name}/new/${at}?filename=${encoded(path)}&value=${encoded(text)}`;
  return link.length > longestLink ? undefined : link;
} // prettier-ignore

/** Also without the brackets that would end a link in Markdown. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*~_]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
