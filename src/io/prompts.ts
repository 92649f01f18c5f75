import type { Prompts } from '../model/prompts.ts';

/** Gets ready to ask questions on the terminal. Only what needs them waits for them to load. */
export async function loadPrompts(): Promise<Prompts> {
  const { cancel, intro, isCancel, outro, select, text } = await import('@clack/prompts');
  return {
    open: (title) => intro(title),
    ask: async ({ message, offered, choices, refuse }) => {
      const answer = choices
        ? await select({ message, initialValue: offered, options: [...choices] })
        : await text({
            message,
            placeholder: offered,
            defaultValue: offered,
            validate: (value) => refuse?.(value === undefined || value === '' ? offered : value),
          });
      if (!isCancel(answer)) return answer;
      cancel('Stopped. Nothing was written.');
      return undefined;
    },
    close: (message) => outro(message),
  };
}
