import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const roles = defineCollection({
  loader: glob({ pattern: '*.md', base: './content/roles', retainBody: false }),
  schema: z.object({
    title: z.string(),
    datePosted: z.coerce.date(),
    validThrough: z.coerce.date().nullish().catch(undefined),
    location: z.object({ locality: z.string(), country: z.string() }),
    department: z.string(),
    team: z.string(),
    employmentType: z.union([z.string(), z.array(z.string())]).nullish(),
    workplace: z.string(),
    salary: z.object({ min: z.number(), max: z.number(), currency: z.string(), per: z.string() }).nullish(),
    identifier: z.string(),
    language: z.string().optional(),
    apply: z.string(),
  }),
});

export const collections = { roles };
