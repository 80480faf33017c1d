package io.shouwen.platform.web.view;

/**
 * A step in setting up a project, contributed by a room as a bean. Managers and administrators see the steps on Today
 * until all are done or the path is dismissed.
 *
 * @param order position on the path
 * @param key message key of the step's name; with {@code .why} that of its reason
 * @param path page of the step, below {@code /p/{project}/}
 * @param done SQL condition that it is done; takes {@code :project} and finds its answer by an index
 */
public record SetUpStep(int order, String key, String path, String done) {}
