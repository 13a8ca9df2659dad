// Reads files with other people's parsers. On its input stands a list of files
// as JSON, each {path, as, delimiter}; on its output comes a list of what was
// read of each, or {error}.
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import ICAL from "ical.js";
import nodeICAL from "node-ical";
import PostalMime from "postal-mime";
import { simpleParser } from "mailparser";
import { parse as parseCSV } from "csv-parse/sync";
import * as commonmark from "commonmark";
import MarkdownIt from "markdown-it";

// pdf.js says on the output that it can't paint here. Nothing is painted.
console.log = console.warn = console.error;
const pdfjs = createRequire(import.meta.url)("pdfjs-dist/legacy/build/pdf.js");

const readers = { pdf: readPDF, ics: readICS, eml: readEML, md: readMarkdown, csv: readCSV, json: readJSON };

// readPDF tells what a PDF says to somebody who does not see its pages.
async function readPDF(bytes) {
  const document = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true }).promise;
  const { info } = await document.getMetadata();
  const roles = {}, headings = [], lost = [], figures = [];
  let said = "", stray = "", aside = "";
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map(), open = [];
    for (const item of items) {
      if (item.type === "endMarkedContent") open.pop();
      else if (item.type) {
        open.push(item);
        if (item.id) texts.set(item.id, texts.get(item.id) ?? "");
      } else {
        const text = item.str + (item.hasEOL ? "\n" : "");
        const inside = open.findLast((mark) => mark.id || mark.tag === "Artifact");
        if (!inside) stray += text;
        else if (inside.id) texts.set(inside.id, texts.get(inside.id) + text);
        else aside += text;
      }
    }
    const walk = (node) => {
      if (node.type === "content") {
        if (texts.has(node.id)) said += texts.get(node.id);
        texts.delete(node.id);
        return;
      }
      if (node.role) roles[node.role] = (roles[node.role] ?? 0) + 1;
      if (/^H[1-6]$/.test(node.role)) headings.push(Number(node.role[1]));
      if (node.role === "Figure") figures.push(node.alt ?? "");
      for (const child of node.children ?? []) walk(child);
      said += "\n";
      if (node.alt) said += node.alt + "\n";
    };
    const tree = await page.getStructTree();
    if (tree) walk(tree);
    for (const text of texts.values()) if (text.trim()) lost.push(text);
    page.cleanup();
  }
  const attached = Object.values((await document.getAttachments()) ?? {}).map((a) => ({
    name: a.filename,
    digest: digest(a.content),
    value: a.filename.endsWith(".json") ? JSON.parse(Buffer.from(a.content).toString("utf8")) : null,
  }));
  await document.destroy();
  return { title: info.Title ?? "", lang: info.Language ?? "", roles, headings, figures, said, aside, stray, lost, attached };
}

async function readICS(bytes) {
  const text = bytes.toString("utf8");
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: component.getFirstPropertyValue("sequence"),
      stamp: String(component.getFirstPropertyValue("dtstamp") ?? ""),
      summary: event.summary ?? "",
      description: event.description ?? "",
      allDay: event.startDate.isDate,
      start: event.startDate.toString(),
      end: event.endDate?.toString() ?? "",
      moment: event.startDate.isDate ? "" : event.startDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid ?? "",
      alarms: component.getAllSubcomponents("valarm").length,
    };
  });
  const others = Object.values(nodeICAL.sync.parseICS(text)).filter((c) => c.type === "VEVENT").map((event) => ({
    uid: event.uid,
    summary: event.summary ?? "",
    description: event.description ?? "",
    allDay: event.datetype === "date",
    start: event.datetype === "date" ? localDate(event.start) : event.start.toISOString(),
  }));
  return {
    product: root.getFirstPropertyValue("prodid"),
    zones: root.getAllSubcomponents("vtimezone").map((z) => z.getFirstPropertyValue("tzid")),
    events,
    others,
  };
}

const localDate = (d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
const digest = (bytes) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");

// attachment tells what is attached, and of a calendar what is in it.
async function attachment(name, type, content) {
  const out = { name: name ?? "", type, digest: digest(content) };
  if (type === "text/calendar") out.calendar = await readICS(Buffer.from(content));
  return out;
}

async function readEML(bytes) {
  const postal = await PostalMime.parse(bytes);
  const other = await simpleParser(bytes);
  return [
    {
      headers: Object.fromEntries(postal.headers.map((h) => [h.key, h.value])),
      subject: postal.subject ?? "",
      from: postal.from?.address ?? "",
      to: (postal.to ?? []).map((a) => a.address ?? ""),
      bcc: (postal.bcc ?? []).map((a) => a.address ?? ""),
      text: postal.text ?? "",
      html: postal.html ?? "",
      attachments: await Promise.all(postal.attachments.map((a) => attachment(a.filename, a.mimeType, a.content))),
    },
    {
      headers: Object.fromEntries(other.headerLines.map((h) => [h.key, h.line.slice(h.line.indexOf(":") + 1).trim()])),
      subject: other.subject ?? "",
      from: other.from?.value?.[0]?.address ?? "",
      to: (other.to?.value ?? []).map((a) => a.address ?? ""),
      bcc: (other.bcc?.value ?? []).map((a) => a.address ?? ""),
      text: other.text ?? "",
      html: other.html || "",
      attachments: await Promise.all(other.attachments.map((a) => attachment(a.filename, a.contentType, a.content))),
    },
  ];
}

// readMarkdown tells what a CommonMark reader makes of a text, and what one
// that knows tables does.
async function readMarkdown(bytes) {
  const text = bytes.toString("utf8");
  const walker = new commonmark.Parser().parse(text).walker();
  const nodes = {}, links = [], headings = [];
  let said = "";
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step;
    if (!entering) continue;
    nodes[node.type] = (nodes[node.type] ?? 0) + 1;
    if (node.type === "link" || node.type === "image") links.push(node.destination);
    if (node.type === "heading") headings.push(node.level);
    if (node.type === "softbreak" || node.type === "linebreak" || node.type === "paragraph") said += "\n";
    said += node.literal ?? "";
  }
  const tables = [];
  let row;
  let words = "";
  for (const token of new MarkdownIt("commonmark").enable("table").parse(text, {})) {
    if (token.type === "table_open") tables.push([]);
    if (token.type === "tr_open") tables.at(-1).push((row = []));
    if (token.type === "inline") {
      const plain = (token.children ?? []).map((c) => (c.type === "softbreak" || c.type === "hardbreak" ? "\n" : c.content)).join("");
      words += plain + "\n";
      if (row) row.push(plain);
    }
    if (token.type === "tr_close") row = undefined;
  }
  return { nodes, links, headings, text: said, words, tables };
}

async function readCSV(bytes, { delimiter }) {
  return { rows: parseCSV(bytes, { delimiter, bom: true, relax_column_count: false }) };
}

async function readJSON(bytes) {
  return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
}

let input = "";
for await (const chunk of process.stdin) input += chunk;
const out = [];
for (const file of JSON.parse(input)) {
  try {
    out.push(await readers[file.as](await readFile(file.path), file));
  } catch (error) {
    out.push({ error: String(error) });
  }
}
process.stdout.write(JSON.stringify(out));
