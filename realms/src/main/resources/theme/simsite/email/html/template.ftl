<#macro emailLayout>
<#assign accent = msg("simsiteAccent")?starts_with("#")?then(msg("simsiteAccent"), "#00746d")>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
    <meta name="viewport" content="width=device-width"/>
    <meta name="color-scheme" content="light"/>
    <style>
        a { color: ${accent}; }
        .letter > p > a:only-child { display: inline-block; margin: 8px 0; padding: 10px 24px; border-radius: 8px; background: ${accent}; color: #ffffff; font-weight: 600; text-decoration: none; }
    </style>
</head>
<body style="margin: 0; padding: 24px 12px; background: #f4f5f7; color: #1c2330; font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; font-size: 16px; line-height: 1.5;">
    <div class="letter" style="box-sizing: border-box; max-width: 560px; margin: 0 auto; padding: 24px 32px; background: #ffffff; border: 1px solid #d5dae2; border-top: 4px solid ${accent}; border-radius: 8px;">
        <#if msg("simsiteLogo")?starts_with("http")><img src="${msg("simsiteLogo")}" alt="" height="40" style="display: block; margin-bottom: 12px;"/></#if>
        <p style="margin-top: 0; font-size: 20px;"><strong>${realmName!}</strong></p>
        <#nested>
    </div>
</body>
</html>
</#macro>
