package io.shouwen.platform.web;

/** The templates of view records, each found out once. */
final class Templates {

    static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> view) {
            String room =
                    view.getPackageName().substring("io.shouwen.".length()).replaceFirst("\\.view$", "");
            String folder = room.startsWith("platform.") ? "platform" : room.replace('.', '/');
            return folder + "/" + view.getSimpleName() + ".jte";
        }
    };

    private Templates() {}
}
