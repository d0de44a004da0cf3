// Keys for people who look at the desk all day. Nothing here is needed to read or to decide.
(() => {
  const rows = () => Array.from(document.querySelectorAll("[data-row]"));
  const link = (row) => row.querySelector("[data-row-link]");
  const remembered = "desk-list";

  // a story's page has no list of its own; it goes on in the one the reader came from
  if (rows().length > 0) {
    const hrefs = rows().map((row) => link(row).getAttribute("href"));
    const here = location.pathname + location.search;
    sessionStorage.setItem(remembered, JSON.stringify({ here, hrefs }));
  }

  const list = () => JSON.parse(sessionStorage.getItem(remembered) || '{"hrefs":[]}');

  const place = (hrefs) =>
    hrefs.findIndex((href) => new URL(href, location).pathname === location.pathname);

  const step = (by) => {
    const here = rows();
    if (here.length > 0) {
      const now = here.findIndex((row) => row.contains(document.activeElement));
      const next = here[Math.min(Math.max(now + by, 0), here.length - 1)];
      link(next).focus();
      next.scrollIntoView({ block: "nearest" });
      return;
    }
    const { hrefs } = list();
    const now = place(hrefs);
    if (now >= 0 && hrefs[now + by]) {
      location.assign(hrefs[now + by]);
    }
  };

  const use = (element) => {
    if (element.matches("summary")) {
      element.parentElement.open = true;
      const field = element.parentElement.querySelector("[data-focus]");
      (field || element).focus();
    } else if (element.matches("input, select, textarea")) {
      element.focus();
      element.scrollIntoView({ block: "center" });
    } else {
      element.click();
    }
  };

  const back = document.querySelector('[data-key="u"]');
  if (back && place(list().hrefs) >= 0) {
    back.setAttribute("href", list().here);
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && typing) {
      typing.blur();
      return;
    }
    if (typing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      step(event.key === "j" ? 1 : -1);
    } else if (event.key === "?") {
      location.assign("/help#keys");
    } else if (/^[a-z/]$/.test(event.key)) {
      const element = document.querySelector(`[data-key="${event.key}"]`);
      if (element) {
        event.preventDefault();
        use(element);
      }
    }
  });
})();
