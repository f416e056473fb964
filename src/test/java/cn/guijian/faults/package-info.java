/** The check of the checker: faults planted one at a time into sound workbooks, each of which must be found and named. */
@NullMarked
package cn.guijian.faults;

import org.jspecify.annotations.NullMarked;
