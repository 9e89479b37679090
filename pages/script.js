// The page's own behaviour: clicks on [data-act] become events for Python (see pages/acts.py),
// except those that the browser can do alone (copy, go to a place). Nothing is fetched.
(() => {
  const gently = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

  function reveal(target, focus) {
    if (!target) return;
    target.scrollIntoView({ behavior: focus ? gently : "auto", block: "center" });
    if (focus) {
      if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
      target.focus({ preventScroll: true });
    }
  }

  // Scrolls the reader's own box only, so that an answer does not move the page.
  function scrollInside(box, target) {
    const shift = target.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += shift - box.clientHeight / 3;
  }

  async function copy(button) {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    const word = button.querySelector("span");
    const before = word.textContent;
    word.textContent = button.dataset.done;
    say(button.dataset.done);
    setTimeout(() => { word.textContent = before; }, 2000);
  }

  // One live region for all that a screen reader should hear; the panes themselves are rebuilt.
  function say(text) {
    let voice = document.getElementById("voice");
    if (!voice) {
      voice = document.createElement("div");
      voice.id = "voice";
      voice.className = "sr-only";
      voice.setAttribute("role", "status");
      document.body.append(voice);
    }
    voice.textContent = text;
  }

  function form(button) {
    const fields = button.closest("[data-form]")?.querySelectorAll("[name]") ?? [];
    return Object.fromEntries([...fields].map((f) => [f.name, f.value]));
  }

  function clicked(event, trigger) {
    const button = event.target.closest("[data-act]");
    if (!button) return;
    const act = button.dataset.act;
    if (act === "copy") return copy(button);
    if (act === "goto") return reveal(document.getElementById(button.dataset.target), true);
    if (act === "skip") {
      event.preventDefault();
      return document.querySelector("#ask textarea, #ask input")?.focus();
    }
    trigger("click", { ...button.dataset, ...form(button) });
  }

  const after = {
    talk(element) {
      const last = element.querySelector(".turn:last-child");
      if (!last || last.id === element.dataset.last) return;
      const reply = last.querySelector(".reply:not(.waiting)");
      const column = element.closest("#talk");
      if (column.scrollHeight > column.clientHeight) {
        column.scrollTop += last.getBoundingClientRect().top - column.getBoundingClientRect().top - 16;
      } else last.scrollIntoView({ behavior: gently, block: "nearest" });
      if (!reply) return;
      element.dataset.last = last.id;
      const parts = [".state", ".text"].map((s) => reply.querySelector(s)?.innerText ?? "");
      say(parts.join(". "));
    },
    sources(element) {
      const card = element.querySelector(".card.selected");
      const pane = element.closest("#sources");
      if (card && pane.scrollHeight > pane.clientHeight) {
        pane.scrollTop = 0;
        pane.scrollTop = card.getBoundingClientRect().top - pane.getBoundingClientRect().top - 48;
      }
    },
    reader(element) {
      const place = element.querySelector("[data-place]");
      const quote = element.querySelector("#quote");
      const paper = element.querySelector(".paper");
      if (!place || !paper) return;
      if (quote) scrollInside(paper, quote);
      if (place.dataset.focus === "1") {
        const pane = element.closest("#reader");
        pane.scrollIntoView({ behavior: gently, block: "nearest" });
        (quote ?? paper).focus({ preventScroll: true });
      }
    },
    header(element) {
      const button = element.querySelector("[data-act=language]");
      const lang = button?.dataset.lang === "vi" ? "en" : "vi";
      document.documentElement.lang = lang;
      document.title = element.querySelector("h1")?.textContent ?? document.title;
    },
  };

  // On a desk one types at once; on a phone the keyboard would cover the page. The box may not
  // stand yet when the head does: tries for some seconds, unless the visitor went elsewhere.
  function startInBox(tries = 60) {
    if (!matchMedia("(min-width: 1000px)").matches) return;
    if (document.activeElement !== document.body || tries === 0) return;
    document.querySelector("#ask textarea")?.focus({ preventScroll: true });
    setTimeout(() => startInBox(tries - 1), 150);
  }

  window.htxWire = (element, trigger, watch) => {
    const pane = element.closest("#header, #talk, #sources, #reader, #documents");
    element.addEventListener("click", (event) => clicked(event, trigger));
    if (pane?.id === "header") startInBox();
    const follow = after[pane?.id];
    if (!follow) return;
    follow(element);
    watch("value", () => requestAnimationFrame(() => follow(element)));
  };
})();
