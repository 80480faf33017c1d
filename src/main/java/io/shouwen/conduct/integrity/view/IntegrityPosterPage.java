package io.shouwen.conduct.integrity.view;

import io.shouwen.platform.web.View;

/** The sheet that hangs in the lobbies. @param size modules of the QR code @param path the code as an SVG path */
public record IntegrityPosterPage(String project, int size, String path, String address) implements View {}
