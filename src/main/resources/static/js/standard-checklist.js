import { rowsEditor } from "/js/rows.js";

const form = document.getElementById("checklist");
if (form) rowsEditor(form, document.getElementById("items"));
