// ＋1 at a festival, where reception is bad: each tap has its own id and time, stays in this browser until the
// service says that it has it, and may be sent any number of times. Nothing personal is in it. Without script
// the button is a form.
"use strict";
(() => {
  const form = document.querySelector("form.count");
  if (!form) return;
  const { corner, address, date } = form.dataset;
  const begin = "corner:", most = 200, pause = 5000, patience = 20000, glance = 30000;
  const [sum, waitingLine, last, undo] = ["sum", "waiting", "last", "undo"].map((id) => document.getElementById(id));
  const states = ["offline", "signed-out", "refused"].map((id) => document.getElementById(id));
  const button = form.querySelector(".plus");
  const loaded = Date.now();
  let people = Number(sum.dataset.people), busy = false, timer = null, sent = false;

  // The service's clock, not the tablet's: that one may be wrong.
  const now = () => Number(form.dataset.now) + (Date.now() - loaded);
  const day = () => new Date(now() + 9 * 3600000).toISOString().slice(0, 10);
  // Not randomUUID: it is only there under TLS.
  const fresh = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  };

  // Each tap under a key of its own, so that two tabs never write over each other's. Where storage is full or
  // forbidden the page keeps it, and says so. What Saturday has left over is sent by Sunday's page.
  const unkept = new Map(), gone = new Set();
  const keyOf = (day, id) => `${begin}${day}:${id}`;
  const attempt = (work) => { try { return work(localStorage); } catch { return null; } };
  const keep = (id, tap) => {
    const key = keyOf(corner, id), text = JSON.stringify(tap);
    attempt((store) => store.setItem(key, text));
    if (attempt((store) => store.getItem(key)) !== text) unkept.set(key, tap);
  };
  // Remembered as well: a browser that does not let go of one would have it sent for ever.
  const drop = ({ key }) => { unkept.delete(key); gone.add(key); attempt((store) => store.removeItem(key)); };
  const read = (key) => attempt((store) => JSON.parse(store.getItem(key))) ?? unkept.get(key);
  // This day's first, the earliest first of all.
  const waiting = () => {
    const kept = (attempt(Object.keys) ?? []).filter((key) => /^corner:\d+:[\da-f-]{36}$/.test(key));
    return [...new Set([...kept, ...unkept.keys()])].filter((key) => !gone.has(key)).map((key) => {
      const [, day, id] = key.split(":");
      return { key, day, id, ...read(key) };
    }).sort((a, b) => (a.day !== corner) - (b.day !== corner) || a.at - b.at);
  };
  // The taps made in this tab that can be taken back, the latest last.
  const recent = {
    key: `recent:${corner}`,
    all: () => { try { return JSON.parse(sessionStorage.getItem(recent.key)) ?? []; } catch { return []; } },
    set: (ids) => {
      try { sessionStorage.setItem(recent.key, JSON.stringify(ids.slice(-20))); } catch { /* then not */ }
    },
  };

  const say = (state) => { for (const line of states) line.hidden = line.id !== state; };
  const show = () => {
    const all = waiting(), taps = all.filter((tap) => tap.day === corner);
    const ids = new Set(taps.map((tap) => tap.id));
    const backs = new Set(taps.filter((tap) => tap.back).map((tap) => tap.back));
    const more = taps.filter((tap) => !tap.back && !backs.has(tap.id)).length;
    const less = [...backs].filter((id) => !ids.has(id)).length;
    sum.textContent = people + more - less;
    waitingLine.hidden = !all.length;
    waitingLine.querySelector("b").textContent = all.length;
    document.getElementById("sent").hidden = all.length > 0 || !sent;
    document.getElementById("unkept").hidden = !unkept.size;
    undo.hidden = !recent.all().length;
  };

  const page = (extra) => ({ redirect: "manual", credentials: "same-origin", ...extra });
  const within = async (what, options) => {
    const control = new AbortController(), limit = setTimeout(() => control.abort(), patience);
    try { return await fetch(what, page({ ...options, signal: control.signal })); } finally { clearTimeout(limit); }
  };
  // The page anew: the sum, and the token of whoever has signed in since.
  const look = async () => {
    const answer = await within(address, { headers: { "X-Page-Itself": "1" } });
    if (answer.type === "opaqueredirect") return "signed-out";
    if (!answer.ok) return "refused";
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = made.querySelector("form.count [name=token]"), fresh = made.getElementById("sum");
    if (!token || !fresh) return "refused";
    form.elements.token.value = token.value;
    people = Number(fresh.dataset.people);
    return null;
  };
  const send = async (isActive) => {
    const all = waiting(), { day } = all[0], batch = all.filter((tap) => tap.day === day).slice(0, most);
    const body = new URLSearchParams({ token: form.elements.token.value, request: fresh() });
    for (const { id, at, age = "", gender = "", topic = "", back = "" } of batch) {
      body.append("tap", [id, Math.round(at), age, gender, topic, back].join(","));
    }
    // What a timer sends again must not keep somebody signed in who has gone.
    const headers = isActive ? {} : { "X-Page-Itself": "1" };
    const answer = await within(`/corner/${day}/taps`, { method: "POST", body, headers });
    if (answer.type === "opaqueredirect") return "signed-out";
    if (answer.status === 403) return await look() ?? "again";
    if (!answer.ok) return "refused";
    const told = await answer.json();
    const known = new Set([...told.acknowledged, ...told.differing]);
    const come = batch.filter((tap) => known.has(tap.id));
    if (!come.length) return "refused";
    come.forEach(drop);
    if (day === corner) people = told.people;
    sent = true;
    return null;
  };
  const work = async (isActive) => {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let state = null, tries = 0;
    try {
      if (!waiting().length) state = await look();
      while (!state && waiting().length) {
        state = await send(isActive);
        if (state === "again") state = ++tries < 3 ? null : "refused";
        show();
      }
    } catch {
      state = "offline";
    }
    busy = false;
    say(state);
    show();
    timer = setTimeout(() => work(false), waiting().length || state ? pause : glance);
  };

  const add = (tap) => {
    const id = fresh();
    keep(id, { at: now(), ...tap });
    show();
    work(true);
    return id;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const isEarly = day() < date;
    document.getElementById("early").hidden = !isEarly;
    if (isEarly) return;
    const chosen = [...form.querySelectorAll("input[type=radio]:checked")].filter((box) => box.value);
    const words = chosen.map((box) => box.parentElement.textContent.trim());
    recent.set([...recent.all(), add(Object.fromEntries(chosen.map((box) => [box.name, box.value])))]);
    for (const box of form.querySelectorAll("input[type=radio]")) box.checked = false;
    last.hidden = false;
    last.firstElementChild.textContent = `＋1${words.length ? ` (${words.join("、")})` : ""}`;
    show();
  });
  undo.addEventListener("click", () => {
    const ids = recent.all(), id = ids.pop();
    if (!id) return;
    recent.set(ids);
    add({ back: id });
    last.firstElementChild.textContent = "＋1を取り消しました。";
    button.focus({ preventScroll: true });
  });
  addEventListener("beforeunload", (event) => {
    if (!waiting().length) return;
    event.preventDefault();
    event.returnValue = "";
  });
  // Another tab has sent what waited here: the sum is another.
  addEventListener("storage", () => { show(); if (!waiting().length) work(false); });
  addEventListener("online", () => work(false));
  document.addEventListener("visibilitychange", () => { if (!document.hidden) work(false); });
  if (recent.all().length) last.hidden = false;
  show();
  work(false);
})();
