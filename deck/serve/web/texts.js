// The words of the interface, in Chinese and English.

const zh = {
  skip: '跳到页面', views: '视图', slide: '页面', grid: '网格', notes: '备注', handout: '讲义',
  gap: '', looks: '主题和灰度', theme: '主题', grey: '灰度（黑白打印）', inGrey: '{0} · 灰度', ownTheme: '大纲自带的主题',
  download: '下载', getSlides: '全部页面', getHandout: '讲义：{0}', getPage: '这一页',
  print: '打印', presenter: '演讲者视图', full: '全屏', otherLang: 'English', otherLangShort: 'EN',
  help: '快捷键说明', close: '关闭', prev: '上一页', next: '下一页', goto: '转到第几页', kind: '讲义样式',
  problems: '问题', pageProblems: '这一页的问题', nothing: '没有发现问题。',
  error: '错误', warning: '警告', note: '提示',
  errors: '{0} 处错误', warnings: '{0} 处警告', hints: '{0} 条提示', and: '，',
  whole: '展开提示', more: '另外 {0} 处', all: '看全部 {0} 处', whereAmI: '第 {0} 页，共 {1} 页：{2}', ofPages: '共 {0} 页',
  pageHas: '第 {0} 页：{1}，{2} 处问题', sheets: '共 {0} 张', sheet: '第 {0} 张：{1}', onPage: '第 {0} 页',
  stale: '大纲有错，显示的是上一次正确的页面', noPages: '大纲有错，还排不出页面', opening: '正在打开…',
  offline: '预览程序已停止或没有回应。', again: '请在终端重新运行 {0}，这里会自动连上。', online: '重新连上了', updated: '页面已更新',
  fixed: '问题已全部解决', noNotes: '这一页没有备注。', noHandout: '讲义没有做成。', printing: '正在准备打印：{0} / {1}',
  keys: '快捷键', letters: '启用单字母快捷键',
  presenterTitle: '演讲者视图', now: '当前页', then: '下一页', last: '这是最后一页。',
  clock: '现在', elapsed: '已用时', pause: '暂停', resume: '继续', reset: '重新计时', bigger: '备注放大', smaller: '备注缩小',
  help_keys: [
    ['← → ↑ ↓ PgUp PgDn 空格', '前后翻页；网格里 ↑ ↓ 换行'], ['Home End', '第一页，最后一页'], ['G', '网格；回车打开一页'],
    ['N', '页面旁边看备注'], ['H', '讲义'], ['F', '全屏'], ['P', '在第二个窗口打开演讲者视图'], ['E', '问题列表'],
    ['Ctrl P', '打印全部页面或讲义'], ['Esc', '关闭列表，再按回“页面”视图'], ['?', '打开这份说明'],
  ],
};

const en = {
  skip: 'Skip to the page', views: 'Views', slide: 'Slide', grid: 'Grid', notes: 'Notes', handout: 'Handout',
  gap: ' ', looks: 'Theme and grey', theme: 'Theme', grey: 'Grey, for black and white printing', inGrey: '{0} · grey', ownTheme: 'The outline’s own theme',
  download: 'Download', getSlides: 'All slides', getHandout: 'Handout: {0}', getPage: 'This slide',
  print: 'Print', presenter: 'Presenter view', full: 'Full screen', otherLang: '中文', otherLangShort: '中',
  help: 'Keyboard shortcuts', close: 'Close', prev: 'Previous slide', next: 'Next slide', goto: 'Go to slide', kind: 'Kind of handout',
  problems: 'Problems', pageProblems: 'Problems of this slide', nothing: 'No problems found.',
  error: 'Error', warning: 'Warning', note: 'Note',
  errors: '{0} error(s)', warnings: '{0} warning(s)', hints: '{0} note(s)', and: ', ',
  whole: 'Show the whole hint', more: '{0} more', all: 'Show all {0}', whereAmI: 'Slide {0} of {1}: {2}', ofPages: 'of {0}',
  pageHas: 'Slide {0}: {1}, {2} problem(s)', sheets: '{0} sheet(s)', sheet: 'Sheet {0}: {1}', onPage: 'Slide {0}',
  stale: 'The outline has errors: these are the last good slides', noPages: 'The outline has errors: there are no slides yet', opening: 'Opening…',
  offline: 'The preview has stopped or does not answer.', again: 'Run {0} in the terminal again: this window then connects by itself.', online: 'Connected again', updated: 'Slide updated',
  fixed: 'All problems are solved', noNotes: 'This slide has no notes.', noHandout: 'The handout could not be made.', printing: 'Preparing to print: {0} of {1}',
  keys: 'Keyboard shortcuts', letters: 'Use single-letter shortcuts',
  presenterTitle: 'Presenter view', now: 'This slide', then: 'Next slide', last: 'This is the last slide.',
  clock: 'Clock', elapsed: 'Elapsed', pause: 'Pause', resume: 'Go on', reset: 'Reset timer', bigger: 'Larger notes', smaller: 'Smaller notes',
  help_keys: [
    ['← → ↑ ↓ PgUp PgDn Space', 'Turn slides; ↑ ↓ change rows in the grid'], ['Home End', 'First slide, last slide'], ['G', 'Grid; Enter opens a slide'],
    ['N', 'Notes beside the slide'], ['H', 'Handout'], ['F', 'Full screen'], ['P', 'Presenter view in a second window'], ['E', 'Problems'],
    ['Ctrl P', 'Print all slides or the handout'], ['Esc', 'Close the list, then back to the slide'], ['?', 'Open this list'],
  ],
};

const tables = { zh, en };
let table = zh;

/** Makes zh or en the language, and writes its words into the document. */
export function speak(lang) {
  table = tables[lang] || zh;
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
  for (const el of document.querySelectorAll('[data-t]')) el.textContent = t(el.dataset.t);
  for (const el of document.querySelectorAll('[data-label]')) {
    const label = t(el.dataset.label);
    el.setAttribute('aria-label', label);
    if (el.matches('button')) el.title = label;
  }
}

/** The text of that name, {0} and so on replaced. English plurals follow the first number. */
export function t(name, ...values) {
  const text = table[name] ?? name;
  if (typeof text !== 'string') return text;
  return text
    .replace('(s)', values.some((v) => v === 1) && values.at(-1) === 1 ? '' : 's')
    .replace(/\{(\d)\}/g, (_, i) => values[i]);
}

/** The one of two words {zh, en} that is in the language. */
export const word = (pair) => (table === en ? pair.en : pair.zh) || pair.zh || pair.en;
