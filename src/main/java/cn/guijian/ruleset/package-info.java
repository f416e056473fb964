/** Loads the tables and the rules of a folder, compiled, stored, or shipped with the program. May know catalog and who compiles. */
@NullMarked
package cn.guijian.ruleset;

import org.jspecify.annotations.NullMarked;
