// What somebody types into a form with data-draft outlives an interruption: it is kept in this tab of the browser
// under their account, put back when the form is loaded again, and gone once it has been taken, or when somebody
// else signs in. Passwords, hidden fields and fields with data-no-draft are never kept.
"use strict";
(() => {
  const longest = 20000, hours = 12, begin = "draft:";
  const account = document.body.dataset.account;
  const own = account ? `${begin}${account}:` : null;
  const now = Date.now();

  // Storage may be full or forbidden: then nothing is kept, and everything else still works.
  const attempt = (work) => { try { return work(sessionStorage); } catch { return null; } };
  const read = (key) => attempt((store) => JSON.parse(store.getItem(key)));
  const drop = (key) => attempt((store) => store.removeItem(key));
  const write = (key, draft) => {
    const text = JSON.stringify(draft);
    if (text.length <= longest) attempt((store) => store.setItem(key, text));
  };
  const keys = () => (attempt(Object.keys) ?? []).filter((key) => key.startsWith(begin));

  for (const key of keys()) {
    const draft = read(key);
    const isOld = !draft || !(now - draft.at < hours * 3600000);
    if (isOld || (own && !key.startsWith(own))) drop(key);
  }
  if (!own) return;

  const keyOf = (form) => own + form.dataset.draft;
  const never = ["password", "hidden", "file", "submit", "button", "reset", "image"];
  const fields = (form) => [...form.elements].filter((field) =>
    field.name && field.matches("input, select, textarea") && !never.includes(field.type)
    && !field.closest("[data-no-draft]"));
  const isBox = (field) => field.type === "checkbox" || field.type === "radio";
  const stateOf = (field) => isBox(field) ? field.checked
    : field.multiple ? [...field.options].map((option) => option.selected) : field.value;
  // Fields are known by their names, boxes by their values too, the second of a name by its place.
  const entries = (form) => {
    const seen = new Map();
    return fields(form).map((field) => {
      const name = isBox(field) ? `${field.name}=${field.value}` : field.name;
      seen.set(name, (seen.get(name) ?? -1) + 1);
      return [`${name}#${seen.get(name)}`, field];
    });
  };
  const values = (form) => Object.fromEntries(entries(form).map(([name, field]) => [name, stateOf(field)]));

  const notice = document.getElementById("notice");
  const failed = notice?.classList.contains("error") ?? false;
  // What was sent is gone once a page says that something was done. Where the answer never came nothing is said:
  // then the draft comes back, with the id it was sent under, so that sending it twice does its work once.
  for (const key of keys()) {
    const draft = read(key);
    if (!draft?.sent) continue;
    if (failed) write(key, { ...draft, sent: false, request: null });
    else if (notice) drop(key);
  }

  const say = (form, key) => {
    const line = document.createElement("div");
    line.className = "notice draft";
    line.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = "書きかけの内容を戻しました。";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = "戻した内容を消す";
    button.addEventListener("click", () => {
      drop(key);
      form.reset();
      line.remove();
      fields(form)[0]?.focus();
    });
    line.append(words, button);
    form.prepend(line);
  };

  const restore = (form) => {
    const key = keyOf(form), draft = read(key);
    if (!draft) return;
    let changed = false;
    for (const [name, field] of entries(form)) {
      const state = draft.fields[name];
      if (state === undefined || JSON.stringify(state) === JSON.stringify(stateOf(field))) continue;
      if (isBox(field)) field.checked = state;
      else if (field.multiple) [...field.options].forEach((option, place) => { option.selected = !!state[place]; });
      else field.value = state;
      changed = true;
    }
    const request = form.querySelectorAll("input[type=hidden][name=request]");
    if (draft.request && request.length === 1) request[0].value = draft.request;
    if (draft.sent) write(key, { ...draft, sent: false });
    if (!changed) return;
    const folded = form.closest("details");
    if (folded) folded.open = true;
    if (!form.querySelector(".notice.draft")) say(form, key);
  };

  const keep = (form, more = {}) => {
    const draft = { at: Date.now(), fields: values(form), ...more };
    write(keyOf(form), draft);
  };
  const formOf = (event) => {
    const form = event.target.form ?? event.target.closest?.("form");
    return form?.dataset.draft ? form : null;
  };
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => { const form = formOf(event); if (form) keep(form); });
  }
  document.addEventListener("submit", (event) => {
    const form = formOf(event);
    if (!form || event.defaultPrevented) return;
    const request = form.querySelectorAll("input[type=hidden][name=request]");
    keep(form, { sent: true, request: request.length === 1 ? request[0].value : null });
  });

  // The service has put what was typed into the fields itself where it refused it.
  for (const form of document.querySelectorAll("form[data-draft]")) if (!failed) restore(form);
  // A region that was fetched anew has lost what stood in its forms.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const inside = [...node.querySelectorAll("form[data-draft]")];
      for (const form of node.matches("form[data-draft]") ? [node, ...inside] : inside) restore(form);
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
