// What a hostile document, file name, query or address may hold. Each payload
// would set window.hacked or ask for /evil if it ran.
const run = 'window.hacked=1';

/** payloads are texts of one line. */
export const payloads = [
  `"><img src=/evil onerror=${run}>`,
  `'><img src=/evil onerror=${run}>`,
  `<img src=/evil onerror="${run}">`,
  `<img/src=/evil/onerror=${run}//`,
  `<IMG SRC=/evil ONERROR=${run}>`,
  `<img src=x:x onerror=${run} `,
  `</script><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</noscript><script>${run}</script>`,
  `--><script>${run}</script><!--`,
  `--!><img src=/evil onerror=${run}>`,
  `<!--<script>${run}</script>-->`,
  `]]><script>${run}</script>`,
  `<![CDATA[<script>${run}</script>]]>`,
  `<script src=/evil.js></script>`,
  `<script/src=/evil.js>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg/onload=${run}//`,
  `<math><mtext></math><img src=/evil onerror=${run}>`,
  `<math><mi//xlink:href="data:x,<script>${run}</script>">`,
  `<iframe srcdoc="<script>parent.hacked=1</script>">`,
  `<iframe src=javascript:${run}>`,
  `<object data=javascript:${run}>`,
  `<embed src=/evil.swf>`,
  `<a href="javascript:${run}">انقر</a>`,
  `<a href=" javascript:${run}">انقر</a>`,
  `<a href="data:text/html,<script>${run}</script>">انقر</a>`,
  `<form action=javascript:${run}><button>انقر</button></form>`,
  `<button formaction=javascript:${run}>انقر</button>`,
  `<input autofocus onfocus=${run}>`,
  `<details open ontoggle=${run}>`,
  `<video><source onerror=${run}></video>`,
  `<audio src=/evil onerror=${run}>`,
  `<body onload=${run}>`,
  `<marquee onstart=${run}>`,
  `<base href=/evil/>`,
  `<link rel=stylesheet href=/evil.css>`,
  `<style>@import "/evil.css"; body{background:url(/evil)}</style>`,
  `<meta http-equiv=refresh content="0;url=/evil">`,
  `<template><script>${run}</script></template>`,
  `<p style="background:url(/evil)">`,
  `" onmouseover="${run}`,
  `' onmouseover='${run}`,
  '` onmouseover=`' + run,
  `" autofocus onfocus="${run}" x="`,
  `\\"><img src=/evil onerror=${run}>`,
  `\\u003cimg src=/evil onerror=${run}\\u003e`,
  `&lt;img src=/evil onerror=${run}&gt;`,
  `&#60;img src=/evil onerror=${run}&#62;`,
  `&quot;&gt;&lt;script&gt;${run}`,
  `%3Cimg%20src=/evil%20onerror=${run}%3E`,
  `&amp;amp; &nbsp; &copy &#x0; &#xD800; &#1114112;`,
  `{{constructor.constructor('${run}')()}}`,
  '${' + run + '} <%= 1 %> #{1} {{1}}',
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `{"@type":"NewsArticle","x":"</script><script>${run}</script>"}`,
  `","x":"y","headline":"`,
  `\\","x":"\\`,
  `'; ${run}; '`,
  `<mark>علامة</mark> <b>غليظ</b>`,
  `<mark id=m1 class=now onclick=${run}>`,
  `<div id=mudawwana><div id=status><input name=q id=q>`,
  `<html data-root=/evil/ data-edition=file>`,
  `x<wbr onclick=${run}>y`,
  `﹤img src=/evil onerror=${run}﹥`,
  `＜script＞${run}＜/script＞`,
  'العراق\u200fي\u200eة \u202eعكس\u202c \u2066عزل\u2069 نص',
  'كلمة\u200cبفاصل\u200dخفي\u2060وملتصق\ufeffهنا',
  '\u202e<img src=/evil onerror=' + run + '>\u202c',
  '\u2067\u2067\u2067\u2067 بلا إغلاق',
  'العـــــــراق وَالحُكُومَةُ ٱلعِرَاقِيَّة',
  'ﷲ ﷺ ﻻ ﻷ ﺍﻟﻌﺮﺍﻕ',
  'لا\u0301\u0300\u0302\u0301\u0300\u0302\u0301\u0300\u0302\u0301\u0300 تكدّس',
  '👨‍👩‍👧‍👦 🇮🇶 𝕳𝖆𝖈𝖐 𐎀',
  `=cmd|'/c calc'!A0`, // for a table program that opens an export
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `../../../../etc/passwd`, `..\\..\\evil`, `//evil.example/x`, `/\\evil.example`,
  `__proto__`, `constructor`, `hasOwnProperty`, `toString`,
  `null undefined NaN true 0 -1 1e999`,
  `'; DROP TABLE articles; --`,
  `(((((((((( و و و أو أو ليس ليس`, `"""""""""""`, `«»«»«»«`, `عنوان: مصدر: من: إلى:`, `*`, `~ = - + ! ^ :`,
  `العراق~999999999999999999999`, `من:9999-99-99 إلى:0000-00-00`,
  `${'ا'.repeat(300)}`, `${'(العراق أو '.repeat(30)}`,
];

/** names are file names, with the folders they stand in. */
export const names = [
  `"><img src=x onerror=hacked=1>.html`, `a</script><script>hacked=1<.html`, `<b>/</b>.html`, `' onmouseover='hacked=1.html`,
  '\u202eعكس\u202c.html', 'عراق\u200cبفاصل.html', `javascript:hacked=1.html`, `&lt;b&gt;.html`, `%3Cscript%3E.html`, `#x?y=z.html`,
];

/** queries are addresses below the root of the site. */
export const queries = [
  `?q=%22%3E%3Cimg%20src=/evil%20onerror=${run}%3E`, `?q=%3C/script%3E%3Cscript%3E${run}%3C/script%3E`, `?source=%22%3E%3Csvg%20onload=${run}%3E&q=x`,
  `?not=%3Cimg%20src=/evil%3E&q=x`, `?from=%22%3E%3Cx%3E&to=javascript:${run}&q=x`, `?sort=__proto__&match=constructor&n=1e9&q=x`,
  `?lang=%22%3E%3Cimg%20src=/evil%3E`, `?without=%3Cimg%20src=/evil%20onerror=${run}%3E&q=x`, `?q=%FF%FE%00`, `?q=%zz&%%%`,
  `article/%22%3E%3Cimg%20src=x%20onerror=${run}%3E/`, `article/%3Cscript%3E/?q=x`, `page/..%2f..%2fevil/`, `%3Cimg%20src=/evil%20onerror=${run}%3E`,
  `x/y/z/%22onmouseover=%22${run}`, `?q=x#%22%3E%3Cimg%20src=/evil%20onerror=${run}%3E`, `?q=y#javascript:${run}`,
];

/**
 * documents are files that hold all of it: each payload as title, caption and
 * in the body of a page of its own, each as id, date, source, address and author
 * of an article of a list, all as dates of a page, and as lines of flat text.
 */
export function documents() {
  const files = {};
  payloads.forEach((p, i) => {
    const told = escaped(p);
    files[names[i] ?? `${String(i).padStart(3, '0')}.html`] = `<!doctype html><meta charset="utf-8"><title>${told}</title>
<article><h1>${told}</h1><p>${sentence(3 * i)}</p><figure><figcaption>${told} (رويترز)</figcaption></figure>
<p>وأضاف المسؤول ${told} ثم قال: ${sentence(3 * i + 1)}</p><p>${sentence(3 * i + 2)}</p></article>`;
  });
  files['named.jsonl'] = payloads.map((p, i) => JSON.stringify({
    id: p, title: `${p} ${i}`, text: `${sentence(2000 + i)} ${p}`, date: p, source: p, url: p, author: p,
  })).join('\n');
  files['dated.html'] = `<!doctype html><meta charset="utf-8"><title>تواريخ</title>${payloads.slice(0, 40).map((p) => `<meta property="article:published_time" content="${escaped(p)}">`).join('')}
<article><h1>تواريخ معادية</h1>${payloads.map((p) => `<time datetime="${escaped(p)}">${escaped(p)}</time>`).join('\n')}<p>${sentence(3000)}</p><p>${sentence(3001)}</p></article>`;
  for (let i = 0; i < payloads.length; i += 20) {
    files[`flat-${i}.txt`] = payloads.slice(i, i + 20).flatMap((p, k) => [p, sentence(1000 + i + k)]).join('\n\n');
  }
  return files;
}

const words = 'الحكومة العراق بغداد واشنطن التحالف البرلمان الوزير الاقتصاد المياه الزراعة التعليم الصحة النفط الحدود المدينة الجامعة الطريق المشروع الموازنة الانتخابات القضاء الشرطة السفير المؤتمر الاتفاق'.split(' ');

// sentence is the nth of many that have little in common.
function sentence(n) {
  const chosen = Array.from({ length: 14 }, (_, i) => `${words[(n * 7 + i * i * 3 + (n >> 3) * i) % words.length]} ${n * 31 + i * 17}`);
  return `أعلن مسؤول أن ${chosen.join(' و')} في هذا العام.`;
}

function escaped(s) {
  return s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
