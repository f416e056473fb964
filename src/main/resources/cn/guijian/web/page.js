// Dropping, choosing, waiting. Without this file the forms still work by their buttons.
(function () {
  "use strict";
  const form = document.getElementById("drop");
  const progress = document.getElementById("progress");
  const token = document.body.dataset.csrf;
  document.body.classList.add("scripted");
  let moved = "";
  let tries = 0;

  document.body.addEventListener("htmx:configRequest", function (event) {
    event.detail.headers["X-CSRF-Token"] = token;
  });

  function say(text) {
    if (progress) {
      progress.textContent = text;
    }
  }

  function send() {
    window.htmx.trigger(form, "submit");
  }

  if (form) {
    const input = document.getElementById("files");

    input.addEventListener("change", function () {
      if (input.files.length > 0) {
        tries = 0;
        send();
      }
    });
    ["dragenter", "dragover"].forEach(function (name) {
      document.addEventListener(name, function (event) {
        event.preventDefault();
        form.classList.add("over");
      });
    });
    document.addEventListener("dragleave", function (event) {
      if (event.relatedTarget === null) {
        form.classList.remove("over");
      }
    });
    document.addEventListener("drop", function (event) {
      event.preventDefault();
      form.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        tries = 0;
        send();
      }
    });
    form.addEventListener("htmx:beforeRequest", function () {
      form.setAttribute("aria-busy", "true");
      say(form.dataset.sending);
    });
    form.addEventListener("htmx:afterRequest", function (event) {
      form.removeAttribute("aria-busy");
      const busy = event.detail.xhr.status === 503;
      if (busy && tries < 20) {
        tries += 1;
        say(form.dataset.busy);
        window.setTimeout(send, 2000);
        return;
      }
      say(event.detail.xhr.status === 0 ? form.dataset.lost : "");
      if (!busy) {
        form.reset();
      }
    });
  }

  // A check that was waiting for the typing to end must not push aside the preview that was asked for since.
  let typed = 0;
  let previewed = 0;
  document.body.addEventListener("input", function () {
    typed = Date.now();
  });
  document.body.addEventListener("htmx:confirm", function (event) {
    if (event.detail.path.endsWith("/rules/preview")) {
      previewed = Date.now();
    } else if (event.detail.path.endsWith("/rules/check") && typed < previewed) {
      event.preventDefault();
    }
  });

  // Faults of a table are marked at their cells: a line of the file is a row that is not blank.
  function mark() {
    const form = document.getElementById("target-form");
    if (!form) {
      return;
    }
    form.querySelectorAll("input[aria-invalid]").forEach(function (input) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("title");
    });
    const rows = Array.from(form.querySelectorAll("tbody tr")).filter(function (row) {
      return Array.from(row.querySelectorAll("input")).some(function (input) {
        return input.value.trim() !== "";
      });
    });
    document.querySelectorAll("#draft .draft-result > .faults-list [data-file$='targets.csv']").forEach(function (fault) {
      const row = rows[Number(fault.dataset.line) - 2];
      const cells = row ? Array.from(row.querySelectorAll("input")) : [];
      const column = Number(fault.dataset.column);
      cells.filter(function (input) {
        return column === 0 || Number(input.dataset.column) === column;
      }).forEach(function (input) {
        input.setAttribute("aria-invalid", "true");
        input.title = fault.textContent;
      });
    });
  }
  document.body.addEventListener("htmx:afterSettle", mark);

  // The conclusion gets the focus once, so that a screen reader and the keyboard go on from there.
  document.body.addEventListener("htmx:afterSettle", function () {
    const result = document.querySelector("#results .result[data-state=ended]");
    const refused = document.querySelector("#results .refused");
    const key = result ? result.dataset.result : refused ? "refused" : "";
    if (key && key !== moved) {
      moved = key === "refused" ? "" : key;
      const heading = (result || refused).querySelector("h2");
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start" });
    }
  });
})();
