/* Shows name and colours while they are typed, and lets colours be picked as well; the server judges them when they are saved. */
"use strict";
(() => {
    const sheet = document.getElementById("preview-sheet");
    const fields = ["accent", "accentDark"].map(id => document.getElementById(id));
    const whole = /^#[0-9a-f]{6}$/i;

    function show() {
        const [light, dark] = fields.map(field => encodeURIComponent(field.value));
        sheet.href = "/console/settings/brand/preview.css?light=" + light + "&dark=" + dark;
    }

    for (const field of fields) {
        const well = document.createElement("input");
        well.type = "color";
        well.className = "well";
        well.setAttribute("aria-label", document.querySelector(`label[for="${field.id}"]`).textContent);
        // A box of colour cannot be empty by itself: it would show black.
        const follow = () => {
            if (whole.test(field.value)) well.value = field.value;
            well.classList.toggle("unset", !whole.test(field.value));
        };
        well.addEventListener("input", () => { field.value = well.value; follow(); });
        well.addEventListener("change", show);
        field.addEventListener("input", () => { follow(); if (!field.value || whole.test(field.value)) show(); });
        field.before(well);
        follow();
    }

    const name = document.getElementById("name");
    name.addEventListener("input", () => {
        for (const shown of document.querySelectorAll(".preview .name")) shown.textContent = name.value;
    });
})();
