import type { PageWords } from './words';

/** The sidebar at the right of the grid, as `showSidebar` opens it. */
export interface SidebarFrame {
  readonly show: (title: string, html: string) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
}

/** Calls a global function of the bundle; resolves with its answer. */
export type Call = (functionName: string, args: readonly unknown[]) => Promise<unknown>;

/**
 * @param bridge script that gives the frame `google.script`
 * @param functions names the frame may call: the bundle's global functions that do not end in `_`
 */
export function sidebarFrame(
  place: HTMLElement,
  {
    bridge,
    functions,
    call,
    focusGrid,
    words,
  }: {
    readonly bridge: string;
    readonly functions: readonly string[];
    readonly call: Call;
    readonly focusGrid: () => void;
    readonly words: () => PageWords;
  },
): SidebarFrame {
  let frame: HTMLIFrameElement | null = null;

  addEventListener('message', async (event: MessageEvent) => {
    const source = frame?.contentWindow;
    const message = event.data;
    if (!source || event.source !== source || typeof message?.clientele !== 'string') return;
    if (message.clientele === 'close') close();
    else if (message.clientele === 'focus') focusGrid();
    else if (message.clientele === 'run' && functions.includes(message.name) && Array.isArray(message.args)) {
      const answer = await call(message.name, message.args).then(
        (value) => ({ clientele: 'result', id: message.id, value }),
        (error: Error) => ({ clientele: 'failure', id: message.id, message: error.message }),
      );
      // '*': a sandboxed frame has no origin to name. It may be another one by now, which knows nothing of this call.
      source.postMessage(answer, '*');
    }
  });

  function show(title: string, html: string): void {
    const heading = document.createElement('header');
    const name = document.createElement('b');
    name.textContent = title;
    const shut = document.createElement('button');
    shut.type = 'button';
    shut.textContent = '×';
    shut.title = words().close;
    shut.setAttribute('aria-label', words().close);
    shut.addEventListener('click', close);
    heading.append(name, shut);

    frame = document.createElement('iframe');
    frame.title = title;
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-downloads allow-modals');
    frame.srcdoc = withBridge(html, bridge, functions);
    place.replaceChildren(heading, frame);
    place.hidden = false;
  }

  function close(): void {
    frame = null;
    place.replaceChildren();
    place.hidden = true;
    focusGrid();
  }

  return { show, close, isOpen: () => frame !== null };
}

/** The page with the bridge as its first script; the doctype stays first. */
export function withBridge(html: string, bridge: string, functions: readonly string[]): string {
  const script = `<script>var clienteleFunctions=${JSON.stringify(functions)};${bridge.replace(/<\/script/gi, '<\\/script')}</script>`;
  const head = /<head[^>]*>|<!doctype[^>]*>/i.exec(html.includes('<head') ? html.slice(html.indexOf('<head')) : html);
  if (!head) return script + html;
  const at = (html.includes('<head') ? html.indexOf('<head') : 0) + head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}

/** Global functions of a built bundle, in order; those ending in `_` are private. */
export function globalFunctions(code: string): string[] {
  return [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name).filter((name) => !name.endsWith('_'));
}
