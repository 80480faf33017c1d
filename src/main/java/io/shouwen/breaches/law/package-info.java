/** What notices cite and say, to which authorities a breach is reported, and within which time. Serves clause 2.1.8. */
@NullMarked
package io.shouwen.breaches.law;

import org.jspecify.annotations.NullMarked;
