// Opens the browser's print dialog when the paper's button is pressed.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
