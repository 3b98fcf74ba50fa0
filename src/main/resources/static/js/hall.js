// One key from each act at the window to the next: F6 did not come, F7 again, F8 is here, F9 next.
document.addEventListener("keydown", (event) => {
  if (!/^F[6-9]$/.test(event.code) || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const button = document.querySelector(`[data-key="${event.code}"]`);
  if (button) {
    event.preventDefault();
    button.form.requestSubmit(button);
  }
});

// The picture is not exchanged under somebody's hand.
document.addEventListener("htmx:beforeRequest", (event) => {
  const part = event.target;
  if (part.matches("[data-fresh]") && (part.contains(document.activeElement) || part.querySelector("details[open]"))) {
    event.preventDefault();
  }
});
