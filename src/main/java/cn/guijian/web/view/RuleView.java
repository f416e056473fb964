package cn.guijian.web.view;

import cn.guijian.workbench.EditableFiles;

/** One rule with its files. */
public record RuleView(Frame frame, EditView edit, EditableFiles.Entry rule, PartsView parts) {}
