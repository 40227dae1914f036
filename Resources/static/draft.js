// What somebody types into a form with data-draft outlives an interruption: it is kept in this tab of the browser
// under their account, put back when the form is loaded again, and gone once it has been taken, or when somebody
// else signs in. Passwords, hidden fields and fields with data-no-draft are never kept.
//
// data-draft names the form; where it is about one day, venue or booking, the name holds that as well.
// data-draft-for says whom the form is about: it never gets what was typed for another, and for nobody nothing is
// kept. A form with data-draft-only-sent, where one person follows on another, gets back only what was sent
// without an answer. A link with data-drop in a form gives up what was typed.
"use strict";
(() => {
  const longest = 100000, hours = 12, minutes = 10, begin = "draft:";
  const account = document.body.dataset.account;
  const own = account ? `${begin}${account}:` : null;
  const now = Date.now();

  // Storage may be full or forbidden: then nothing is kept, and everything else still works.
  const attempt = (work) => { try { return work(sessionStorage); } catch { return null; } };
  const read = (key) => attempt((store) => JSON.parse(store.getItem(key)));
  const drop = (key) => attempt((store) => store.removeItem(key));
  const write = (key, draft) => {
    const text = JSON.stringify(draft);
    if (text.length > longest) drop(key);
    else attempt((store) => store.setItem(key, text));
  };
  const keys = () => (attempt(Object.keys) ?? []).filter((key) => key.startsWith(begin));
  // Nobody knows whether what was sent has come; only its own form may still send it again.
  const lose = (other) => {
    for (const key of keys()) {
      const draft = read(key);
      if (key !== other && draft?.sent) write(key, { ...draft, sent: false, lost: true });
    }
  };

  for (const key of keys()) {
    const draft = read(key);
    const isOld = !draft || !(now - draft.at < hours * 3600000);
    if (isOld || (own && !key.startsWith(own))) drop(key);
  }
  if (!own) { lose(); return; }

  const keyOf = (form) => own + form.dataset.draft;
  // A telephone number is the same however it is written.
  const plain = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  const whom = (form) => plain(form.dataset.draftFor ?? "");
  const isForNobody = (form) => form.dataset.draftFor !== undefined && !whom(form);
  const isOnlySent = (form) => form.dataset.draftOnlySent !== undefined;
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
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  // The ids under which a form does its work once: one for each button, in hidden fields or in the button itself.
  const ids = (form) => [...form.querySelectorAll("input[type=hidden][name^=request]")];
  const bare = (text) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "");
  const requestOf = (form, button) => ({
    fields: values(form), ids: Object.fromEntries(ids(form).map((field) => [field.name, field.value])),
    button: button && { name: button.name, value: button.value },
  });
  // The same wish goes under the same ids again; any other is another wish.
  const repeat = (form, button, request) => {
    if (!request || !isSame(request.fields, values(form))) return;
    for (const field of ids(form)) field.value = request.ids[field.name] ?? field.value;
    const before = request.button;
    if (before && button?.name === before.name && bare(button.value) === bare(before.value)) {
      button.value = before.value;
    }
  };

  const notice = document.getElementById("notice");
  const failed = !!document.querySelector("#notice.error, [data-failed]");
  const visit = performance.getEntriesByType("navigation")[0];
  // The answer to a form is the page whose loading began when the form was sent, or what came of sending it again
  // by the browser's own button. Any other page says nothing of the form.
  const isAnswer = (draft, form) => {
    if (visit?.type === "back_forward") return false;
    if (visit?.type === "reload") return !form;
    return Math.abs(performance.timeOrigin - draft.at) < 1000;
  };
  const forms = [...document.querySelectorAll("form[data-draft]")];
  // The service has put what was typed into the fields itself where it refused or only looked it over.
  const filled = new Set();
  for (const key of keys()) {
    const draft = read(key), form = forms.find((form) => keyOf(form) === key);
    if (!draft?.sent) continue;
    const isBack = form && (failed || (!notice && !visit?.redirectCount));
    if (!isAnswer(draft, form)) lose();
    else if (isBack) {
      filled.add(key);
      write(key, { ...draft, sent: false, request: null, for: whom(form) });
    } else if (failed) lose();
    else drop(key);
  }

  const words = {
    kept: ["書きかけの内容を戻しました。", "戻した内容を消す"],
    lost: ["先ほど送った内容です。届いたか分かりません。このままもう一度送っても、二重にはなりません。", "消して新しく入れる"],
    lostPerson: ["先ほどの方が受け付けられたか分かりません。もう一度押しても、二重にはなりません。", "別の方です"],
  };
  const say = (form, key, wasLost) => {
    const line = document.createElement("div");
    line.className = "notice draft";
    line.setAttribute("role", "status");
    const text = document.createElement("p");
    const button = document.createElement("button");
    [text.textContent, button.textContent] = words[!wasLost ? "kept" : isOnlySent(form) ? "lostPerson" : "lost"];
    button.type = "button";
    button.className = "quiet";
    button.addEventListener("click", () => {
      drop(key);
      form.reset();
      line.remove();
      fields(form)[0]?.focus();
    });
    line.append(text, button);
    form.prepend(line);
  };

  const restore = (form) => {
    const key = keyOf(form), draft = read(key);
    if (!draft || failed || filled.has(key)) return;
    const isLate = isOnlySent(form) && !(draft.lost && now - draft.at < minutes * 60000);
    if (isLate || isForNobody(form) || draft.for !== whom(form)) { drop(key); return; }
    let changed = false;
    for (const [name, field] of entries(form)) {
      const state = draft.fields[name];
      if (state === undefined || isSame(state, stateOf(field))) continue;
      if (isBox(field)) field.checked = state;
      else if (field.multiple) [...field.options].forEach((option, at) => { option.selected = !!state[at]; });
      else field.value = state;
      field.closest("details")?.setAttribute("open", "");
      changed = true;
    }
    const wasLost = draft.lost && isSame(draft.request?.fields, values(form));
    if ((changed || wasLost) && !form.querySelector(".notice.draft")) say(form, key, wasLost);
  };

  const keep = (form, more = {}) => {
    const key = keyOf(form), { lost, request } = read(key) ?? {};
    if (isForNobody(form)) return;
    write(key, { at: Date.now(), for: whom(form), fields: values(form), lost, request, ...more });
  };
  const formOf = (event) => {
    const form = event.target.form ?? event.target.closest?.("form");
    return form?.dataset.draft ? form : null;
  };
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      const form = formOf(event);
      if (form && !isOnlySent(form)) keep(form);
    });
  }
  let sentKey = null;
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    const form = formOf(event), button = event.submitter;
    lose(form && keyOf(form));
    if (!form) return;
    repeat(form, button, read(keyOf(form))?.request);
    keep(form, { sent: true, lost: false, request: requestOf(form, button) });
    sentKey = keyOf(form);
  });
  // A browser may go back to the page as it was left; what it sent has been taken, its ids are used.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && sentKey && !read(sentKey)) location.reload();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]"), form = link?.closest("form[data-draft]");
    if (!link) return;
    if (form && link.dataset.drop !== undefined) drop(keyOf(form));
    lose();
  });

  forms.forEach(restore);
  // A region that was fetched anew has lost what stood in its forms.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const inside = [...node.querySelectorAll("form[data-draft]")];
      for (const form of node.matches("form[data-draft]") ? [node, ...inside] : inside) restore(form);
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
