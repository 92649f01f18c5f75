import { jsonFeed } from '../../shared/careers.js';
import { openRoles } from '../open.js';

export async function GET() {
  return new Response(jsonFeed(await openRoles()), { headers: { 'Content-Type': 'application/feed+json' } });
}
