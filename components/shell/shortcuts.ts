/** Every shortcut, once: the sheet in the sidebar and the options page both draw this list (`keys.<name>` in locales). */
export const shortcuts = [
  { keys: 'Alt+K', name: 'toggle', inBrowser: true },
  { keys: 'Alt+P', name: 'capture', inBrowser: true },
  { keys: '↑ ↓', name: 'move', inBrowser: false },
  { keys: 'Enter', name: 'open', inBrowser: false },
  { keys: 'k', name: 'k', inBrowser: false },
  { keys: 't', name: 't', inBrowser: false },
  { keys: 'r', name: 'r', inBrowser: false },
  { keys: 's', name: 's', inBrowser: false },
  { keys: 'b', name: 'b', inBrowser: false },
  { keys: 'w', name: 'w', inBrowser: false },
  { keys: 'd', name: 'd', inBrowser: false },
  { keys: 'h', name: 'h', inBrowser: false },
  { keys: 'x', name: 'x', inBrowser: false },
  { keys: 'u', name: 'u', inBrowser: false },
  { keys: '?', name: 'help', inBrowser: false },
  { keys: 'Esc', name: 'escape', inBrowser: false },
] as const;
