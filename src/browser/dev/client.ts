/**
 * What pages have in the development server and never in a built site: they show what was changed, and what is wrong with the content.
 */
import { listenForState, type State } from './state-channel.ts';
import { showDay, showFindings } from './overlay.ts';
import { refresher } from './refresh.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) start(script);

function start({ dataset }: HTMLScriptElement): void {
  const refresh = refresher(dataset);
  let version = dataset['version'];
  let checked: string | undefined;

  const look = (state: State) => {
    if (state.version !== version) {
      version = state.version;
      refresh();
    }
    if (state.checked !== checked) {
      checked = state.checked;
      void showFindings();
    }
  };

  let newest: State | undefined;
  const show = () => {
    if (newest && !document.hidden) look(newest);
  };
  listenForState((state) => {
    newest = state;
    show();
  });
  document.addEventListener('visibilitychange', show);
  // The browser shows a page of its memory when one goes back.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) refresh();
  });
  if (dataset['day'] !== undefined) showDay(dataset['day']);
}
