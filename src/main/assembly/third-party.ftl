<#--
  THIRD-PARTY.txt of the distribution: every library in lib/ with its licence and its source.
  The build stops here when a library comes under a licence whose text or whose notice of copyright is not yet in src/main/dist/licenses.
-->
<#assign texts = {
  "Apache-2.0": "LICENSE",
  "EPL-2.0": "licenses/EPL-2.0.md",
  "MIT": "licenses/MIT.txt",
  "BSD-2-Clause": "licenses/BSD-2-Clause.txt",
  "BSD-3-Clause": "licenses/BSD-3-Clause.txt",
  "0BSD": "licenses/0BSD.txt"
}>
<#-- Where more than one is offered, the first of these that is. -->
<#assign order = ["Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "EPL-2.0"]>
<#-- Licences that want the notice of copyright reproduced: who has one in the text. -->
<#assign noticed = [
  "com.github.virtuald:curvesapi", "de.siegmar:fastcsv", "org.antlr:antlr-runtime", "org.antlr:antlr4-runtime",
  "org.codehaus.woodstox:stax2-api", "org.commonmark:commonmark", "org.commonmark:commonmark-ext-gfm-tables",
  "org.slf4j:slf4j-api", "org.slf4j:slf4j-simple", "org.webjars.npm:htmx.org"
]>
规检所含的程序库 Third-party libraries

lib/ 里的每个文件都原样取自下列项目。许可证全文见各行所注的文件；源代码见所注的网址，版本与文件名所示相同。
Each file in lib/ comes unchanged from one of these projects. The text of a licence is in the file that is named
beside it; the source code is to be had at the address, in the version that is given.

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
<#assign offered = entry.getValue()>
<#assign key = project.groupId + ":" + project.artifactId>
<#assign taken = order?filter(licence -> offered?seq_contains(licence))>
<#if !taken?has_content><#stop key + " is offered under " + offered?join(", ") + ", none of which has its text in src/main/dist/licenses"></#if>
<#if taken[0] != "Apache-2.0" && taken[0] != "EPL-2.0" && !noticed?seq_contains(key)><#stop key + " wants its notice of copyright in src/main/dist/" + texts[taken[0]]></#if>
${project.name} ${project.version}
    ${key}
    ${offered?join(" / ")}: ${texts[taken[0]]}<#if offered?seq_contains("EPL-2.0") && taken[0] != "EPL-2.0">, ${texts["EPL-2.0"]}</#if>
    ${((project.scm.url)!project.url!"")?replace("^.*github.com[:/]([^/]+/[^/]+?)(\\.git)?(/.*)?$", "https://github.com/$1", "r")}

</#list>
