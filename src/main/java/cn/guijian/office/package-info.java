/**
 * Office packages, whoever reads or writes them: opening a zip that may be hostile ({@link
 * cn.guijian.office.PackageParts}), names of parts and what belongs to what, parsing a part in bounded memory, writing
 * with fixed times ({@link cn.guijian.office.FixedZip}). What is wrong with a package is a {@link
 * cn.guijian.office.BadPackage}; its readers say it in their words. Knows none of our rooms and nothing of POI.
 */
@NullMarked
package cn.guijian.office;

import org.jspecify.annotations.NullMarked;
