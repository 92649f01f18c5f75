import { examplesFolder } from '../../model/examples.ts';
import { yamlText } from '../../parse/index.ts';
import type { siteHosts } from './questions.ts';
import { fill } from './fill.ts';
import { nightlyCron } from './nightly.ts';
import type { Starter } from './starter-files.ts';

type SiteHost = (typeof siteHosts)[number];

/** What of the workflow depends on who publishes. */
type HostPart = {
  readonly purpose: string;
  /** When the site is checked, if not always; a build that follows tells the same. */
  readonly checkIf: string;
  /** The files of the jobs that publish each night, and what the host calls the address that asks for a build. */
  readonly nightly?: { readonly jobs: string; readonly hook?: string };
};

const always = "github.event_name != 'schedule'";

const hostParts: Readonly<Record<SiteHost, HostPart>> = {
  'github-pages': {
    purpose:
      'Checks each change that is proposed; publishes the site when one is accepted, and every night, so that roles open and close on their days.',
    checkIf: "github.event_name == 'pull_request'",
    nightly: { jobs: 'workflow-publish-github-pages.yml' },
  },
  netlify: {
    purpose: 'Checks each change; Netlify builds, previews and publishes the site, and is asked to each night.',
    checkIf: always,
    nightly: { jobs: 'workflow-publish-hook.yml', hook: 'build hook' },
  },
  cloudflare: {
    purpose:
      'Checks each change; Cloudflare Pages builds, previews and publishes the site, and is asked to each night.',
    checkIf: always,
    nightly: { jobs: 'workflow-publish-hook.yml', hook: 'deploy hook' },
  },
  other: {
    purpose: 'Checks each change that is proposed or accepted. Your host builds and publishes the site.',
    checkIf: '',
  },
};

/** The workflow, which is at the root of the repository whatever folder the site is in. */
export function workflowText({ answers, target, now, read }: Starter): string {
  const { below, branch } = target;
  const { purpose, checkIf, nightly } = hostParts[hostOf(answers.host)];
  const inFolder = (path: string) => yamlText(`${below}${path}`);
  const values = {
    paths: below === '' ? '' : `    paths: [${[`${asGlob(below)}**`, '.github/workflows/careers.yml'].map(inQuotes).join(', ')}]`,
    branch: inQuotes(asGlob(branch)),
    timeZone: answers.timeZone,
    cron: nightlyCron(now, answers.timeZone),
    workingDirectory: below === '' ? '.' : yamlText(below.slice(0, -1)),
    lockFile: inFolder('package-lock.json'),
    distFolder: inFolder('dist'),
    examplesFolder,
    hook: nightly?.hook ?? '',
    purpose,
    checkIf: checkIf === '' ? '' : `    if: ${checkIf}`,
  };
  const part = (name: string) => fill(read(`common/${name}`), values).trimEnd();
  const schedule = nightly ? part('workflow-schedule.yml') : '';
  const publish = nightly ? `${part(nightly.jobs)}\n${part('workflow-keep-nightly.yml')}` : '';
  return fill(read('common/workflow.yml'), { ...values, schedule, publish });
} // prettier-ignore

/** What Netlify reads at the root of the repository. */
export function netlifySettings({ target: { below }, read }: Starter): string {
  const base = below === '' ? '' : `  base = ${inQuotes(below)}`;
  return fill(read('common/netlify.toml'), { base, examplesFolder });
}

function hostOf(answer: string): SiteHost {
  return Object.keys(hostParts).find((host): host is SiteHost => host === answer) ?? 'other';
}

function inQuotes(text: string): string {
  return JSON.stringify(text);
}

/** A path or the name of a branch as a pattern that matches it alone. */
function asGlob(path: string): string {
  return path.replace(/[*?+[\]!\\]/gu, String.raw`\$&`);
}
