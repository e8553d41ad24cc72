// Runs only where modules are not known: a browser too old for the page.
document.getElementById("progress").hidden = true;
document.getElementById("trouble").hidden = false;
document.querySelector("[data-reason=old]").hidden = false;
