// 相談票: 「いま」 writes the service's time into a field, the minutes are shown as they come, and 案内先 is there
// only while the result asks for it. Without script times are typed and everything is always there.
"use strict";
(() => {
  const form = document.querySelector("form.record");
  if (!form) return;
  const [began, ended, length] = ["began", "ended", "length"].map((id) => document.getElementById(id));
  const loaded = Date.now();

  // The clock of the service, not of the tablet: it may be wrong.
  const now = () => {
    const minutes = Math.floor((Number(form.dataset.clock) + (Date.now() - loaded) / 1000) / 60) % 1440;
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  };
  // 10:05 and 1005, full-width too, 1:30 being in the afternoon; what else can be read the service reads.
  const minutesOf = (text) => {
    const parts = /^(\d{1,2}):?(\d{2})$/.exec(text.trim().normalize("NFKC"));
    if (!parts || parts[1] > 23 || parts[2] > 59) return null;
    const hour = Number(parts[1]), isPadded = parts[1].startsWith("0");
    return (hour >= 1 && hour <= 7 && !isPadded ? hour + 12 : hour) * 60 + Number(parts[2]);
  };
  const measure = () => {
    const [from, to] = [minutesOf(began.value), minutesOf(ended.value)];
    length.textContent = from !== null && to !== null && to > from ? `${to - from}分` : "";
  };

  const places = form.querySelector(".referral");
  const chosen = (name) => [...form.querySelectorAll(`[name=${name}]`)].find((box) => box.checked);
  const ask = () => {
    const isReferred = chosen("result")?.value === "referred";
    const place = chosen("referral");
    // What cannot be seen is not sent.
    if (!isReferred && place && !places.querySelector(".fault")) place.checked = false;
    places.hidden = !isReferred && !chosen("referral");
  };

  for (const button of form.querySelectorAll("[data-now]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.now);
      field.value = now();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  form.addEventListener("input", measure);
  form.addEventListener("change", ask);
  form.addEventListener("reset", () => setTimeout(() => { measure(); ask(); }));
  measure();
  ask();
})();
