// A field that goes to the row of a weight. It computes nothing and sends nothing; without it, links do the same.
"use strict";
(() => {
  const field = document.getElementById("weight");
  const message = document.getElementById("weight-message");
  if (!field) {
    return;
  }
  field.hidden = false;
  field.addEventListener("change", () => {
    const typed = field.value.trim();
    if (!typed) {
      message.textContent = "";
      return;
    }
    const weight = Number(typed);
    // Between two rows of a ladder the lighter one is marked: never more than the weight carries.
    const at = weight <= 30 ? Math.floor(weight) : Math.floor(weight / 5) * 5;
    const row = document.getElementById("kg-" + at);
    if (row) {
      message.textContent = at === weight ? "" : "No row for " + typed + " kg: the row of " + at + " kg is marked.";
      location.hash = row.id;
    } else {
      message.textContent = "This table has no row for " + typed + " kg.";
    }
  });
})();
