// Search and filters of the report and of its list of flips. Without scripts everything is there too, unfiltered.
"use strict";

const bar = document.getElementById("filter");
const search = bar.querySelector("input[type=search]");
const choices = [...bar.querySelectorAll("select")];
const shownCount = bar.querySelector("output");
const PAGE = 50; // flips that are put into the page at once

const NAMED = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => NAMED[name]);

// An item is a row of a table or a flip: `fields` holds what the menus choose from, `text()` what is searched.
function tableItems() {
  const items = [];
  for (const table of document.querySelectorAll("table.filtered")) {
    const columns = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.field);
    for (const row of table.tBodies[0].rows) {
      const fields = {};
      columns.forEach((field, index) => {
        if (field) fields[field] = row.cells[index].textContent.replace("†", "");
      });
      items.push({ fields, row, text: once(() => [...row.cells].map((cell) => cell.textContent).join(" ").toLowerCase()) });
    }
  }
  return items;
}

// The flips lie unparsed in the noscript element that shows them where scripts are off; thousands cost little this way.
function flipItems(source) {
  return source.textContent.split(/(?=<details class="flip")/).slice(1).map((html) => {
    const fields = {};
    const head = html.slice(0, html.indexOf(">"));
    for (const [, name, value] of head.matchAll(/data-(\w+)="([^"]*)"/g)) fields[name] = plain(value);
    return { fields, html, text: once(() => plain(html).toLowerCase()) };
  });
}

function once(make) {
  let made;
  return () => (made ??= make());
}

const source = document.querySelector("noscript.flips");
const list = document.getElementById("flips");
const items = source ? flipItems(source) : tableItems();

function asked() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = choices.filter((menu) => menu.value).map((menu) => [menu.name, menu.value]);
  return { words, chosen };
}

// A table without a column is not filtered by it.
const matches = (item, { words, chosen }) =>
  chosen.every(([name, value]) => item.fields[name] === undefined || item.fields[name] === value) &&
  words.every((word) => item.text().includes(word));

let found = [];

function apply() {
  const wanted = asked();
  found = items.filter((item) => matches(item, wanted));
  const what = source ? "flips" : "rows";
  shownCount.textContent = `${found.length.toLocaleString("en")} of ${items.length.toLocaleString("en")} ${what}`;
  bar.querySelector("button[type=reset]").disabled = !wanted.words.length && !wanted.chosen.length;
  if (source) showFlips(); else showRows();
  const query = new URLSearchParams(wanted.chosen);
  if (search.value.trim()) query.set("q", search.value.trim());
  if (source) history.replaceState(null, "", `#${query}`);
  for (const link of document.querySelectorAll("a.to-flips")) link.hash = query;
}

function showRows() {
  const kept = new Set(found.map((item) => item.row));
  for (const { row } of items) row.hidden = !kept.has(row);
  for (const box of document.querySelectorAll(".table")) {
    const rows = [...box.querySelectorAll("table.filtered tbody tr")];
    const left = rows.filter((row) => !row.hidden).length;
    const note = box.querySelector(".left");
    if (!note) continue;
    note.textContent = left < rows.length ? `${left} of ${rows.length} rows match` : "";
    const fold = box.querySelector("details");
    if (fold && left > 0 && left < rows.length) fold.open = true;
  }
}

function showFlips() {
  list.replaceChildren();
  moreFlips();
}

function moreFlips() {
  const next = found.slice(list.children.length, list.children.length + PAGE);
  list.insertAdjacentHTML("beforeend", next.map((item) => item.html).join(""));
  const rest = found.length - list.children.length;
  more.hidden = rest === 0;
  more.textContent = `Show more (${rest.toLocaleString("en")} left)`;
  if (found.length <= 3) for (const flip of list.children) flip.open = true;
}

const more = document.getElementById("more");
if (source) {
  more.addEventListener("click", moreFlips);
  const near = new IntersectionObserver((entries) => {
    if (!entries.at(-1).isIntersecting) return;
    moreFlips();
    near.unobserve(more); // so that it looks again: in a tall window the end may still be near
    near.observe(more);
  }, { rootMargin: "600px" });
  near.observe(more);
}

for (const menu of choices) {
  const values = new Set(items.map((item) => item.fields[menu.name]).filter(Boolean));
  for (const value of values) menu.add(new Option(value, value));
  menu.parentElement.hidden = values.size < 2;
}

function fromAddress() {
  const query = new URLSearchParams(location.hash.slice(1));
  search.value = query.get("q") ?? "";
  for (const menu of choices) {
    menu.value = query.get(menu.name) ?? "";
    if (menu.selectedIndex < 0) menu.value = "";
  }
  apply();
}

let waiting;
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 80);
});
bar.addEventListener("change", apply);
bar.addEventListener("submit", (event) => event.preventDefault());
bar.addEventListener("reset", () => setTimeout(apply));
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, select")) {
    event.preventDefault();
    search.focus();
  }
});

bar.hidden = false;
if (source) {
  addEventListener("hashchange", fromAddress);
  fromAddress();
} else apply();
