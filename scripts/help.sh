# Tells how a script is used by the comment at its head; sourced by the scripts here, right behind their `set`.

usage() { sed -n '2,/^[^#]/ { /^#/ { s/^# \{0,1\}//; p; }; }' "$0"; }

misused() { # what is wrong
  echo "$(basename "$0"): $1" >&2
  usage >&2
  exit 2
}

case ${1:-} in -h | --help) usage; exit 0 ;; esac
