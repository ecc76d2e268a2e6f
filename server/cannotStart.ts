/** A reason not to start that the person at the shell can do something about: one plain sentence, no stack. */
export class CannotStart extends Error {}
