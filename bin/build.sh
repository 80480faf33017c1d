# Sourced by bin/shouwen: a jar no older than its sources, unpacked, with a cache of what the JVM learns at a start.

jar=$root/target/shouwen.jar
app=$root/target/app
jvm=(--enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)

build() {
    if [ ! -f "$jar" ] || [ -n "$(find "$root/pom.xml" "$root/src/main" -newer "$jar" -print -quit)" ]; then
        echo "正在构建首问，首次需几分钟… Building Shouwen, a few minutes the first time..." >&2
        (cd "$root" && maven -q -Dstyle.color=never -Dmaven.test.skip=true package)
        touch "$jar"
    fi
    if [ ! -f "$app/shouwen.jar" ] || [ "$jar" -nt "$app/.made" ]; then
        rm -rf "$app.new" "$app"
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app.new" >/dev/null
        touch "$app.new/.made"
        mv "$app.new" "$app"
        learn || rm -f "$app/shouwen.aot"
    fi
}

# Starts once on an empty folder and stops: later starts take half the time. Failing is no harm.
learn() {
    local folder=$root/target/learning
    rm -rf "$folder"
    env -u SHOUWEN_DB_URL timeout 120 "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/shouwen.aot" "${jvm[@]}" \
        -Dspring.context.exit=onRefresh -jar "$app/shouwen.jar" "--shouwen.data=$folder" --server.port=0 >"$app/learning.log" 2>&1 </dev/null
    local result=$?
    rm -rf "$folder"
    return $result
}
