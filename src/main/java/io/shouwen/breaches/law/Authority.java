package io.shouwen.breaches.law;

import java.util.UUID;

/** An authority to which breaches are reported. @param matters what it is competent for; may be empty */
public record Authority(UUID id, String name, String telephone, String matters) {}
