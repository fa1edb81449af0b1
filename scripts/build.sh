# Builds the program and its AOT cache; sourced by ./attache, which sets $here, $app, $built and $jdk.

build_app() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "attache: the program is not built yet, and building it needs Maven (mvn), which is not on the PATH." >&2
    return 1
  fi
  mkdir -p "$app"
  log=$app/build.log
  # One build at a time; the second process waits for the first and finds its work done. A build that was killed left
  # its mark, with the number of a process that is gone (or none, if it was killed at once: then its age tells).
  while ! mkdir "$app/.building" 2>/dev/null; do
    builder=$(cat "$app/.building/pid" 2>/dev/null || :)
    if { [ -n "$builder" ] && ! kill -0 "$builder" 2>/dev/null; } ||
      { [ -z "$builder" ] && [ -n "$(find "$app/.building" -prune -mmin +1 2>/dev/null)" ]; }; then
      rm -rf "$app/.building"
    fi
    sleep 1
  done
  echo $$ >"$app/.building/pid"
  trap 'rm -rf "$app/.building"' EXIT INT TERM
  if [ -f "$built" ] && [ -z "$(find "$here/pom.xml" "$here/core/pom.xml" "$here/desk/pom.xml" "$here/core/src/main" "$here/desk/src/main" -newer "$built" -print 2>/dev/null | head -n 1)" ]; then
    rm -rf "$app/.building"; trap - EXIT INT TERM
    return 0
  fi
  echo "attache: building (first use, or the sources changed); a minute or two, longer if Maven has to fetch libraries …" >&2
  started=$(date +%s)
  # -Dfast leaves the checks to ./check. The log's module lines are the progress.
  if (cd "$here" && JAVA_HOME=$jdk mvn -B -ntp -Dfast -DskipTests -pl core,desk package >"$log" 2>&1 & echo $! >"$app/.pid"; wait $!); then
    :
  else
    echo "attache: the build failed; the end of $log:" >&2
    tail -n 20 "$log" >&2
    return 1
  fi
  rm -f "$app"/*.aot "$app/.pid"
  unpack_sqlite
  # Classes of an old format are in no AOT cache. It is no fault where they cannot be raised: starts are slower then.
  "$jdk/bin/java" -XX:TieredStopAtLevel=1 "$here/scripts/RaiseClasses.java" "$app"/lib/picocli-*.jar >>"$log" 2>&1 || :
  : >"$built"
  rm -rf "$app/.building"; trap - EXIT INT TERM
  echo "attache: built in $(($(date +%s) - started)) s." >&2
}

# Unpacks SQLite's library for this system once. Left to itself, the driver unpacks it at each start and removes it at
# the end: a process that is killed leaves a megabyte behind, for good.
unpack_sqlite() {
  rm -rf "$app/native" "$app"/sqlite-*
  case $(uname -s) in Linux) system=Linux ;; Darwin) system=Mac ;; *) return 0 ;; esac
  case $(uname -m) in x86_64 | amd64) processor=x86_64 ;; aarch64 | arm64) processor=aarch64 ;; *) return 0 ;; esac
  for library in "$app"/lib/sqlite-jdbc-*.jar; do
    # Linux without glibc has a library of its own, which the driver knows how to choose
    [ -f "$library" ] && [ ! -e /etc/alpine-release ] || return 0
    mkdir -p "$app/native"
    (cd "$app/native" && "$jdk/bin/jar" xf "$library" "org/sqlite/native/$system/$processor" &&
      mv "org/sqlite/native/$system/$processor"/* . && rm -rf org) || rm -rf "$app/native"
  done
}

# Runs the main jobs once on the bundled examples so that the JVM records what it loads and compiles.
warm_up() {
  echo "attache: preparing fast starts (once) …" >&2
  scratch=$(mktemp -d)
  mkdir "$scratch/pages"
  # Sentences of all sorts, so that little code is met for the first time in earnest.
  "$jdk/bin/java" -XX:TieredStopAtLevel=1 "$here/scripts/GeneratePages.java" 60 "$scratch/pages" --press --seed=7 >"$scratch/out" 2>&1 || :
  # shellcheck disable=SC2086 # options are words
  (IFS=' '; ATTACHE_HOME="$here" "$jdk/bin/java" -XX:AOTCacheOutput="$scratch/attache.aot" -Xlog:disable -Xlog:all=off $common $collector \
    -cp "$classes" org.attache.tools.Rehearsal "$here/examples" "$scratch/pages" >"$scratch/out" 2>&1) || :
  if [ -f "$scratch/attache.aot" ]; then mv "$scratch/attache.aot" "$cache"; fi
  rm -rf "$scratch"
}
