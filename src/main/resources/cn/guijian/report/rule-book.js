(function () {
  "use strict";
  var box = document.getElementById("q");
  var count = document.getElementById("hits");
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-find]"));
  var links = Array.prototype.slice.call(document.querySelectorAll("[data-rule]"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("[data-group]"));
  var texts = items.map(function (item) {
    return (item.id + " " + item.textContent).normalize("NFKC").toLowerCase();
  });
  function filter() {
    var words = box.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    var rules = 0;
    var rows = 0;
    items.forEach(function (item, i) {
      var hit = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      item.hidden = !hit;
      if (hit && item.dataset.find === "rule") { rules++; }
      if (hit && item.dataset.find === "target") { rows++; }
    });
    links.forEach(function (link) {
      link.hidden = document.getElementById(link.dataset.rule).hidden;
    });
    groups.forEach(function (group) {
      group.hidden = words.length > 0 && !group.querySelector("[data-find]:not([hidden]), [data-rule]:not([hidden])");
    });
    document.body.classList.toggle("searching", words.length > 0);
    count.textContent = words.length === 0 ? "" : count.dataset.pattern.replace("%r", rules).replace("%t", rows);
  }
  box.addEventListener("input", filter);
  box.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { box.value = ""; filter(); box.blur(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && document.activeElement !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#']");
    var place = link && document.getElementById(link.getAttribute("href").slice(1));
    if (place && place.closest("[hidden]")) { box.value = ""; filter(); }
    var menu = link && link.closest("details.menu");
    if (menu && window.matchMedia("(max-width: 62rem)").matches) { menu.open = false; }
  });
  document.documentElement.classList.add("live");
  filter();
})();
