package io.shouwen.duty;

import io.shouwen.platform.Sql;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Maps a row of a sign-on joined with post and person. */
final class PresentRow {

    static final String SELECT = """
            select o.id, o.staff_id, o.on_at, o.until_at, o.place, o.place_metres, m.name, m.phone,
                   p.id as post_id, p.kind, p.name as post_name, p.needed
            from duty.sign_on o
            join roster.duty_post p on p.project_id = o.project_id and p.id = o.post_id
            join staff.member m on m.project_id = o.project_id and m.id = o.staff_id
            """;

    private PresentRow() {}

    static Present read(ResultSet row, int n) throws SQLException {
        return new Present(
                row.getObject("id", UUID.class),
                post(row),
                row.getObject("staff_id", UUID.class),
                row.getString("name"),
                row.getString("phone"),
                Sql.instant(row, "on_at"),
                Sql.instant(row, "until_at"),
                SignOnPlace.valueOf(row.getString("place")),
                row.getObject("place_metres", Integer.class));
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("post_id", UUID.class),
                PostKind.valueOf(row.getString("kind")),
                row.getString("post_name"),
                row.getInt("needed"));
    }
}
