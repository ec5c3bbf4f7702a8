"use strict";
(function () {
  const root = document.documentElement;
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const one = (id) => document.getElementById(id);
  const cards = all(".card");
  const narrow = window.matchMedia("(max-width: 900px)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let current = null;
  let turn = 0;
  let gliding = false;

  function scroll(element, block) {
    const smooth = gliding && !calm.matches;
    element.scrollIntoView({ behavior: smooth ? "smooth" : "auto", block: block });
  }

  function flash(elements) {
    all(".flash").forEach((element) => element.classList.remove("flash"));
    elements.forEach((element) => {
      void element.offsetWidth;
      element.classList.add("flash");
    });
  }

  function show(name) {
    document.body.dataset.tab = name;
    all("[role=tab]").forEach((tab) => {
      tab.setAttribute("aria-selected", String(tab.dataset.tab === name));
    });
  }

  function language(code) {
    root.lang = code;
    root.dataset.language = code;
    all("[data-zh]").forEach((element) => {
      const words = element.dataset[code];
      if (element.tagName === "INPUT") element.placeholder = words;
      else element.textContent = words;
    });
  }

  function choose(card) {
    if (current) current.classList.remove("chosen");
    all("mark.chosen").forEach((mark) => mark.classList.remove("chosen"));
    current = card;
    turn = 0;
    if (!card) return;
    card.classList.add("chosen");
    marksOf(card).forEach((mark) => mark.classList.add("chosen"));
  }

  function marksOf(card) {
    return all('mark[data-f~="' + card.id.slice(1) + '"]');
  }

  function goTo(spot) {
    const home = one(spot.dataset.t);
    if (!home) return;
    const marks = all('mark[data-f~="' + spot.dataset.f + '"]', home);
    if (narrow.matches) show("document");
    scroll(marks[0] || home, "center");
    flash(marks.length ? marks : [home]);
  }

  function visit(card) {
    const spots = all(".spot", card);
    if (!spots.length) return;
    goTo(spots[turn % spots.length]);
    turn += 1;
  }

  function filter() {
    const levels = all(".level[aria-pressed=true]").map((level) => level.dataset.s);
    const kind = one("kind").value;
    const words = one("search").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    cards.forEach((card) => {
      const text = card.textContent.toLowerCase();
      const shown = levels.includes(card.dataset.s) && (!kind || card.dataset.k === kind)
        && words.every((word) => text.includes(word));
      card.hidden = !shown;
      marksOf(card).forEach((mark) => mark.classList.toggle("muted",
        mark.dataset.f.split(" ").every((number) => one("f" + number).hidden)));
      left += shown ? 1 : 0;
    });
    const none = one("filtered");
    if (none) none.hidden = left > 0;
  }

  function move(step) {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (step > 0 ? 0 : shown.length - 1)
      : Math.max(0, Math.min(shown.length - 1, at + step));
    show("findings");
    choose(shown[next]);
    scroll(shown[next], "nearest");
    shown[next].focus({ preventScroll: true });
  }

  function fromMark(mark) {
    const numbers = mark.dataset.f.split(" ");
    const at = current ? numbers.indexOf(current.id.slice(1)) : -1;
    const card = one("f" + numbers[(at + 1) % numbers.length]);
    if (!card) return;
    if (card.hidden) {
      all(".level").forEach((level) => level.setAttribute("aria-pressed", "true"));
      one("kind").value = "";
      one("search").value = "";
      filter();
    }
    show("findings");
    choose(card);
    scroll(card, "nearest");
    flash([card]);
  }

  document.addEventListener("click", (event) => {
    const spot = event.target.closest(".spot");
    const card = event.target.closest(".card");
    const mark = event.target.closest("mark");
    const tab = event.target.closest("[role=tab]");
    const level = event.target.closest(".level");
    if (tab) show(tab.dataset.tab);
    else if (level) {
      level.setAttribute("aria-pressed", String(level.getAttribute("aria-pressed") !== "true"));
      filter();
    } else if (spot) {
      if (card) choose(card);
      goTo(spot);
    } else if (mark) fromMark(mark);
    else if (card && !event.target.closest("summary") && !String(window.getSelection())) {
      if (card !== current) choose(card);
      visit(card);
    } else if (event.target.closest("#language")) {
      language(root.dataset.language === "zh" ? "en" : "zh");
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (typing) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "Enter" && current && event.target.tagName !== "BUTTON"
      && event.target.tagName !== "SUMMARY") visit(current);
    else if (event.key === "/" && one("search")) {
      show("findings");
      one("search").focus();
    } else return;
    event.preventDefault();
  });

  const agreed = one("agreed");
  if (agreed) {
    agreed.addEventListener("change", () => {
      document.body.classList.toggle("agreed", agreed.checked);
    });
  }
  if (one("search")) {
    one("search").addEventListener("input", filter);
    one("kind").addEventListener("change", filter);
  }
  if (root.dataset.language === "en") language("en");
  document.body.classList.add("alive");
  if (document.body.classList.contains("report")) show("findings");
  if (/^#f[0-9]+$/.test(window.location.hash) && one(window.location.hash.slice(1))) {
    choose(one(window.location.hash.slice(1)));
    scroll(current, "start");
    visit(current);
  }
  gliding = true;
})();
