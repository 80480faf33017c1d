/**
 * The price list 价目表 of paid work, of the group and of a project, dated. What is not on it cannot be charged. Serves
 * clause 4.1.2.2 and the rules on price marking.
 */
@NullMarked
package io.shouwen.repairs.price;

import org.jspecify.annotations.NullMarked;
