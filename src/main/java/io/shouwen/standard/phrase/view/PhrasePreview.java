package io.shouwen.standard.phrase.view;

import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a typed phrase is said; a fragment of the editor.
 *
 * @param known with examples for all variables
 * @param unknown with nothing but what is always known
 */
public record PhrasePreview(
        List<Piece> known, List<Piece> unknown, @Nullable Problem problem) implements View {}
