<#macro emailLayout>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<body style="margin: 0; padding: 24px; font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; font-size: 16px; line-height: 1.5;">
    <div style="max-width: 560px; padding-top: 16px; border-top: 4px solid ${msg("simsiteAccent")?starts_with("#")?then(msg("simsiteAccent"), "#2357c5")};">
        <#if msg("simsiteLogo")?starts_with("http")><img src="${msg("simsiteLogo")}" alt="" height="40" style="display: block; margin-bottom: 12px;"/></#if>
        <p><strong>${realmName!}</strong></p>
        <#nested>
    </div>
</body>
</html>
</#macro>
