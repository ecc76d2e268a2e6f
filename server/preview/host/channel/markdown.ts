/**
 * The markdown that Teams knows in a card: bold, italic, links and lists. Everything is escaped before any mark
 * is read, so a text can add no element and no attribute of its own.
 */
export function toHtml(text: string): string {
  const parts: string[] = [];
  let list: { tag: 'ul' | 'ol'; items: string[] } | undefined;
  let lines: string[] = [];

  const endParagraph = () => {
    if (lines.length > 0) parts.push(`<p>${lines.join('<br>')}</p>`);
    lines = [];
  };
  const endList = () => {
    if (list !== undefined) parts.push(`<${list.tag}>${list.items.join('')}</${list.tag}>`);
    list = undefined;
  };

  for (const line of text.split(/\r?\n|\r/)) {
    const item = /^\s*(?:([-*+])|\d{1,9}[.)])\s+(.+)$/.exec(line);
    if (item === null) {
      endList();
      if (line.trim() === '') endParagraph();
      else lines.push(inline(line));
      continue;
    }
    endParagraph();
    const tag = item[1] === undefined ? 'ol' : 'ul';
    if (list?.tag !== tag) endList();
    list ??= { tag, items: [] };
    list.items.push(`<li>${inline(item[2] ?? '')}</li>`);
  }
  endParagraph();
  endList();
  return parts.join('');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const link = /\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/g;

/** A link's address is kept apart from the marks: an underline in it is no italic. */
function inline(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(link)) {
    html += emphasis(text.slice(from, match.index));
    html += `<a href="${escapeHtml(match[2] ?? '')}">${emphasis(match[1] ?? '')}</a>`;
    from = match.index + match[0].length;
  }
  return html + emphasis(text.slice(from));
}

/** Underlines are marks only around whole words: partner_id_2 stays as it is. */
function emphasis(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<!\w)__(\S(?:.*?\S)?)__(?!\w)/g, '<strong>$1</strong>')
    .replace(/\*(\S(?:.*?\S)?)\*/g, '<em>$1</em>')
    .replace(/(?<!\w)_(\S(?:.*?\S)?)_(?!\w)/g, '<em>$1</em>');
}
