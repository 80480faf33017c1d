package io.shouwen.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The typed values of a form with the errors of its fields. Templates use {@link #value} and {@link #error}.
 *
 * @param values by field
 * @param errors message keys by field; the empty name stands for the whole form
 */
public record Form(Map<String, List<String>> values, Map<String, Problem> errors) {

    /** A message key with its arguments. */
    public record Problem(String messageKey, List<Object> arguments) {
        public static Problem of(String messageKey, Object... arguments) {
            return new Problem(messageKey, List.of(arguments));
        }
    }

    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public static Form of(Map<String, String> values) {
        return new Form(
                values.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                Map.of());
    }

    public static Form of(MultiValueMap<String, String> typed, Map<String, Problem> errors) {
        return new Form(Map.copyOf(typed), Map.copyOf(errors));
    }

    /** From Bean Validation, where the annotation's {@code message} is a message key. */
    public static Form of(MultiValueMap<String, String> typed, BindingResult result) {
        Map<String, Problem> errors = new java.util.HashMap<>();
        for (FieldError error : result.getFieldErrors()) {
            String key = error.isBindingFailure() || error.getDefaultMessage() == null
                    ? "form.malformed"
                    : error.getDefaultMessage();
            errors.putIfAbsent(error.getField(), Problem.of(key));
        }
        return of(typed, errors);
    }

    public String value(String field) {
        List<String> typed = values.get(field);
        return typed == null || typed.isEmpty() ? "" : typed.getFirst();
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    public boolean wrong(String field) {
        return errors.containsKey(field);
    }

    /** The error of a field as text; empty if there is none. */
    public String error(Texts texts, String field) {
        Problem problem = errors.get(field);
        return problem == null
                ? ""
                : texts.t(problem.messageKey(), problem.arguments().toArray());
    }

    public boolean refused() {
        return !errors.isEmpty();
    }
}
