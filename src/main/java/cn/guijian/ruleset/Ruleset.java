package cn.guijian.ruleset;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.model.Catalog;
import cn.guijian.model.CheckResult.Provenance;

/**
 * A rules folder that is fit for use.
 *
 * @param provenance what reports say of it: versions and the hash over its files
 */
public record Ruleset(Catalog catalog, RuleBase rules, Provenance provenance) {}
