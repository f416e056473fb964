package cn.guijian.ruleset;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.model.Catalog;
import cn.guijian.model.CheckResult.Provenance;
import cn.guijian.model.RulesHome;

/**
 * A rules folder that is fit for use.
 *
 * @param home where it lies, and which plan it is
 * @param provenance what reports say of it: versions and the hash over its files
 */
public record Ruleset(RulesHome home, Catalog catalog, RuleBase rules, Provenance provenance) {}
