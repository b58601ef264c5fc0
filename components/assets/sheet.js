// A sheet at which a person points: what each cell became is said in a line, and a click or Enter names the
// cell, row or column to the page. Everything works by keyboard: arrows move, one cell is in the tab order.

const kept = new Map(); // what each drawing remembers, also when the page puts it elsewhere: its cell with focus

export default function ({ parentElement, data, setTriggerValue }) {
  const drawing = parentElement.querySelector(".drawing");
  const line = parentElement.querySelector(".says");
  const here = kept.get(data.key) ?? { at: "" };
  kept.set(data.key, here);
  if (here.drawing !== drawing || here.html !== data.html) {
    const wasFocused = here.points || drawing.contains(drawing.getRootNode().activeElement);
    // The page escaped every text of the workbook, and its content policy runs no handler in markup.
    drawing.innerHTML = data.html;
    Object.assign(here, { html: data.html, listens: here.listens && here.drawing === drawing, drawing });
    prepare(drawing);
    here.grid = positions(drawing);
    move(drawing, drawing.querySelector(`[data-at="${CSS.escape(here.at)}"]`) ?? first(drawing), wasFocused);
  }
  here.points = false;
  mark(drawing, data.pointed);
  const say = (cell) => {
    here.at = cell.dataset.at;
    if (line.textContent !== cell.dataset.says) line.textContent = cell.dataset.says;
  };
  const point = (cell) => {
    here.points = true; // whoever points keeps their place while the page answers
    setTriggerValue("pointed", cell.dataset.at);
  };
  drawing.onmouseover = (event) => within(event, (cell) => (line.textContent = cell.dataset.says));
  drawing.onmouseleave = () => (line.textContent = data.hint);
  // There is no handler property for it; listening twice would do no harm, listening often would.
  if (!here.listens) drawing.addEventListener("focusin", (event) => within(event, say));
  here.listens = true;
  drawing.onclick = (event) => within(event, (cell) => (move(drawing, cell, true), point(cell)));
  drawing.onkeydown = (event) => {
    const cell = event.target.closest("[data-at]");
    if (!cell || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") point(cell);
    else if (!step(here, drawing, cell, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!line.textContent) line.textContent = data.hint;
}

function within(event, then) {
  const cell = event.target.closest("[data-at]");
  if (cell) then(cell);
}

function prepare(drawing) {
  drawing.querySelector(".sheet-view").removeAttribute("tabindex"); // its cells take the focus instead
  drawing.querySelector("table").setAttribute("role", "grid");
  drawing.querySelector("table").setAttribute("aria-label", drawing.querySelector(".sheet-view").ariaLabel);
  for (const cell of drawing.querySelectorAll("[data-at]")) {
    cell.tabIndex = -1;
    cell.dataset.says = cell.title || `${cell.dataset.at}: ${cell.textContent || "blank"}`;
    cell.removeAttribute("title"); // the line says it, and sooner
  }
}

// Every place of the grid with the cell that covers it: a title runs over several columns.
function positions(drawing) {
  return [...drawing.querySelectorAll("tr")].map((row) =>
    [...row.children].flatMap((cell) => Array(cell.colSpan).fill(cell)),
  );
}

function first(drawing) {
  return drawing.querySelector("td[data-at]");
}

function move(drawing, cell, focus) {
  if (!cell) return;
  for (const other of drawing.querySelectorAll("[tabindex='0']")) other.tabIndex = -1;
  cell.tabIndex = 0;
  if (focus) cell.focus();
}

function step(here, drawing, cell, event) {
  const grid = here.grid;
  const row = grid.findIndex((cells) => cells.includes(cell));
  // Up and down keep to the column from which they came, across a title that runs over several.
  const column = grid[row][here.column] === cell ? here.column : grid[row].indexOf(cell);
  const last = grid[row].length - 1;
  const to = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, grid[row].lastIndexOf(cell) + 1],
    PageUp: [Math.max(row - 10, 1), column],
    PageDown: [Math.min(row + 10, grid.length - 1), column],
    Home: event.ctrlKey ? [1, 1] : [row, 1],
    End: event.ctrlKey ? [grid.length - 1, grid.at(-1).length - 1] : [row, last],
  }[event.key];
  if (!to) return false;
  const next = grid[to[0]]?.[to[1]];
  if (next?.dataset.at) {
    here.column = to[1];
    move(drawing, next, true);
  }
  return true;
}

function mark(drawing, pointed) {
  const wears = ["pointed", "pointed-row", "pointed-column"];
  for (const cell of drawing.querySelectorAll("[class*=pointed]")) cell.classList.remove(...wears);
  if (!pointed) return;
  const row = /^\d+$/.test(pointed);
  const column = /^[A-Z]+$/.test(pointed);
  for (const cell of drawing.querySelectorAll("[data-at]")) {
    const at = cell.dataset.at;
    if (at === pointed) cell.classList.add("pointed");
    else if (row && at.replace(/^[A-Z]+/, "") === pointed) cell.classList.add("pointed-row");
    else if (column && at.replace(/\d+$/, "") === pointed) cell.classList.add("pointed-column");
  }
}
