// An open page that changes fetches itself anew when the service says that something has changed, and puts the
// new regions in place of the old ones. Without script the page stands until it is loaded again.
"use strict";
(() => {
  const { live, version, page = location.pathname } = document.body.dataset;
  if (!live || !window.EventSource) return;
  const asleep = document.getElementById("asleep");
  // What the page shows: a change between its making and the first word from the service is news as well.
  let known = version, fetching = false, again = false;

  // What somebody is typing into must not go away under their fingers.
  const isBusy = (region) => {
    const focus = document.activeElement;
    return focus && region.contains(focus) && focus.matches("input:not([type=hidden]), select, textarea");
  };

  const replace = (region, fresh) => {
    const focus = document.activeElement;
    const inside = focus && region.contains(focus);
    const path = inside ? [focus.closest("[id]")?.id, focus.getAttribute("aria-label")] : null;
    region.replaceChildren(...fresh.childNodes);
    if (!inside) return;
    const place = path[0] ? document.getElementById(path[0]) : null;
    const same = place && [...place.querySelectorAll("button, a")]
      .find((other) => other.getAttribute("aria-label") === path[1]);
    (same || place?.querySelector("button, a"))?.focus({ preventScroll: true });
  };

  const refresh = async () => {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(page, { headers: { "X-Page-Itself": "1" }, redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401) { location.reload(); return; }
      if (answer.ok) {
        const made = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const region of document.querySelectorAll("[data-region]")) {
          const fresh = made.getElementById(region.id);
          if (fresh && !isBusy(region) && fresh.innerHTML !== region.innerHTML) replace(region, fresh);
        }
      }
    } catch { /* the stream below says when the service is there again */ }
    fetching = false;
    if (again) { again = false; refresh(); }
  };

  const source = new EventSource(live);
  source.onmessage = (event) => {
    // What was fetched while the service was away may never have come.
    if (!asleep.hidden || known !== event.data) refresh();
    asleep.hidden = true;
    known = event.data;
  };
  source.onerror = () => {
    asleep.hidden = false;
    // The service has ended the stream for good: whoever was signed in is no longer.
    if (source.readyState === EventSource.CLOSED) refresh();
  };
})();
