/** What lies on the disk: the workbooks that a user names, folders and zips, scratch and the user's own folder. May know model. */
@NullMarked
package cn.guijian.files;

import org.jspecify.annotations.NullMarked;
