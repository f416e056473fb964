/** What an officer does with the rules: check, test, explain, compare, edit, list. May know everything but the two faces. */
@NullMarked
package cn.guijian.workbench;

import org.jspecify.annotations.NullMarked;
