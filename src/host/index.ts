export { type Answer, type Answerer, plainAnswer, redirectTo, type Request } from './answer.ts';
export { type HeadersFor, headerRules } from './header-rules.ts';
export { listen, type Listening, type ListenOptions } from './listen.ts';
export { redirectRules } from './redirect-rules.ts';
export { queryOf, requestPath } from './request-path.ts';
export { type HostedSite, type ServedFile, staticHost } from './static-host.ts';
