/** Commands and exit codes. May know app and model. */
@NullMarked
package cn.guijian.cli;

import org.jspecify.annotations.NullMarked;
