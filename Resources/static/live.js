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

  // Every button of a fresh page has a fresh id: the old ones, unused, are as good.
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const shown = (region) => region.innerHTML.replace(id, "");

  // A button that is replaced between the finger's coming and going gives no click: nothing changes meanwhile.
  // The click comes after the finger has gone, at a touch a little later.
  let isPressed = false, released = null, ending;
  const release = () => {
    clearTimeout(ending);
    isPressed = false;
    released?.();
    released = null;
  };
  const releaseSoon = (after) => {
    clearTimeout(ending);
    if (isPressed) ending = setTimeout(release, after);
  };
  // Where a finger goes in a list of the browser's own, nobody says so.
  const press = () => { isPressed = true; releaseSoon(5000); };
  const listen = (kind, act) => window.addEventListener(kind, act, { capture: true, passive: true });
  listen("pointerdown", (event) => { if (event.button === 0) press(); });
  listen("pointerup", () => releaseSoon(400));
  listen("click", () => releaseSoon(0));
  listen("keydown", (event) => { if (event.key === " ") press(); });
  listen("keyup", () => releaseSoon(0));
  for (const kind of ["pointercancel", "blur", "pagehide"]) window.addEventListener(kind, release);
  const rest = () => isPressed ? new Promise((done) => { released = done; }) : null;

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
        await rest();
        for (const region of document.querySelectorAll("[data-region]")) {
          const fresh = made.getElementById(region.id);
          if (fresh && !isBusy(region) && shown(fresh) !== shown(region)) replace(region, fresh);
        }
      }
    } catch { /* the stream below says when the service is there again */ }
    fetching = false;
    if (again) { again = false; refresh(); }
  };

  // A browser opens six connections to a service at a time, and a stream holds one for good: only a page that is
  // looked at has its own.
  let source = null;
  const close = () => { source?.close(); source = null; };
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(live);
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
  };
  // Whoever comes back sees at once what it is like by now.
  const wake = () => { open(); refresh(); };
  document.addEventListener("visibilitychange", () => document.hidden ? close() : wake());
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => { if (event.persisted) wake(); });
  open();
})();
