/**
 * Packages edited by insertion: a part is proved to be XML, the places of its tags are found in its text, and all that is
 * not edited keeps its bytes. Knows office.
 */
@NullMarked
package cn.guijian.office.edit;

import org.jspecify.annotations.NullMarked;
