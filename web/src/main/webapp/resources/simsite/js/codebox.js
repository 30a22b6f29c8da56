/* The box one writes into like a text: what fits the first letters is offered below, a click puts it in. */
"use strict";
(() => {
    const box = document.querySelector("[data-codebox]");
    if (!box) return;
    const chips = [...document.querySelectorAll("[data-insert]")];
    const counter = document.getElementById("counter");
    // full-width letters and digits count as theirs, as on the server (NFKC)
    const plain = text => text.normalize("NFKC").trimStart().toLowerCase();

    function offer() {
        const typed = plain(box.value);
        const fits = chip => plain(chip.dataset.insert).startsWith(typed) || typed.startsWith(plain(chip.dataset.insert).trimEnd());
        const some = chips.some(fits);
        for (const chip of chips) chip.hidden = typed !== "" && some && !fits(chip);
        if (counter) counter.textContent = box.value.length > 300 ? `${box.value.length} / ${box.maxLength}` : "";
    }
    for (const chip of chips) chip.addEventListener("click", () => {
        box.value = chip.dataset.insert;
        box.focus();
        box.setSelectionRange(box.value.length, box.value.length);
        offer();
    });
    box.addEventListener("input", offer);
    offer();
})();
