import { rowsEditor } from "./rows.js";

const form = document.getElementById("checklist");
if (form) rowsEditor(form, document.getElementById("items"));
