// Suggestions below a search box, as a combobox (WAI-ARIA APG). htmx asks and puts the list in; this file moves through it.
// Without scripts the box is a plain search, with the same results.
"use strict";
(() => {
  const { htmx: address } = document.currentScript.dataset;
  const asking = {
    "hx-get": "/search/suggest",
    "hx-trigger": "input delay:100ms",
    "hx-sync": "this:replace",
    "hx-swap": "innerHTML",
  };

  let loading = false;

  const attach = (box) => {
    const list = document.createElement("div");
    const count = document.createElement("p");
    list.id = box.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    count.className = "visually-hidden";
    count.setAttribute("role", "status");
    box.form.append(list, count);
    const roles = {
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, "hx-target": "#" + list.id,
    };
    for (const [name, value] of Object.entries({ ...roles, ...asking })) {
      box.setAttribute(name, value);
    }
    // Most pages are read without a search: htmx comes when a box is first used, and asks for what was typed until then.
    const load = () => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => {
        document.querySelectorAll("[hx-get]").forEach((one) => htmx.process(one));
        if (box.value) {
          box.dispatchEvent(new Event("input"));
        }
      });
      document.head.append(script);
    };
    const used = () => {
      if (!loading) {
        loading = true;
        load();
      }
    };
    box.addEventListener("focus", used);
    if (document.activeElement === box) {
      used();
    }

    let active = -1;
    let chosen = "";
    const options = () => [...list.querySelectorAll("[role=option]")];
    const mark = (at) => {
      const all = options();
      active = all.length === 0 || at < 0 ? -1 : at;
      chosen = active < 0 ? "" : all[active].href;
      all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
      if (active < 0) {
        box.removeAttribute("aria-activedescendant");
      } else {
        box.setAttribute("aria-activedescendant", all[active].id);
        all[active].scrollIntoView({ block: "nearest" });
      }
    };
    const close = () => {
      window.htmx?.trigger(box, "htmx:abort");
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      count.textContent = "";
      mark(-1);
    };
    const open = () => {
      const all = options();
      if (all.length === 0 || document.activeElement !== box || !box.value.trim()) {
        close();
        return;
      }
      all.forEach((option, i) => { option.id = list.id + "-" + i; });
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
      // An answer that comes after an arrow key must not take the choice away.
      mark(all.findIndex((option) => option.href === chosen));
      count.textContent = all.length === 1 ? "1 suggestion." : all.length + " suggestions.";
    };

    list.addEventListener("htmx:afterSwap", open);
    // A click must reach its option before the box loses the focus.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    box.addEventListener("blur", close);
    box.addEventListener("input", () => mark(-1));
    box.form.addEventListener("submit", close);
    box.addEventListener("keydown", (event) => {
      const all = options();
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) {
          open();
        }
        if (!list.hidden) {
          event.preventDefault();
          const step = event.key === "ArrowDown" ? 1 : -1;
          // One place beyond either end is the box itself.
          mark(((active + 1 + step + all.length + 1) % (all.length + 1)) - 1);
        }
      } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
        event.preventDefault();
        location.assign(all[active].href);
      }
    });
  };

  document.querySelectorAll("form.search input[type=search]").forEach(attach);

  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const box = document.getElementById("q");
      box.focus();
      box.select();
    }
  });
})();
