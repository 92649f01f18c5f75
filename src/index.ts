export { build, type Build, type BuildInput } from './build.ts';
