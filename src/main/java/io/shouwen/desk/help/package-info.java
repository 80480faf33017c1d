/**
 * Help 便民服务: a taxi, carrying, company, a wheelchair ... asked for, answered by whom, when and how. Serves the help
 * half of clause 2.3.5.
 */
@NullMarked
package io.shouwen.desk.help;

import org.jspecify.annotations.NullMarked;
