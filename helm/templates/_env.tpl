{{/* Names are those of the configuration keys with _ for . and -, as MicroProfile Config and WildFly read them. */}}
{{- define "simsite.env" -}}
- {name: SIMSITE_BASE_DOMAIN, value: {{ .Values.baseDomain | quote }}}
- {name: SIMSITE_PUBLIC_SCHEME, value: {{ .Values.public.scheme }}}
- {name: SIMSITE_PUBLIC_PORT, value: {{ .Values.public.port | quote }}}
{{- if .Values.ingress.enabled }}
- {name: SIMSITE_PROXIES, value: {{ join "," .Values.ingress.proxies | quote }}}
{{- end }}
- {name: SIMSITE_DB_URL, value: {{ .Values.database.url | quote }}}
- {name: SIMSITE_DB_USER, value: {{ .Values.database.user }}}
- {name: SIMSITE_DB_CONNECTIONS, value: {{ .Values.database.connections | quote }}}
- {name: SIMSITE_KEYCLOAK_URL, value: {{ .Values.keycloak.url | quote }}}
- {name: SIMSITE_KEYCLOAK_ADMIN_CLIENT, value: {{ .Values.keycloak.adminClient }}}
- {name: SIMSITE_MAIL_HOST, value: {{ .Values.mail.host | quote }}}
- {name: SIMSITE_MAIL_PORT, value: {{ .Values.mail.port | quote }}}
- {name: SIMSITE_MAIL_FROM, value: {{ .Values.mail.from | quote }}}
- {name: SIMSITE_MAIL_TLS, value: {{ .Values.mail.startTls | quote }}}
- {name: SIMSITE_MAIL_STARTTLS, value: {{ .Values.mail.startTls | quote }}}
{{ include "simsite.secretEnv" (dict "name" "SIMSITE_SECRET" "secret" .Values.application.secret) }}
{{ include "simsite.secretEnv" (dict "name" "SIMSITE_DB_PASSWORD" "secret" .Values.database.password) }}
{{ include "simsite.secretEnv" (dict "name" "SIMSITE_KEYCLOAK_ADMIN_SECRET" "secret" .Values.keycloak.adminSecret) }}
{{- with .Values.keycloak.more }}
{{- $names := list }}
{{- range . }}
{{- $names = append $names .name }}
{{- $key := printf "SIMSITE_KEYCLOAK_%s" (.name | upper | replace "-" "_") }}
- {name: {{ $key }}_URL, value: {{ .url | quote }}}
{{- with .adminClient }}
- {name: {{ $key }}_ADMIN_CLIENT, value: {{ . }}}
{{- end }}
{{- with .capacity }}
- {name: {{ $key }}_CAPACITY, value: {{ . | quote }}}
{{- end }}
{{ include "simsite.secretEnv" (dict "name" (printf "%s_ADMIN_SECRET" $key) "secret" .adminSecret) }}
{{- end }}
- {name: SIMSITE_KEYCLOAK_MORE, value: {{ join "," $names | quote }}}
{{- end }}
{{- with .Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Health is served by the management listener. A deployment with many migrations behind it may take minutes. */}}
{{- define "simsite.probes" -}}
startupProbe:
  httpGet: {path: /health/started, port: management}
  periodSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /health/live, port: management}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /health/ready, port: management}
  periodSeconds: 5
  timeoutSeconds: 5
{{- end -}}
