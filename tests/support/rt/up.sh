#!/bin/bash
# Brings up a real CRM for tests: Request Tracker 5 from Debian's own packages, on the loopback address only,
# filled with made-up people and tickets (seed.pl).
#
#   bash up.sh            install what is missing, seed what is missing, start; again: nothing to do
#   bash up.sh --reset    the same, with the database as it was right after seeding
#
# Root on Debian 12. KEPT_RT_PORT is the port to try first (8091); if another program has it, the next free one
# is taken. The address is the last line of the output. Stop it with down.sh.
#
# Settings, database and log live in a folder of our own, so an RT that the machine already runs is never touched.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
state=/var/lib/kept-rt
database=$state/rt.sqlite
seeded=$state/seeded.sqlite
pidfile=$state/server.pid
log=$state/server.log
server=/usr/share/request-tracker5/libexec/rt-server
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
export RT_SITE_CONFIG=$state/settings.pm RT_SITE_CONFIG_DIR=/dev/null

say() { printf 'rt: %s\n' "$*"; }
fail() { printf 'rt: %s\n' "$*" >&2; exit 1; }
alive() { [ -s "$pidfile" ] && grep -aq rt-server "/proc/$(cat "$pidfile")/cmdline" 2>/dev/null; }
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
as_rt() { runuser -u www-data -- "$@"; }

[ "$(id -u)" = 0 ] || fail 'this needs root, to install packages'
command -v apt-get >/dev/null || fail 'this needs Debian: apt-get is not here'

# --- packages ----------------------------------------------------------------------------------------------------
missing=
for package in request-tracker5 rt5-db-sqlite rt5-standalone sqlite3; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
# RT insists on a mail program. msmtp opens no port and starts no daemon; one that is there already may stay.
[ -x /usr/sbin/sendmail ] || missing="$missing msmtp-mta"
if [ -n "$missing" ]; then
  say "installing$missing"
  # Answered beforehand, so that nothing asks; the package's own database is not wanted, ours is made below.
  debconf-set-selections <<'ANSWERS'
request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/install-cronjobs boolean false
request-tracker5 request-tracker5/handle-siteconfig-permissions boolean false
msmtp msmtp/apparmor boolean false
ANSWERS
  quiet=$(mktemp)
  { apt-get update && apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 $missing; } \
    >"$quiet" 2>&1 </dev/null || { tail -30 "$quiet" >&2; fail 'the packages could not be installed'; }
  rm -f "$quiet"
fi

# --- already running? --------------------------------------------------------------------------------------------
stamp=$(cat "$here/up.sh" "$here/seed.pl" | sha256sum)
if alive && { [ "${1:-}" = --reset ] || [ "$(cat "$state/stamp" 2>/dev/null)" != "$stamp" ]; }; then
  bash "$here/down.sh"
fi
if alive; then
  say 'runs already'
  cat "$state/url"
  exit 0
fi

# --- settings ----------------------------------------------------------------------------------------------------
port=${KEPT_RT_PORT:-8091}
for _ in {1..20}; do taken "$port" || break; port=$((port + 1)); done
url=http://127.0.0.1:$port
install -d -o www-data -g www-data -m 750 "$state"
cat >"$RT_SITE_CONFIG" <<SETTINGS
Set(\$rtname, 'kept.test');
Set(\$Organization, 'kept.test');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $port);
Set(\$WebBaseURL, '$url');
Set(\$WebPath, '');
Set(\$CanonicalizeRedirectURLs, 0);
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$database');
Set(\$MailCommand, 'testfile'); # no mail leaves this machine
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
Set(\$HTMLFormatter, 'core');
Set(\$MessageBoxRichText, 1);
1;
SETTINGS

# --- people and tickets: made once, copied from then on ------------------------------------------------------------
if [ ! -s "$seeded" ] || [ "$(cat "$state/stamp" 2>/dev/null)" != "$stamp" ]; then
  say 'seeding'
  rm -f "$database"* "$seeded"
  # A copy, since the project's folder may be readable by root alone.
  install -o www-data -m 600 "$here/seed.pl" "$state/seed.pl"
  as_rt rt-setup-database-5 --action init --skip-create --dba '' --dba-password '' >"$log" 2>&1 &&
    as_rt perl "$state/seed.pl" >>"$log" 2>&1 || { tail -20 "$log" >&2; fail 'seeding did not work'; }
  mv "$database" "$seeded"
  rm -f "$database"
  printf '%s\n' "$stamp" >"$state/stamp"
fi
if [ "${1:-}" = --reset ] || [ ! -s "$database" ]; then
  rm -f "$database"*
  install -o www-data -g www-data -m 600 "$seeded" "$database"
fi

# --- the server --------------------------------------------------------------------------------------------------
: >"$log" && chown www-data:www-data "$log"
start-stop-daemon --start --quiet --background --make-pidfile --pidfile "$pidfile" --chuid www-data:www-data \
  --chdir "$state" --output "$log" --exec /usr/bin/perl -- \
  "$server" --server Starlet --host 127.0.0.1 --port "$port" --max-workers 3 --env deployment
for _ in {1..240}; do taken "$port" && break; sleep 0.25; done
taken "$port" && alive || { tail -20 "$log" >&2; fail 'the server did not come up'; }
printf '%s\n' "$url" >"$state/url"
say 'ready; agents ana.agent, ben.agent and chi.agent, password agent-local-only'
cat "$state/url"
