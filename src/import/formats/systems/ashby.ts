import { type Data, objectsAt, textAt, valueAt } from '../../data.ts';
import type { GivenPlace } from '../../facts/data-facts.ts';
import type { Importer } from '../../imported-role.ts';
import { dataRole } from '../data-role.ts';

/** The job board of Ashby: `api.ashbyhq.com/posting-api/job-board/NAME?includeCompensation=true`. */
export const ashby: Importer = {
  summary: 'the job board data of Ashby',
  recognises: ({ data }) => objectsAt(data, 'jobs').some((job) => 'jobUrl' in job && ('descriptionHtml' in job || 'isListed' in job)),
  read: ({ data }, { settings }) => ({
    roles: objectsAt(data, 'jobs').map((job) =>
      dataRole(textAt(job, 'title'), [textAt(job, 'descriptionHtml') ?? textAt(job, 'descriptionPlain'), textAt(job, 'compensation.compensationTierSummary')], [
        { key: 'location', value: placesOf(job), from: 'location' },
        { key: 'department', value: textAt(job, 'department'), from: 'department' },
        { key: 'team', value: textAt(job, 'team'), from: 'team' },
        { key: 'terms', value: spaced(textAt(job, 'employmentType')), from: 'employmentType' },
        { key: 'workplace', value: workplaceOf(job), from: 'workplaceType' },
        { key: 'datePosted', value: job['publishedAt'], from: 'publishedAt' },
        { key: 'apply', value: job['applyUrl'] ?? job['jobUrl'], from: 'applyUrl' },
      ], settings),
    ),
  }),
}; // prettier-ignore

/** `FullTime` is written as one word. */
function spaced(word: string | undefined): string | undefined {
  return word?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-');
}

const workplaces: Readonly<Record<string, string>> = { Remote: 'remote', Hybrid: 'hybrid', OnSite: 'on-site' };

function workplaceOf(job: Data): unknown {
  return workplaces[String(valueAt(job, 'workplaceType'))] ?? (job['isRemote'] === true ? 'remote' : undefined);
}

function placesOf(job: Data): readonly (GivenPlace | string)[] {
  return [job, ...objectsAt(job, 'secondaryLocations')].flatMap((one): readonly (GivenPlace | string)[] => {
    const locality = textAt(one, 'address.postalAddress.addressLocality');
    if (locality === undefined) return [textAt(one, 'location') ?? []].flat();
    return [{ locality, region: textAt(one, 'address.postalAddress.addressRegion'), country: textAt(one, 'address.postalAddress.addressCountry') }];
  });
} // prettier-ignore
