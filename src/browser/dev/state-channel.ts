/** Which content the server has, and which one it has checked. */
export type State = { readonly version: string; readonly checked: string };

type Message = { readonly kind: 'state'; readonly state: State } | { readonly kind: 'ask' };

/** After how many milliseconds a stream that was refused is asked for again. */
const retryAfter = 2000;

/**
 * Tells what the server tells. A browser holds only six connections to one server, so that one tab listens and passes on to all others what
 * it hears; when it is closed, another one takes its place.
 */
export function listenForState(tell: (state: State) => void): void {
  // Without a secure origin (a name in the local network over HTTP) there are no locks: each tab listens while it is shown.
  if (!('locks' in navigator)) return listenWhileShown(tell);
  const channel = new BroadcastChannel('rolepress-dev');
  const send = (message: Message) => channel.postMessage(message);
  let newest: State | undefined;
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'state') tell(data.state);
    else if (newest) send({ kind: 'state', state: newest });
  });
  send({ kind: 'ask' });
  // The lock is held for as long as the tab is there.
  void navigator.locks.request('rolepress-dev', async () => {
    listen((state) => {
      newest = state;
      tell(state);
      send({ kind: 'state', state });
    });
    await new Promise(() => {});
  });
}

function listenWhileShown(tell: (state: State) => void): void {
  let stop: (() => void) | undefined;
  const change = () => {
    stop?.();
    stop = document.hidden ? undefined : listen(tell);
  };
  document.addEventListener('visibilitychange', change);
  change();
}

/** Listens to the server, and goes on when it was away. Returns what stops it. */
function listen(tell: (state: State) => void): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  const open = () => {
    source = new EventSource('/_rolepress/events');
    source.addEventListener('message', ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as State));
    source.addEventListener('error', () => {
      // Otherwise the browser tries again by itself.
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, retryAfter);
    });
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
