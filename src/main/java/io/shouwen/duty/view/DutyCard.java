package io.shouwen.duty.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.Optional;

/** The posts that are to be covered now or have somebody on them, for Today. */
public record DutyCard(List<Board.Line> lines) implements View {

    /** Empty if no post is to be covered and nobody is there. */
    public static Optional<DutyCard> of(Board board) {
        List<Board.Line> lines = board.lines().stream()
                .filter(line -> line.due() || !line.there().isEmpty())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new DutyCard(lines));
    }
}
