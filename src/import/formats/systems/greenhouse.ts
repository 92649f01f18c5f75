import { type Data, isObject, objectsAt, textAt } from '../../data.ts';
import type { Importer } from '../../imported-role.ts';
import { dataRole } from '../data-role.ts';

/** The job board of Greenhouse: `boards-api.greenhouse.io/v1/boards/NAME/jobs?content=true`, or one job of it. Its HTML is escaped once more. */
export const greenhouse: Importer = {
  summary: 'the job board data of Greenhouse',
  recognises: ({ data }) => jobsIn(data).some((job) => 'absolute_url' in job && ('internal_job_id' in job || 'content' in job)),
  read: ({ data }, { settings }) => ({
    roles: jobsIn(data).map((job) =>
      dataRole(textAt(job, 'title'), [textAt(job, 'content')], [
        { key: 'location', value: textAt(job, 'location.name'), from: 'location.name' },
        { key: 'department', value: textAt(objectsAt(job, 'departments')[0], 'name'), from: 'departments' },
        { key: 'datePosted', value: job['first_published'], from: 'first_published' },
        { key: 'validThrough', value: job['application_deadline'], from: 'application_deadline' },
        { key: 'identifier', value: textAt(job, 'requisition_id'), from: 'requisition_id' },
        { key: 'apply', value: job['absolute_url'], from: 'absolute_url' },
        { key: 'language', value: job['language'], from: 'language' },
        // It does not say for which period.
        { key: 'salary', value: objectsAt(job, 'pay_input_ranges')[0], from: 'pay_input_ranges' },
      ], settings),
    ),
  }),
}; // prettier-ignore

function jobsIn(data: unknown): readonly Data[] {
  const jobs = objectsAt(data, 'jobs');
  return jobs.length > 0 || !isObject(data) ? jobs : [data];
}
