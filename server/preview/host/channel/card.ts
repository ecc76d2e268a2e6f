import { AdaptiveCard, OpenUrlAction } from 'adaptivecards';
import { cardHost } from './cardHost.ts';
import { toHtml } from './markdown.ts';

// Without this the renderer prints the marks themselves.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** A card as an element, drawn by Microsoft's renderer; nothing when the content is no card that it can draw. */
export function renderCard(content: unknown, openLink: (address: string) => void): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = cardHost;
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url !== undefined) openLink(action.url);
  };
  card.onAnchorClicked = (_element, anchor) => {
    openLink(anchor.href);
    return true;
  };
  card.parse(content);
  return card.render();
}
