#!/bin/bash
# Stops the Request Tracker that up.sh started, and no other. Its database stays; `--purge` removes that too.
set -euo pipefail
state=/var/lib/kept-rt
pidfile=$state/server.pid

if [ -s "$pidfile" ] && grep -aq rt-server "/proc/$(cat "$pidfile")/cmdline" 2>/dev/null; then
  start-stop-daemon --stop --quiet --oknodo --retry TERM/10/KILL/5 --pidfile "$pidfile"
  echo 'rt: stopped'
fi
rm -f "$pidfile"
if [ "${1:-}" = --purge ]; then rm -rf "$state"; fi
