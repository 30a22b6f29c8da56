/* Sign-up as you type: the slug follows the company until it is typed itself, and the server says whether it is free. */
"use strict";
(() => {
    const form = document.getElementById("signup");
    const slug = document.getElementById("slug");
    const company = document.getElementById("company");
    const answer = document.getElementById("slug-answer");
    const zone = document.getElementById("timeZone");
    const quiet = 350; // ms without a key before asking
    let own = slug.value !== "";
    let timer;
    let asked = 0;

    const slugOf = text => text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/-{2,}/g, "-").replace(/^-|-$/g, "").slice(0, 30);

    async function ask() {
        const mine = ++asked;
        if (!slug.value) return void (answer.innerHTML = "");
        try {
            const page = await fetch("/signup/slug?slug=" + encodeURIComponent(slug.value), { signal: AbortSignal.timeout(5000) });
            const text = await page.text();
            if (page.ok && mine === asked) answer.innerHTML = text;
        } catch { /* the form asks again when it is sent */ }
    }
    const askSoon = () => { clearTimeout(timer); timer = setTimeout(ask, quiet); };

    company.addEventListener("input", () => {
        if (own) return;
        slug.value = slugOf(company.value);
        askSoon();
    });
    slug.addEventListener("input", () => { own = slug.value !== ""; askSoon(); });
    answer.addEventListener("click", event => {
        const choice = event.target.closest("[data-slug]");
        if (!choice) return;
        slug.value = choice.dataset.slug;
        own = true;
        slug.focus();
        ask();
    });

    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (form.dataset.fresh && [...zone.options].some(option => option.value === here)) zone.value = here;
    if (slug.value) ask();
})();
