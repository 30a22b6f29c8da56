<#-- The tenant's colours and logo, which its realm keeps as texts (RealmBrand); "none" where it has none. -->
<#macro content>
<#if msg("simsiteAccent")?starts_with("#")>
<style>
    :root { --simsite-accent: ${msg("simsiteAccent")}; --simsite-accent-strong: color-mix(in oklab, ${msg("simsiteAccent")} 85%, black); }
    :root.pf-v5-theme-dark { --simsite-accent: ${msg("simsiteAccentDark")}; --simsite-accent-strong: color-mix(in oklab, ${msg("simsiteAccentDark")} 85%, white); }
</style>
</#if>
<#if msg("simsiteLogo")?starts_with("http")>
<style>
    #kc-header-wrapper::before { content: ""; display: block; height: 48px; margin-block-end: 12px; background: url("${msg("simsiteLogo")}") no-repeat left / contain; }
</style>
</#if>
</#macro>
