# Sourced by the commands beside it: sets JAVA_HOME to a JDK 25 or newer, or says in one line what to install.

jdk_major() { # of the JDK in $1, empty if there is none
    [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

find_jdk() {
    local javac home
    javac=$(command -v javac || true)
    for home in "${JAVA_HOME:-}" "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" \
        /usr/lib/jvm/* /opt/java/* /usr/local/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.gradle/jdks/* \
        {,"$HOME"}/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
        if [ -n "$home" ] && [ "$(jdk_major "$home")" -ge 25 ] 2>/dev/null; then
            export JAVA_HOME=$home
            return
        fi
    done
    echo "Shouwen needs a JDK 25 or newer: install one (for example Temurin 25 from https://adoptium.net) or set JAVA_HOME to it." >&2
    exit 1
}

find_jdk
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ] && [ "$(uname)" = Linux ]; then
    export LC_ALL=C.UTF-8 # or Java could not name files in Chinese
fi

maven() { # takes the place of the shell: a signal then reaches it
    command -v mvn >/dev/null || { echo "Building Shouwen needs Maven 3.8 or newer: install it (Debian: apt install maven)." >&2; exit 1; }
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
    exec mvn -B "$@"
}
