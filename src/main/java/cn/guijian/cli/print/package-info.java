/** What the commands print on a terminal: tables, progress, summaries. Knows no command. */
@NullMarked
package cn.guijian.cli.print;

import org.jspecify.annotations.NullMarked;
