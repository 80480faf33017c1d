package io.shouwen.contractors.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** The link by which a person chooses a password; shown once. @param path of the link, without the host */
public record InvitationPage(UUID companyId, UUID workerId, String name, String username, String path)
        implements View {}
