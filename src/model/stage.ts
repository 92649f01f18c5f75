/** A part of the work, of which people are told that it begins, and how long it took. */
export type Stage = 'read' | 'work' | 'check' | 'draw' | 'publish' | 'remember';

/** Is told when a stage begins. */
export type OnStage = (stage: Stage) => void;
