import { type HostilePage, run, story } from './hostile-page.ts';

/** Pages that never hold still, or take the document away from under us. */
export const RESTLESS: readonly HostilePage[] = [
  ...Object.entries({
    'changes itself at every turn': () => {
      const channel = new MessageChannel();
      let n = 0;
      channel.port1.onmessage = () => {
        document.body.dataset.turn = String(++n);
        const added = document.createElement('p');
        added.append(`The IMEI number ${n} was sent.`);
        document.body.append(added);
        if (document.body.childElementCount > 50) document.body.children[20]?.remove();
        setTimeout(() => channel.port2.postMessage(0), 2);
      };
      channel.port2.postMessage(0);
    },
    'writes its story anew all the time': () => {
      const story = document.querySelector('article');
      const html = story?.innerHTML ?? '';
      setInterval(() => {
        if (story) story.innerHTML = html;
      }, 25);
    },
    'takes its story away and puts it back': () => {
      const story = document.querySelector('article');
      const parent = story?.parentElement;
      setInterval(() => (story?.isConnected ? story.remove() : story && parent?.append(story)), 30);
    },
    'cuts its text into letters while it is read': () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      setInterval(() => {
        const node = walker.nextNode() as Text | null;
        if (node && node.length > 3) node.splitText(node.length >> 1);
        else if (!node) document.body.normalize();
      }, 3);
    },
    'goes to another address twenty times a second': () => {
      let n = 0;
      const timer = setInterval(() => {
        history.replaceState(null, '', `?n=${++n}`);
        if (n > 60) clearInterval(timer);
      }, 50);
    },
    'writes its document anew once it is loaded': () =>
      addEventListener('load', () => {
        const { outerHTML } = document.documentElement;
        document.open();
        document.write(outerHTML.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
        document.close();
      }),
    'replaces its root element': () =>
      addEventListener('load', () =>
        document.replaceChild(document.documentElement.cloneNode(true), document.documentElement),
      ),
    'has no root element in the end': () => addEventListener('load', () => document.documentElement.remove()),
    'takes its body away': () => addEventListener('load', () => document.body.remove()),
    'gives its story to the document of a frame': () =>
      addEventListener('load', () => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const story = document.querySelector('article');
        if (story) frame.contentDocument?.body.append(story);
      }),
    'scrolls by itself for ever': () => {
      let n = 0;
      setInterval(() => scrollTo(0, (37 * n++) % 2000), 10);
    },
    'leaves its focus and its selection nowhere': () =>
      setInterval(() => {
        getSelection()?.selectAllChildren(document.body);
        (document.querySelectorAll<HTMLElement>('a, button')[Math.floor(Math.random() * 9)] ?? document.body).focus();
      }, 15),
  }).map(
    ([that, work]): HostilePage => ({
      that,
      html: story({ after: run(work) }),
      isRestless: true,
      reading: 'any',
      says: /404/,
    }),
  ),
  {
    that: 'lets itself be edited in design mode',
    html: story({ bottom: run(() => Reflect.set(document, 'designMode', 'on')) }),
  },
  {
    that: 'lets its body be edited',
    html: story({ bottom: run(() => document.body.setAttribute('contenteditable', 'true')) }),
    reading: 'any',
  },
  {
    that: 'has its story in a closed shadow root',
    html: story({
      bottom: run(() => {
        const main = document.querySelector('#td-outer-wrap') as HTMLElement;
        const box = document.body.appendChild(document.createElement('div'));
        box.attachShadow({ mode: 'closed' }).append(main);
      }),
    }),
    reading: 'any',
  },
  {
    that: 'has custom elements that throw at every turn',
    html: story({
      head: run(() => {
        class Thrower extends HTMLElement {
          static observedAttributes = ['style', 'class', 'popover'];
          connectedCallback(): void {
            this.dataset.connected = 'yes';
          }
          attributeChangedCallback(): void {
            throw new Error('of the page');
          }
        }
        customElements.define('of-the-page', Thrower);
      }),
      top: '<of-the-page>The IMEI number was sent.</of-the-page>',
    }),
  },
];
