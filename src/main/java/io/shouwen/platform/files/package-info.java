/** Uploaded files: kind detected by content, limited in size, pictures re-encoded, stored by content hash. */
@NamedInterface
@NullMarked
package io.shouwen.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
