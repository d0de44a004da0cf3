// Draws a table of days above it, one chart for each column of numbers, since their sizes differ.
// A cell without a number is a gap. The table says the same to whoever has no JavaScript.
(() => {
  const DAY = 86400;
  const HEIGHT = 140;
  const language = document.documentElement.lang;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const number = new Intl.NumberFormat(language);
  // a day is the desk's, wherever the browser is; in UTC it stays the same day
  const date = (options) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return (seconds) => format.format(new Date(seconds * 1000));
  };
  const brief = date({ day: "numeric", month: "short" });
  const exact = date({ dateStyle: "medium" });
  const whole = [1, 2, 5].flatMap((step) => [0, 1, 2, 3, 4, 5, 6].map((zeros) => step * 10 ** zeros));
  const counts = whole.sort((a, b) => a - b);

  const axis = (more) => ({
    font,
    stroke: () => colour("--quiet"),
    grid: { stroke: () => colour("--line"), width: 1 },
    ticks: { stroke: () => colour("--line"), width: 1, size: 4 },
    ...more,
  });

  const options = (name, property, label, width) => ({
    width,
    height: HEIGHT,
    cursor: { drag: { x: false, y: false }, y: false, sync: { key: "days" } },
    legend: { markers: { show: false }, isolate: false },
    scales: { x: { time: false }, y: { range: (u, min, max) => [0, Math.max(1, max) * 1.1] } },
    axes: [
      axis({
        size: 28,
        space: 70,
        incrs: [1, 2, 5, 10].map((days) => days * DAY),
        values: (u, splits) => splits.map(brief),
      }),
      axis({ space: 28, incrs: counts, values: (u, splits) => splits.map((n) => number.format(n)) }),
    ],
    series: [
      { label, value: (u, day) => (day == null ? "–" : exact(day)) },
      {
        label: name,
        stroke: () => colour(property),
        width: 1.5,
        points: { show: true, size: 5, stroke: () => colour(property), fill: () => colour(property) },
        value: (u, count) => (count == null ? "–" : number.format(count)),
      },
    ],
  });

  for (const table of document.querySelectorAll("table[data-chart]")) {
    const rows = Array.from(table.tBodies[0].rows).reverse();
    const days = rows.map((row) => Date.parse(row.dataset.day) / 1000);
    const [label, ...cells] = Array.from(table.tHead.rows[0].cells);
    const columns = cells.filter((cell) => !("noChart" in cell.dataset));
    const place = document.createElement("div");
    place.className = "chart";
    place.setAttribute("aria-hidden", "true");
    table.before(place);
    const charts = columns.map((column) => {
      const values = rows.map((row) => {
        const { value } = row.cells[column.cellIndex].dataset;
        return value === undefined ? null : Number(value);
      });
      const heading = place.appendChild(document.createElement("h2"));
      heading.textContent = column.textContent;
      const { colour: property } = column.dataset;
      return new uPlot(
        options(column.textContent, property, label.textContent, place.clientWidth),
        [days, values],
        place,
      );
    });
    new ResizeObserver(() =>
      charts.forEach((chart) => chart.setSize({ width: place.clientWidth, height: HEIGHT })),
    ).observe(place);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => charts.forEach((chart) => chart.redraw(false)));
  }
})();
