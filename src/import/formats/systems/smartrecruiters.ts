import { type Data, isObject, objectsAt, textAt, valueAt } from '../../data.ts';
import type { Importer } from '../../imported-role.ts';
import { dataRole, type DataText } from '../data-role.ts';

/** Postings of SmartRecruiters: `api.smartrecruiters.com/v1/companies/NAME/postings/ID`; the list of all has no texts. */
export const smartrecruiters: Importer = {
  summary: 'the postings of SmartRecruiters',
  recognises: ({ data }) => postingsIn(data).some((one) => 'name' in one && ('jobAd' in one || ('releasedDate' in one && 'company' in one))),
  read: ({ data }, { settings }) => ({
    roles: postingsIn(data).map((posting) =>
      dataRole(textAt(posting, 'name'), textsOf(posting), [
        { key: 'location', value: placeOf(posting), from: 'location' },
        { key: 'workplace', value: valueAt(posting, 'location.remote') === true ? 'remote' : valueAt(posting, 'location.hybrid') === true ? 'hybrid' : undefined, from: 'location.remote' },
        { key: 'department', value: textAt(posting, 'department.label'), from: 'department.label' },
        { key: 'terms', value: textAt(posting, 'typeOfEmployment.label'), from: 'typeOfEmployment.label' },
        { key: 'datePosted', value: posting['releasedDate'], from: 'releasedDate' },
        { key: 'identifier', value: textAt(posting, 'refNumber'), from: 'refNumber' },
        { key: 'apply', value: posting['applyUrl'], from: 'applyUrl' },
        { key: 'language', value: textAt(posting, 'language.code'), from: 'language.code' },
      ], settings),
    ),
  }),
}; // prettier-ignore

function postingsIn(data: unknown): readonly Data[] {
  const list = objectsAt(data, 'content');
  return list.length > 0 || !isObject(data) ? list : [data];
}

function textsOf(posting: Data): readonly DataText[] {
  const sections = valueAt(posting, 'jobAd.sections');
  if (!isObject(sections)) return [];
  const usual = ['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation'];
  const others = Object.keys(sections).filter((key) => !usual.includes(key));
  return [...usual, ...others].map((key) => [textAt(sections, `${key}.title`), textAt(sections, `${key}.text`)]);
}

function placeOf(posting: Data): unknown {
  const country = textAt(posting, 'location.country')?.toUpperCase();
  const locality = textAt(posting, 'location.city');
  return locality === undefined ? undefined : { locality, region: textAt(posting, 'location.region'), country };
}
