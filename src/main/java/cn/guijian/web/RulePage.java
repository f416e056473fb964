package cn.guijian.web;

import cn.guijian.workbench.RuleFiles;

/** One rule with its files. */
public record RulePage(Frame frame, EditView edit, RuleFiles.Entry rule, PartsView parts) {}
