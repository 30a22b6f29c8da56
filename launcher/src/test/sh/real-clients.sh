#!/bin/sh
# Tries the modem simulator with clients that we did not write: gammu, gammu-smsd, smstools, gnokii and Kannel.
# A simulator that only our own driver can use would prove nothing.
# Usage, from the root of the checkout, after the launcher is compiled: launcher/src/test/sh/real-clients.sh
# Environment: JAVA_HOME of a JDK 25; CLASSES where the launcher's classes are.
set -u

root=$(cd "$(dirname "$0")/../../../.." && pwd)
classes=${CLASSES:-$root/launcher/target/classes}
work=$(mktemp -d)
air=
passed=0
failed=0
pids=

finish() {
    for pid in $pids; do kill "$pid" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

skip() {
    echo "Skipped: $1"
    exit 0
}

java=
for candidate in "${JAVA_HOME:-/none}/bin/java" /usr/lib/jvm/*25*/bin/java java; do
    if "$candidate" -version 2>&1 | grep -q 'version "\(2[5-9]\|[3-9][0-9]\)'; then
        java=$candidate
        break
    fi
done
[ -n "$java" ] || skip "no JDK 25 found; set JAVA_HOME."
[ -f "$classes/org/simsite/launcher/sim/SimulatorMain.class" ] || skip "the launcher is not compiled: run mvn -q compile -pl launcher -am."
command -v curl >/dev/null || skip "curl is not installed."

if ! { command -v gammu && command -v gammu-smsd && command -v smsd && command -v gnokii && command -v bearerbox; } \
    >/dev/null 2>&1; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gammu gammu-smsd smstools gnokii-cli kannel \
        >"$work/apt.log" 2>&1 || skip "the clients are missing and apt-get cannot install them here."
fi

# check NAME COMMAND...: passes if the command does
check() {
    name=$1
    shift
    if "$@" >"$work/check.log" 2>&1; then
        passed=$((passed + 1))
        echo "pass: $name"
    else
        failed=$((failed + 1))
        echo "FAIL: $name"
        sed 's/^/    /' "$work/check.log" | tail -20
    fi
}

# holds TEXT COMMAND...: passes if the command prints the text within 30 s, asked twice a second
holds() {
    text=$1
    shift
    end=$(($(date +%s) + 30))
    while [ "$(date +%s)" -lt "$end" ]; do
        if "$@" 2>&1 | tee "$work/last" | grep -qF -- "$text"; then return 0; fi
        sleep 0.5
    done
    echo "'$text' not found in:"
    cat "$work/last"
    return 1
}

received() { curl -s "$air/sms?to=$1"; }
text_to() { curl -sf -H 'Content-Type: application/json' -d "{\"from\":\"$1\",\"to\":\"$2\",\"text\":\"$3\"}" "$air/sms" >/dev/null; }
waiting() { curl -s "$air/sims"; }

start_simulator() {
    : >"$work/out"
    "$java" --enable-native-access=ALL-UNNAMED -cp "$classes" org.simsite.launcher.sim.SimulatorMain \
        --data "$work/data" --port "$port" --modems 4 >"$work/out" 2>"$work/err" &
    simulator=$!
    pids="$pids $simulator"
    for try in $(seq 100); do
        grep -q '^ready$' "$work/out" && return 0
        kill -0 "$simulator" 2>/dev/null || break
        sleep 0.1
    done
    cat "$work/err"
    return 1
}

port=${PORT:-8291}
air=http://127.0.0.1:$port
start_simulator || { echo "FAIL: the simulator does not start"; echo "0 passed, 1 failed"; exit 1; }

for n in 1 2 3 4; do
    printf '[gammu]\ndevice = %s\nconnection = at115200\n' "$work/data/modems/modem$n" >"$work/gammu$n"
done
gammu_on() {
    n=$1
    shift
    timeout 90 gammu -c "$work/gammu$n" "$@"
}

echo "== gammu"
check "identify: IMEI" holds 358240050000017 gammu_on 1 --identify
check "identify: IMSI" holds 460003900000001 gammu_on 1 --identify
check "signal and network" holds "Simsite" gammu_on 1 networkinfo
check "service centre" holds "+8613800100500" gammu_on 1 getsmsc
check "send a plain text" sh -c "echo 'Hello from gammu' | timeout 90 gammu -c $work/gammu1 sendsms TEXT +8613800000011"
check "the handset has it" holds "Hello from gammu" received +8613800000011
check "send a long Chinese text" sh -c "printf '很好用%.0s' \$(seq 40) | timeout 90 gammu -c $work/gammu1 sendsms TEXT +8613800000012 -unicode -autolen 120"
check "the handset joins it" holds '"parts":2' received +8613800000012
check "a text comes in" text_to +8613800000011 +8613900000001 '你好 😀 C 1001'
check "gammu reads it" holds "你好 😀 C 1001" gammu_on 1 getallsms
check "a long text comes in" text_to +8613800000011 +8613900000001 "$(printf 'abcdefghij%.0s' $(seq 30))"
check "gammu joins it" holds "3 SMS parts in 2 SMS sequences" gammu_on 1 geteachsms
check "the balance by USSD" holds "Balance" gammu_on 1 getussd '*100#'
check "delete all" gammu_on 1 deleteallsms 1
check "nothing is left" holds "0 SMS parts" gammu_on 1 getallsms
check "save a text in the store" sh -c "echo 'kept' | timeout 90 gammu -c $work/gammu1 savesms TEXT -folder 2 -unsent"
kill -9 "$simulator"
wait "$simulator" 2>/dev/null
check "the simulator starts again after kill -9" start_simulator
check "the saved text is still there" holds "kept" gammu_on 1 getallsms

echo "== smstools"
mkdir -p "$work/smstools"
for folder in outgoing checked failed incoming sent report; do mkdir "$work/smstools/$folder"; done
cat >"$work/smsd.conf" <<END
devices = GSM1
outgoing = $work/smstools/outgoing
checked = $work/smstools/checked
failed = $work/smstools/failed
incoming = $work/smstools/incoming
sent = $work/smstools/sent
report = $work/smstools/report
delaytime = 1
loglevel = 7
logfile = $work/smstools/log
infofile = $work/smstools/working
pidfile = $work/smstools/pid
stats_interval = 0
[GSM1]
device = $work/data/modems/modem2
incoming = yes
report = yes
init = AT+CNMI=2,1,0,2,0
baudrate = 115200
rtscts = no
END
smsd -t -c "$work/smsd.conf" >"$work/smstools/out" 2>&1 &
smstools=$!
pids="$pids $smstools"
printf 'To: 8613800000021\nReport: yes\n\nHello from smstools' >"$work/smstools/outgoing/one"
printf 'To: 8613800000021\nAlphabet: UTF-8\n\n%s' "$(printf '很好用%.0s' $(seq 40))" >"$work/smstools/outgoing/two"
check "a text goes out" holds "Hello from smstools" received +8613800000021
check "a long Chinese text goes out in parts" holds '"parts":2' received +8613800000021
check "the delivery report comes" holds "Status: 0" sh -c "cat $work/smstools/report/*"
check "a text comes in" text_to +8613800000021 +8613900000002 'to smstools: 很好'
check "smstools has it, 15 characters in UTF-16" holds "to smstools: 很好" \
    sh -c "tail -qc 30 $work/smstools/incoming/* | iconv -f UTF-16BE -t UTF-8"
check "a text of many parts comes in" text_to +8613800000021 +8613900000002 "$(printf 'part of a long one %.0s' $(seq 30))"
check "smstools joins it" holds "part of a long one part of a long one" sh -c "cat $work/smstools/incoming/*"
kill "$smstools"

echo "== gammu-smsd"
mkdir -p "$work/gsmsd/inbox" "$work/gsmsd/outbox" "$work/gsmsd/sent" "$work/gsmsd/error"
cat >"$work/gammu-smsdrc" <<END
[gammu]
device = $work/data/modems/modem3
connection = at115200
[smsd]
service = files
logfile = $work/gsmsd/log
debuglevel = 1
commtimeout = 1
loopsleep = 1
checksecurity = 0
deliveryreport = log
inboxpath = $work/gsmsd/inbox/
outboxpath = $work/gsmsd/outbox/
sentsmspath = $work/gsmsd/sent/
errorsmspath = $work/gsmsd/error/
END
gammu-smsd -c "$work/gammu-smsdrc" >"$work/gsmsd/out" 2>&1 &
gsmsd=$!
pids="$pids $gsmsd"
check "a text is queued" sh -c "echo 'Hello from gammu-smsd' | gammu-smsd-inject -c $work/gammu-smsdrc TEXT +8613800000031"
check "a text goes out" holds "Hello from gammu-smsd" received +8613800000031
check "a text comes in" text_to +8613800000031 +8613900000003 'to gammu-smsd'
check "gammu-smsd has it" holds "to gammu-smsd" sh -c "cat $work/gsmsd/inbox/*"
kill "$gsmsd"

echo "== gnokii"
ln -s "$work/data/modems/modem1" "$work/m1" # gnokii cuts a device's name at 32 characters
printf '[global]\nport = %s\nmodel = AT\nconnection = serial\nuse_locking = no\nrequire_dcdsr = 0\nhandshake = software\n' \
    "$work/m1" >"$work/gnokiirc"
gnokii_on() { timeout 60 gnokii --config "$work/gnokiirc" "$@"; }
check "identify" holds 358240050000017 gnokii_on --identify
check "send a text" sh -c "echo 'Hello from gnokii' | timeout 60 gnokii --config $work/gnokiirc --sendsms +8613800000041"
check "the handset has it" holds "Hello from gnokii" received +8613800000041
check "a text comes in" text_to +8613800000041 +8613900000001 'to gnokii'
check "gnokii reads it" holds "to gnokii" gnokii_on --getsms SM 1 end

echo "== from card to card"
check "a text from one card to another" sh -c "echo 'card to card' | timeout 90 gammu -c $work/gammu1 sendsms TEXT +8613900000004"
check "the other modem has it" holds "card to card" gammu_on 4 getallsms

echo "== Kannel"
cat >"$work/kannel.conf" <<END
group = core
admin-port = 13900
admin-password = x
smsbox-port = 13901
dlr-storage = internal
store-type = file
store-location = $work/kannel.store

group = smsc
smsc = at
smsc-id = m4
modemtype = simsite
device = $work/data/modems/modem4
my-number = +8613900000004
speed = 115200

group = modems
id = simsite
name = "Simsite"
detect-string = "Simsite"
init-string = "AT+CNMI=1,2,0,1,0"
need-sleep = false

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = 13913

group = sendsms-user
username = u
password = p

group = sms-service
keyword = default
text = "Kannel got: %a"
END
timeout 120 bearerbox -v 4 "$work/kannel.conf" >/dev/null 2>&1 &
pids="$pids $!"
check "it listens" holds "Status: running" sh -c "curl -s 'http://127.0.0.1:13900/status.txt?password=x'"
timeout 120 smsbox -v 4 "$work/kannel.conf" >/dev/null 2>&1 &
pids="$pids $!"
send_by_kannel() { curl -s "http://127.0.0.1:13913/cgi-bin/sendsms?username=u&password=p&from=%2B8613900000004&to=%2B8613800000051&text=Hello+from+Kannel"; }
check "a text is queued" holds "0: Accepted" send_by_kannel
check "the handset has it" holds "Hello from Kannel" received +8613800000051
check "a text comes in" text_to +8613800000051 +8613900000004 'hi'
check "Kannel answers it" holds "Kannel got: hi" received +8613800000051
for pid in $pids; do [ "$pid" = "$simulator" ] || kill "$pid" 2>/dev/null; done
pids=$simulator

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
