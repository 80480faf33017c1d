/** The list of complaints, and where they show elsewhere: the house, Today. */
@NullMarked
package io.shouwen.complaints.list;

import org.jspecify.annotations.NullMarked;
