{{/* Refuses values that cannot work, each with a sentence. Types and unknown names are left to values.schema.json. */}}
{{- define "simsite.validate" -}}
{{- include "simsite.validateGiven" . -}}
{{- include "simsite.validateForms" . -}}
{{- include "simsite.validateKeycloaks" . -}}
{{- include "simsite.validateModemHosts" . -}}
{{- if gt (int .Values.web.replicas) 9 -}}
{{- fail "web.replicas: at most 9, for every server tells every other of its tickets" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (eq .Values.public.scheme "https") (not .Values.ingress.tlsSecret) -}}
{{- fail "ingress.tlsSecret: name the secret with the certificate of *.<baseDomain>, or set public.scheme to http" -}}
{{- end -}}
{{- if eq .Values.database.user .Values.database.owner -}}
{{- fail "database.user: another role than database.owner, for an owner passes row security" -}}
{{- end -}}
{{- if contains "password=" (lower .Values.database.url) -}}
{{- fail "database.url: without a password, which comes from the secret in database.password" -}}
{{- end -}}
{{- end -}}

{{- define "simsite.validateGiven" -}}
{{- $given := dict
  "image.repository" .Values.image.repository
  "baseDomain" .Values.baseDomain
  "application.secret.name" .Values.application.secret.name
  "database.url" .Values.database.url
  "database.password.name" .Values.database.password.name
  "database.ownerPassword.name" .Values.database.ownerPassword.name
  "keycloak.url" .Values.keycloak.url
  "keycloak.adminSecret.name" .Values.keycloak.adminSecret.name
  "mail.host" .Values.mail.host
  "mail.from" .Values.mail.from -}}
{{- range $name := keys $given | sortAlpha -}}
{{- if not (get $given $name) -}}
{{- fail (printf "%s: must be given, see values.yaml" $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "simsite.validateForms" -}}
{{- $label := "[a-z0-9]([-a-z0-9]*[a-z0-9])?" -}}
{{- if not (regexMatch (printf "^%s(\\.%s)+$" $label $label) .Values.baseDomain) -}}
{{- fail (printf "baseDomain: %q is no domain such as crm.example, in lower case and without scheme or port" .Values.baseDomain) -}}
{{- end -}}
{{- if not (regexMatch "^jdbc:postgresql://\\S+/\\S+$" .Values.database.url) -}}
{{- fail (printf "database.url: %q is not of the form jdbc:postgresql://host:5432/simsite" .Values.database.url) -}}
{{- end -}}
{{- if not (regexMatch "^[^@\\s]+@[^@\\s]+$" .Values.mail.from) -}}
{{- fail (printf "mail.from: %q is no mail address" .Values.mail.from) -}}
{{- end -}}
{{- end -}}

{{- define "simsite.validateKeycloaks" -}}
{{- $names := dict "main" true -}}
{{- range .Values.keycloak.more -}}
{{- if not (regexMatch "^[a-z][a-z0-9-]{0,30}$" .name) -}}
{{- fail (printf "keycloak.more: the name %q is not of at most 31 lower-case letters, digits and hyphens" .name) -}}
{{- end -}}
{{- if hasKey $names .name -}}
{{- fail (printf "keycloak.more: two are named %s" .name) -}}
{{- end -}}
{{- $_ := set $names .name true -}}
{{- end -}}
{{- range prepend .Values.keycloak.more .Values.keycloak -}}
{{- if not (regexMatch "^https?://[^/\\s]+(/\\S*[^/\\s])?$" .url) -}}
{{- fail (printf "keycloak.url: %q is no address such as https://login.example, without a slash at the end" .url) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "simsite.validateModemHosts" -}}
{{- $names := dict -}}
{{- range .Values.modemHosts -}}
{{- if not (regexMatch "^[a-z0-9]([-a-z0-9]{0,14}[a-z0-9])?$" .name) -}}
{{- fail (printf "modemHosts: the name %q is not of at most 16 lower-case letters, digits and dashes" .name) -}}
{{- end -}}
{{- if hasKey $names .name -}}
{{- fail (printf "modemHosts: two are named %s" .name) -}}
{{- end -}}
{{- $_ := set $names .name true -}}
{{- if not .devices -}}
{{- fail (printf "modemHosts: %s has no devices" .name) -}}
{{- end -}}
{{- range $device := .devices -}}
{{- if not (regexMatch "^/dev/[^\\s,]+$" $device) -}}
{{- fail (printf "modemHosts: the device %q is no path below /dev without comma or blank" $device) -}}
{{- end -}}
{{- end -}}
{{- if and (eq .access "plugin") (not .resource) -}}
{{- fail (printf "modemHosts: %s by plugin needs the resource that the device plugin hands out" .name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
