# Builds the program and its AOT cache; sourced by ./attache, which sets $here, $app, $built and $jdk.

build_app() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "attache: the program is not built yet, and building it needs Maven (mvn), which is not on the PATH." >&2
    return 1
  fi
  mkdir -p "$app"
  log=$app/build.log
  # One build at a time; the second process waits for the first and finds its work done.
  while ! mkdir "$app/.building" 2>/dev/null; do
    if [ -n "$(find "$app/.building" -prune -mmin +20 2>/dev/null)" ]; then rmdir "$app/.building" 2>/dev/null || :; fi
    sleep 1
  done
  trap 'rmdir "$app/.building" 2>/dev/null || :' EXIT INT TERM
  if [ -f "$built" ] && [ -z "$(find "$here/core/src/main" "$here/desk/src/main" -newer "$built" -print 2>/dev/null | head -n 1)" ]; then
    rmdir "$app/.building"; trap - EXIT INT TERM
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
  : >"$built"
  rmdir "$app/.building"; trap - EXIT INT TERM
  echo "attache: built in $(($(date +%s) - started)) s." >&2
}

# Runs the main job once on the bundled examples so that the JVM records what it loads and compiles.
warm_up() {
  echo "attache: preparing fast starts (once) …" >&2
  scratch=$(mktemp -d)
  # shellcheck disable=SC2086 # options are words
  (IFS=' '; ATTACHE_HOME="$here" "$jdk/bin/java" -XX:AOTCacheOutput="$scratch/attache.aot" -Xlog:disable -Xlog:all=off $common \
    -cp "$classes" org.attache.tools.Attache brief "$here/examples" >"$scratch/out" 2>&1) || :
  if [ -f "$scratch/attache.aot" ]; then mv "$scratch/attache.aot" "$cache"; fi
  rm -rf "$scratch"
}
