# Sourced by bin/shouwen: builds the jar if a source is newer, unpacks it, and creates an AOT cache for the JVM.

jar=$root/target/shouwen.jar
app=$root/target/app
# Memory limits that do not depend on the machine. SHOUWEN_JAVA_OPTS comes last and overrides: see docs/operations.md.
jvm=(-Xms64m -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ${SHOUWEN_JAVA_OPTS:-})
c1=-XX:TieredStopAtLevel=1 # without the second compiler, for what runs for a few seconds

build() {
    if [ ! -f "$jar" ] || [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/src/demo" -newer "$jar" -print -quit)" ]; then
        echo "正在构建首问，首次需几分钟… Building Shouwen, a few minutes the first time..." >&2
        (cd "$root" && maven -q -Dstyle.color=never -Dmaven.test.skip=true package)
        touch "$jar"
    fi
    # What the JVM learned belongs to that very JVM: another one ignores it without a word.
    if [ ! -f "$app/shouwen.jar" ] || [ "$jar" -nt "$app/.jdk" ] || ! cmp -s "$JAVA_HOME/release" "$app/.jdk"; then
        rm -rf "$app.new" "$app"
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app.new" >/dev/null
        cp "$JAVA_HOME/release" "$app.new/.jdk"
        touch "$app.new/.jdk"
        mv "$app.new" "$app"
        learn || rm -f "$app/shouwen.aot"
    fi
}

# Starts once on an empty folder to record the AOT cache, which halves later start times. A failure does no harm.
# With C1 alone, because C2 would leave its profiles of the start in the cache, and each later start would spend its CPU
# time on compiling what only a start runs.
learn() {
    local folder=$root/target/learning log=$app/learning.log process tries=0
    rm -rf "$folder"
    : >"$log"
    env -u SHOUWEN_DB_URL "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/shouwen.aot" "${jvm[@]}" $c1 -jar "$app/shouwen.jar" \
        "--shouwen.data=$folder" --server.port=0 >"$log" 2>&1 </dev/null &
    process=$!
    until grep -q 'Shouwen is ready' "$log" || [ $((tries += 1)) -gt 600 ] || ! kill -0 $process 2>/dev/null; do sleep 0.2; done
    kill $process 2>/dev/null || true
    wait $process || true
    rm -rf "$folder"
    [ -s "$app/shouwen.aot" ]
}

# Backup and restore work on the data folder.
embedded_only() {
    if [ -n "${SHOUWEN_DB_URL:-}" ]; then
        echo "这是自备的 PostgreSQL：请用 pg_dump 备份它，再复制上传文件目录，见 docs/operations.md
This PostgreSQL is your own: back it up with pg_dump, then copy the uploaded files: see docs/operations.md" >&2
        exit 2
    fi
}

# Runs a command from the existing jar: changed sources are not built, because an application may be running from it.
program() {
    [ -f "$app/shouwen.jar" ] || build
    exec "$JAVA_HOME/bin/java" "${jvm[@]}" $c1 -cp "$app/shouwen.jar" "$@"
}
