# Finds a JDK 25 or later and puts its folder into $jdk; sourced by ./attache, ./check and the scripts here.
# Reads each candidate's `release` file, so that no JVM is started while looking.

jdk_version() { # folder -> feature number, or nothing
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  while IFS='="' read -r name _ value _; do
    if [ "$name" = JAVA_VERSION ]; then echo "${value%%[!0-9]*}"; return 0; fi
  done <"$1/release"
}

jdk_try() { # folder: keep it if it is good enough and nothing was found before
  [ -z "$jdk" ] || return 0
  found=$(jdk_version "$1")
  if [ -n "$found" ] && [ "$found" -ge 25 ]; then jdk=$1; fi
}

find_jdk() {
  jdk=
  [ -z "${JAVA_HOME:-}" ] || jdk_try "$JAVA_HOME"
  if [ -z "$jdk" ] && command -v java >/dev/null 2>&1; then
    java=$(command -v java)
    # follow links by hand: macOS has no `readlink -f` before 12.3
    while [ -L "$java" ]; do
      to=$(readlink "$java")
      case $to in /*) java=$to ;; *) java=$(dirname "$java")/$to ;; esac
    done
    jdk_try "$(cd "$(dirname "$java")/.." 2>/dev/null && pwd -P)"
  fi
  for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jabba/jdk/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$jdk" ] || [ ! -d "$folder" ] || jdk_try "$folder"
  done
  if [ -z "$jdk" ]; then
    echo "attache: no JDK 25 found (looked at JAVA_HOME, PATH, the system's JVM folders, SDKMAN, macOS and Homebrew places)." >&2
    case $(uname -s) in
      Darwin) echo "attache: install one with: brew install openjdk@25" >&2 ;;
      *) if command -v apt-get >/dev/null 2>&1; then
           echo "attache: install one with: sudo apt-get install temurin-25-jdk   (or openjdk-25-jdk)" >&2
         elif command -v dnf >/dev/null 2>&1; then
           echo "attache: install one with: sudo dnf install java-25-openjdk-devel" >&2
         else
           echo "attache: install one with: sdk install java 25-tem" >&2
         fi ;;
    esac
    echo "attache: or set JAVA_HOME to the folder of one." >&2
    return 1
  fi
}
