<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Default sort &amp;order:</source>
        <translation>默认排序(&amp;O)：</translation>
    </message>
    <message>
        <source>Default sort order</source>
        <translation>默认排序</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Mark papers as read when their abstract is opened</source>
        <translation>展开摘要时将论文标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>关闭窗口后继续在托盘中运行(&amp;K)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Automatic refres&amp;h:</source>
        <translation>自动刷新(&amp;H)：</translation>
    </message>
    <message>
        <source>Automatic refresh</source>
        <translation>自动刷新</translation>
    </message>
    <message>
        <source>&amp;Time:</source>
        <translation>时间(&amp;T)：</translation>
    </message>
    <message>
        <source>Time of the daily refresh</source>
        <translation>每日刷新的时间</translation>
    </message>
    <message>
        <source>Also o&amp;n metered connections</source>
        <translation>使用按流量计费的连接时也自动刷新(&amp;N)</translation>
    </message>
    <message>
        <source>Refresh when the program &amp;starts</source>
        <translation>程序启动时刷新(&amp;S)</translation>
    </message>
    <message>
        <source>Maximum papers per refresh</source>
        <translation>每次刷新的最多论文数</translation>
    </message>
    <message>
        <source>The maximum for each keyword. If more papers are missing, they are shown as a gap that you can fetch later.</source>
        <translation>每个关键词的最大数量。如果缺少的论文更多，会显示为缺口，以后可以获取。</translation>
    </message>
    <message>
        <source>README export</source>
        <translation>README 导出</translation>
    </message>
    <message>
        <source>Include &amp;first author</source>
        <translation>包含第一作者(&amp;F)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Library:</source>
        <translation>文库：</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>设置：</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults…</source>
        <translation>恢复默认设置(&amp;R)…</translation>
    </message>
    <message>
        <source>Set all settings of this page to their defaults</source>
        <translation>将此页的所有设置恢复为默认值</translation>
    </message>
    <message>
        <source>Lea&amp;ve out muted papers</source>
        <translation>不含已屏蔽的论文(&amp;V)</translation>
    </message>
    <message>
        <source>Incl&amp;ude saved searches</source>
        <translation>包含保存的搜索(&amp;U)</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Copie&amp;d as:</source>
        <translation>复制为(&amp;D)：</translation>
    </message>
    <message>
        <source>Format of copied citations</source>
        <translation>复制引用的格式</translation>
    </message>
    <message>
        <source>Titles in BibTeX</source>
        <translation>BibTeX 中的标题</translation>
    </message>
    <message>
        <source>Accents in BibTeX</source>
        <translation>BibTeX 中的变音符号</translation>
    </message>
    <message>
        <source>Keys:</source>
        <translation>引用键：</translation>
    </message>
    <message>
        <source>Pattern of the keys of citations</source>
        <translation>引用键的格式</translation>
    </message>
    <message>
        <source>Ma&amp;ximum papers per refresh:</source>
        <translation>每次刷新的最多论文数(&amp;X)：</translation>
    </message>
    <message>
        <source>Includ&amp;e categories</source>
        <translation>包含分类(&amp;E)</translation>
    </message>
    <message>
        <source>Titles in BibTeX:</source>
        <translation>BibTeX 中的标题：</translation>
    </message>
    <message>
        <source>Accents in BibTeX:</source>
        <translation>BibTeX 中的变音符号：</translation>
    </message>
    <message>
        <source>Give new keys…</source>
        <translation>给予新键…</translation>
    </message>
    <message>
        <source>Give papers new keys if their keys do not follow this pattern</source>
        <translation>如果论文的键不符合此模式，则给予新键</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>&amp;Filter:</source>
        <translation>筛选(&amp;F)：</translation>
    </message>
    <message>
        <source>Enter words of an action or a key, such as “tab” or “Ctrl”.</source>
        <translation>输入操作或按键中的文字，例如“标签页”或“Ctrl”。</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>所有操作的按键</translation>
    </message>
    <message>
        <source>&amp;Add a key</source>
        <translation>添加按键(&amp;A)</translation>
    </message>
    <message>
        <source>R&amp;emove keys</source>
        <translation>移除按键(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <comment>the keys of one action</comment>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Rese&amp;t all…</source>
        <comment>the keys of all actions</comment>
        <translation>全部重置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;New key:</source>
        <translation>新按键(&amp;N)：</translation>
    </message>
    <message>
        <source>Mo&amp;ve the key</source>
        <comment>give the key to the selected action, and take it from the other one</comment>
        <translation>移动按键(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Drop the change</source>
        <comment>both actions keep their keys</comment>
        <translation>放弃更改(&amp;D)</translation>
    </message>
</context>
<context>
    <name>KeywordDialog</name>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>&amp;Categories:</source>
        <translation>分类(&amp;C)：</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>All of arXiv</source>
        <comment>in the field for categories, when it is empty</comment>
        <translation>整个 arXiv</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>查询式(&amp;Q)：</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询式</translation>
    </message>
    <message>
        <source>&amp;Search for several terms</source>
        <translation>使用多个搜索词(&amp;S)</translation>
    </message>
    <message>
        <source>An&amp;y of these:</source>
        <translation>包含任意(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;All of these:</source>
        <translation>包含全部(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;None of these:</source>
        <translation>不包含(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>查找位置</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Archives or categories, such as cs, stat or cs.CL. A paper must be in at least one of them. Leave empty for all of arXiv.</source>
        <translation>学科或分类，例如 cs、stat 或 cs.CL。论文须至少属于其中一个。留空表示整个 arXiv。</translation>
    </message>
    <message>
        <source>&amp;Rows in the README:</source>
        <translation>README 中的行数(&amp;R)：</translation>
    </message>
    <message>
        <source>The exported README contains the newest papers of the keyword, up to this number.</source>
        <translation>导出的 README 包含该关键词的最新论文，最多为此数量。</translation>
    </message>
    <message>
        <source>Rows in the README</source>
        <translation>README 中的行数</translation>
    </message>
    <message>
        <source>The keyword is then only the title of the tab.</source>
        <translation>此时关键词只作为标签页的标题。</translation>
    </message>
    <message>
        <source>A paper must contain at least one of these words or phrases. Press Enter or type a comma to add one.</source>
        <translation>论文须至少含有这些词或短语中的一个。按回车键或输入逗号即可添加。</translation>
    </message>
    <message>
        <source>A paper must contain all of these words and phrases. Press Enter or type a comma to add one.</source>
        <translation>论文须含有所有这些词和短语。按回车键或输入逗号即可添加。</translation>
    </message>
    <message>
        <source>Papers that contain any of these words or phrases are excluded. Press Enter or type a comma to add one.</source>
        <translation>含有这些词或短语中任意一个的论文会被排除。按回车键或输入逗号即可添加。</translation>
    </message>
    <message>
        <source>The parts of a paper that are searched for the terms, including the excluded terms.</source>
        <translation>在论文的哪些部分中查找搜索词（包括要排除的搜索词）。</translation>
    </message>
    <message>
        <source>arXiv query syntax: ti: title, abs: abstract, au: author, cat: category. Write AND, OR and ANDNOT in capital letters.</source>
        <translation>arXiv 查询语法：ti: 标题，abs: 摘要，au: 作者，cat: 分类。AND、OR 和 ANDNOT 须大写。</translation>
    </message>
    <message>
        <source>Query sent to arXiv:</source>
        <translation>发送给 arXiv 的查询式：</translation>
    </message>
    <message>
        <source>Query sent to arXiv</source>
        <translation>发送给 arXiv 的查询式</translation>
    </message>
    <message>
        <source>New &amp;versions:</source>
        <translation>新版本(&amp;V)：</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>What happens in this tab when a paper gets a new version on arXiv.</source>
        <translation>论文在 arXiv 上有新版本时，此标签页如何处理。</translation>
    </message>
    <message>
        <source>Show a badge: a badge such as v2 is before the title. Unread again: in addition, a read paper becomes unread if the new version says that it was accepted or published, or withdraws it. Ignore: there is no badge, and new versions are not counted.</source>
        <translation>显示徽标：标题前显示 v2 之类的徽标。重新标为未读：此外，如果新版本说明论文已录用或已发表，或者撤回了论文，已读论文会重新变为未读。忽略：不显示徽标，新版本也不计数。</translation>
    </message>
</context>
<context>
    <name>KeywordSettings</name>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>README rows</source>
        <comment>a column of the keyword list: the maximum number of papers in the exported README</comment>
        <translation>README 行数</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
</context>
<context>
    <name>PastedQuery</name>
    <message>
        <source>The text was decoded from an address: %1</source>
        <extracomment>%1 is the decoded text. The user pasted it from the address bar of a browser</extracomment>
        <translation>文本已从网址解码：%1</translation>
    </message>
</context>
<context>
    <name>QueryAdvice</name>
    <message>
        <source>The quotation marks in “%1” are not searched. Remove them. Several words are searched as a phrase.</source>
        <translation>“%1”中的引号不参与搜索。请去掉引号。多个词会作为短语搜索。</translation>
    </message>
    <message>
        <source>“%1” is very short and will match unrelated papers. Add a word or spell it out.</source>
        <translation>“%1”很短，会匹配不相关的论文。请加一个词，或写出全称。</translation>
    </message>
    <message>
        <source>“%1” is searched as one phrase. To combine terms, write a custom query with AND, OR or ANDNOT.</source>
        <extracomment>%1 is a keyword such as: cats and dogs. Do not translate words in capitals; they are arXiv&apos;s syntax</extracomment>
        <translation>“%1”会作为一个短语搜索。若要组合搜索词，请用 AND、OR 或 ANDNOT 编写自定义查询式。</translation>
    </message>
    <message>
        <source>“%1” is searched as one phrase. To combine words, make each of them a term.</source>
        <extracomment>%1 is a term such as: cats and dogs</extracomment>
        <translation>“%1”会作为一个短语搜索。若要组合词语，请将它们各自设为一个搜索词。</translation>
    </message>
    <message>
        <source>Papers with “%1” are not found, because the same words are excluded. Remove them from the excluded terms.</source>
        <translation>找不到含有“%1”的论文，因为同样的词已被排除。请将它们从排除的搜索词中移除。</translation>
    </message>
    <message>
        <source>“%1” in lower case is searched as a word. Write AND, OR or ANDNOT in capitals.</source>
        <extracomment>%1 is one of: and, or, not. Do not translate words in capitals; they are arXiv&apos;s syntax</extracomment>
        <translation>小写的“%1”会作为词语搜索。请用大写的 AND、OR 或 ANDNOT。</translation>
    </message>
    <message>
        <source>arXiv does not support “%1”. Write ANDNOT between two terms, before the one to exclude.</source>
        <extracomment>%1 is NOT or AND NOT. Do not translate words in capitals; they are arXiv&apos;s syntax</extracomment>
        <translation>arXiv 不支持“%1”。请在两个搜索词之间、要排除的搜索词之前写 ANDNOT。</translation>
    </message>
    <message>
        <source>For arXiv, any one part of “%1” is enough to match. Put words that belong together in quotation marks, as in ti:&quot;time series&quot;, or write AND between them.</source>
        <extracomment>Do not translate ti:&quot;time series&quot; and AND; they are arXiv&apos;s syntax</extracomment>
        <translation>对 arXiv 来说，匹配“%1”中的任何一部分即可。请给属于一体的词加上引号，如 ti:&quot;time series&quot;，或在它们之间写 AND。</translation>
    </message>
    <message>
        <source>“%1” has no prefix and is searched in all fields, such as authors and comments. Write ti: or abs: before it to narrow the search.</source>
        <extracomment>Do not translate ti: and abs:; they are arXiv&apos;s syntax</extracomment>
        <translation>“%1”没有前缀，会在作者、备注等所有字段中搜索。请在前面写 ti: 或 abs: 来缩小范围。</translation>
    </message>
    <message>
        <source>“%1” can be read in more than one way. Put parentheses around the terms that belong together.</source>
        <translation>“%1”可以有不止一种理解。请给属于一体的搜索词加上括号。</translation>
    </message>
    <message>
        <source>“%1:” is not an arXiv prefix. Use one of these: %2.</source>
        <extracomment>%1 is a prefix such as author, %2 is a list such as ti:, au:</extracomment>
        <translation>“%1:”不是 arXiv 的前缀。请使用以下前缀之一：%2。</translation>
    </message>
    <message>
        <source>arXiv reads “%1” as the date of the first version. Write submittedDate: instead, or remove it.</source>
        <translation>arXiv 将“%1”理解为第一版的日期。请改写为 submittedDate:，或去掉它。</translation>
    </message>
    <message>
        <source>arXiv splits “%1” at the hyphen and may search only one of the words. Put it in quotation marks.</source>
        <translation>arXiv 会在连字符处拆开“%1”，可能只搜索其中一个词。请给它加上引号。</translation>
    </message>
    <message>
        <source>arXiv does not recognize the quotation marks of “%1”. Use straight ones (&quot;).</source>
        <translation>arXiv 不识别“%1”中的引号。请使用直引号（&quot;）。</translation>
    </message>
    <message>
        <source>“%1” begins with a wildcard, which arXiv does not support. Write the beginning of the word.</source>
        <translation>“%1”以通配符开头，arXiv 不支持。请写出词的开头。</translation>
    </message>
    <message>
        <source>“%1” is searched in quotation marks, where wildcards do not work. Use a query without quotation marks, such as ti:transform*.</source>
        <extracomment>Do not translate ti:transform*; it is arXiv&apos;s syntax</extracomment>
        <translation>“%1”会加上引号搜索，通配符在引号内不起作用。请使用不带引号的查询式，如 ti:transform*。</translation>
    </message>
    <message>
        <source>“%1” is not in the list of arXiv&apos;s categories. Check the spelling. An unknown category finds no papers.</source>
        <extracomment>%1 is a category such as cs.XX</extracomment>
        <translation>“%1”不在 arXiv 的分类列表中。请检查拼写。未知的分类找不到论文。</translation>
    </message>
    <message>
        <source>No papers match “%1”. Check the spelling or use fewer words.</source>
        <extracomment>%1 is the name of a keyword; the query that arXiv searched may be a different text</extracomment>
        <translation>没有与“%1”匹配的论文。请检查拼写，或减少词数。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) match “%1”, but none of them in these categories. Choose other categories or none.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>有 %n 篇论文与“%1”匹配，但都不在这些分类中。请选择其他分类，或不限分类。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) match “%1”, but arXiv returns only the newest %2. Narrow the search with another word or category.</source>
        <extracomment>%1 is a keyword, %2 is a number of papers</extracomment>
        <translation>
            <numerusform>有 %n 篇论文与“%1”匹配，但 arXiv 只返回最新的 %2 篇。请加词或限定分类来缩小范围。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n paper(s) a week match “%1”. Consider narrowing it.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>每周约有 %n 篇论文与“%1”匹配。建议缩小范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” must appear in both title and abstract. Write “%2” to match either.</source>
        <extracomment>%1 is a keyword such as: chain-of-thought, %2 is the same text with spaces: chain of thought</extracomment>
        <translation>“%1”必须同时出现在标题和摘要中。改写为“%2”，则标题或摘要中有一个含有即可。</translation>
    </message>
    <message>
        <source>arXiv treats “%1” the same with and without the hyphen, but does not find it written as one word. To find that too, add another keyword.</source>
        <extracomment>%1 is a keyword such as: vision-language model</extracomment>
        <translation>arXiv 对带连字符和不带连字符的“%1”一视同仁，但找不到连写成一个词的形式。如需同时查找该形式，请再添加一个关键词。</translation>
    </message>
    <message>
        <source>arXiv treats “%1” the same with and without the hyphen, but does not find it written as one word. To find that too, add another term.</source>
        <extracomment>%1 is a term such as: chain-of-thought</extracomment>
        <translation>arXiv 对带连字符和不带连字符的“%1”一视同仁，但找不到连写成一个词的形式。如需同时查找该形式，请再添加一个检索词。</translation>
    </message>
    <message>
        <source>“%1” is an arXiv category, but it is searched as a word here. To follow all its papers, choose the type “Whole category” (in scripts: --announcements).</source>
        <extracomment>%1 is a category such as cs.CL</extracomment>
        <translation>“%1”是 arXiv 的类别，但在此处按单词搜索。要关注其全部论文，请选择类型“整个分类”（脚本中使用 --announcements）。</translation>
    </message>
    <message>
        <source>“%1” is a part of a web address and is searched as a phrase. Enter words, or enter the address as the query.</source>
        <translation>“%1”是网址的一部分，将作为短语搜索。请输入单词，或将网址作为查询输入。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>F&amp;ind a setting:</source>
        <translation>查找设置(&amp;I)：</translation>
    </message>
    <message>
        <source>Press Up and Down for the other settings found, and Return to go to the setting.</source>
        <translation>按上、下方向键查看其他找到的设置，按回车键转到该设置。</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome to Daily Papers</source>
        <translation>欢迎使用 Daily Papers</translation>
    </message>
    <message>
        <source>Keywords to follow</source>
        <translation>要关注的关键词</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>All of arXiv</source>
        <comment>in the field for categories, when it is empty</comment>
        <translation>整个 arXiv</translation>
    </message>
    <message>
        <source>Thank you to arXiv for use of its open access interoperability. Daily Papers is not endorsed by arXiv.</source>
        <translation>感谢 arXiv 提供开放获取互操作服务。Daily Papers 未经 arXiv 认可。</translation>
    </message>
    <message>
        <source>Choose keywords to follow</source>
        <translation>选择要关注的关键词</translation>
    </message>
    <message>
        <source>Each keyword becomes a tab. Daily Papers fetches the newest papers of each keyword, up to 100, and stores them on this computer. It sends one request every three seconds, and only to arXiv. You can change the keywords later in the settings.</source>
        <translation>每个关键词对应一个标签页。Daily Papers 会获取每个关键词的最新论文（最多 100 篇），并保存在这台计算机上。它每三秒发送一次请求，而且只发送给 arXiv。以后可以在设置中更改关键词。</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Another &amp;keyword:</source>
        <translation>其他关键词(&amp;K)：</translation>
    </message>
    <message>
        <source>Another keyword</source>
        <translation>其他关键词</translation>
    </message>
    <message>
        <source>In the &amp;categories:</source>
        <translation>所属分类(&amp;C)：</translation>
    </message>
    <message>
        <source>Categories of the other keyword</source>
        <translation>其他关键词的分类</translation>
    </message>
</context>
<context>
    <name>dp::AboutBox</name>
    <message>
        <source>About Daily Papers</source>
        <translation>关于 Daily Papers</translation>
    </message>
    <message>
        <source>Daily Papers %1</source>
        <translation>Daily Papers %1</translation>
    </message>
    <message>
        <source>A desktop reader for arXiv.

Thank you to arXiv for use of its open access interoperability. Daily Papers is not endorsed by arXiv.

Free software under the MIT licence.</source>
        <translation>arXiv 桌面阅读器。

感谢 arXiv 提供开放获取互操作服务。Daily Papers 未经 arXiv 认可。

以 MIT 许可证发布的自由软件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>dp::AbstractPanel</name>
    <message>
        <source>Abstract of %1</source>
        <translation>%1 的摘要</translation>
    </message>
    <message>
        <source>submitted %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>提交于 %1</translation>
    </message>
    <message>
        <source>Abstract page</source>
        <translation>摘要页</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>v%1, %2</source>
        <extracomment>%1 is the number of a version, %2 its date</extracomment>
        <translation>v%1，%2</translation>
    </message>
    <message>
        <source>Keywords: %1</source>
        <extracomment>%1 is a list of keywords that this paper belongs to</extracomment>
        <translation>关键词：%1</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>隐藏变化</translation>
    </message>
    <message>
        <source>Changes since: %1</source>
        <extracomment>%1 is a list of older versions; a click on one shows what changed since then</extracomment>
        <translation>自此版本以来的变化：%1</translation>
    </message>
    <message>
        <source>Title, abstract and comment did not change.</source>
        <translation>标题、摘要和备注没有变化。</translation>
    </message>
    <message>
        <source>under review</source>
        <extracomment>a state of a paper; %1 is a conference or a journal</extracomment>
        <translation>审稿中</translation>
    </message>
    <message>
        <source>under review: %1</source>
        <translation>审稿中：%1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Project page</source>
        <translation>项目主页</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>a state of a paper: its authors have withdrawn it</extracomment>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a category of arXiv, %2 its code</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>DOI: %1</source>
        <extracomment>%1 is the DOI of a paper</extracomment>
        <translation>DOI：%1</translation>
    </message>
    <message>
        <source>Journal reference: %1</source>
        <extracomment>%1 names a journal with volume and pages</extracomment>
        <translation>期刊引用：%1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <extracomment>%1 is a list of the tags of a paper</extracomment>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>heading of the person&apos;s note on a paper</extracomment>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Remove this mute</source>
        <extracomment>a link that removes the rule because of which a paper is hidden</extracomment>
        <translation>移除此屏蔽</translation>
    </message>
    <message>
        <source>Show this paper again</source>
        <translation>重新显示此论文</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <extracomment>%1 is a list of reasons why a paper is hidden</extracomment>
        <translation>已屏蔽：%1</translation>
    </message>
    <message>
        <source>PDF kept</source>
        <translation>PDF 已保存</translation>
    </message>
    <message>
        <source>PDF of v%1 kept</source>
        <translation>v%1 的 PDF 已保存</translation>
    </message>
</context>
<context>
    <name>dp::AccessibleRow</name>
    <message>
        <source>, </source>
        <extracomment>separates the texts of a paper for screen readers</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Show abstract</source>
        <translation>显示摘要</translation>
    </message>
    <message>
        <source>Hide abstract</source>
        <translation>隐藏摘要</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
</context>
<context>
    <name>dp::CategoryEdit</name>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a category of arXiv in a list; %1 is its code, %2 its English name</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>dp::CenterStack</name>
    <message>
        <source>No keywords yet</source>
        <translation>尚无关键词</translation>
    </message>
    <message>
        <source>Add one to start following new papers.</source>
        <translation>添加一个关键词即可开始关注新论文。</translation>
    </message>
    <message>
        <source>Add a keyword…</source>
        <translation>添加关键词…</translation>
    </message>
</context>
<context>
    <name>dp::ChartWidget</name>
    <message>
        <source>Papers of %1 over time</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>%1 的论文数变化</translation>
    </message>
    <message>
        <source>Counting…</source>
        <extracomment>shown instead of a chart while its numbers are read</extracomment>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>dp::CitationActions</name>
    <message numerus="yes">
        <source>%Ln selected paper(s)</source>
        <translation>
            <numerusform>所选的 %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>The tab “%1”</source>
        <extracomment>%1 is the name of a tab</extracomment>
        <translation>标签页“%1”</translation>
    </message>
    <message>
        <source>All results of “%1”</source>
        <extracomment>%1 is what the person typed in the search field</extracomment>
        <translation>“%1”的全部结果</translation>
    </message>
    <message>
        <source>Starred papers</source>
        <translation>加星标的论文</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>全部论文</translation>
    </message>
    <message>
        <source>Export citations</source>
        <translation>导出引文</translation>
    </message>
    <message>
        <source>&amp;Papers:</source>
        <extracomment>the papers whose citations are exported</extracomment>
        <translation>论文(&amp;P)：</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <extracomment>%1 is the name of a tag</extracomment>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>BibTeX or biblatex (*.bib)</source>
        <extracomment>kinds of files in a file dialog</extracomment>
        <translation>BibTeX 或 biblatex (*.bib)</translation>
    </message>
    <message>
        <source>RIS (*.ris)</source>
        <translation>RIS (*.ris)</translation>
    </message>
    <message>
        <source>CSL-JSON (*.json)</source>
        <translation>CSL-JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>dp::CitationExportJob</name>
    <message>
        <source>Exporting citations…</source>
        <translation>正在导出引文…</translation>
    </message>
    <message>
        <source>Citations exported to “%1”</source>
        <extracomment>%1 is a file</extracomment>
        <translation>引文已导出到“%1”</translation>
    </message>
</context>
<context>
    <name>dp::CliText</name>
    <message>
        <source>Daily Papers</source>
        <translation>Daily Papers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The window could not be loaded (%1); install Daily Papers again. Its commands work without it.</source>
        <extracomment>%1 is an English text that contains the path of a file and its problem</extracomment>
        <translation>无法载入窗口（%1）；请重新安装 Daily Papers。命令不受影响。</translation>
    </message>
    <message>
        <source>There is no display to open a window on; give a command, see daily-papers --help.</source>
        <translation>没有可用于打开窗口的显示器；请给出命令，参阅 daily-papers --help。</translation>
    </message>
    <message>
        <source>%1 See daily-papers --help.</source>
        <extracomment>%1 is a sentence that describes the error in the command line</extracomment>
        <translation>%1 请参阅 daily-papers --help。</translation>
    </message>
    <message>
        <source>The command “%1” needs an argument.</source>
        <translation>命令“%1”需要参数。</translation>
    </message>
    <message>
        <source>The command “%1” needs the name of one keyword.</source>
        <translation>命令“%1”需要且只需要一个关键词名称。</translation>
    </message>
    <message>
        <source>Identifier:</source>
        <translation>标识符：</translation>
    </message>
    <message>
        <source>Authors:</source>
        <translation>作者：</translation>
    </message>
    <message>
        <source>Submitted:</source>
        <translation>提交时间：</translation>
    </message>
    <message>
        <source>This version:</source>
        <translation>此版本时间：</translation>
    </message>
    <message>
        <source>Categories:</source>
        <translation>分类：</translation>
    </message>
    <message>
        <source>Comment:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>Journal reference:</source>
        <translation>期刊引用：</translation>
    </message>
    <message>
        <source>DOI:</source>
        <translation>DOI：</translation>
    </message>
    <message>
        <source>Abstract page:</source>
        <translation>摘要页：</translation>
    </message>
    <message>
        <source>PDF:</source>
        <translation>PDF：</translation>
    </message>
    <message>
        <source>Keywords:</source>
        <translation>关键词：</translation>
    </message>
    <message>
        <source>First seen:</source>
        <translation>首次收录：</translation>
    </message>
    <message>
        <source>Marks:</source>
        <translation>标记：</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>未加星标</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a keyword, %2 a sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>standard output</source>
        <extracomment>a name for the destination of a command&apos;s output</extracomment>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be written: %1</source>
        <extracomment>%1 is a sentence that gives the reason</extracomment>
        <translation>今天没有做成备份：%1</translation>
    </message>
    <message>
        <source>The search index could not be updated: %1</source>
        <extracomment>%1 is a sentence that gives the reason</extracomment>
        <translation>搜索索引未能更新：%1</translation>
    </message>
    <message>
        <source>%1 has been withdrawn.</source>
        <translation>%1 已撤稿。</translation>
    </message>
    <message>
        <source>%1 has a new version.</source>
        <translation>%1 有新版本。</translation>
    </message>
    <message>
        <source>--in cannot be “%1”. Use --in title, --in abstract, --in both or --in either.</source>
        <translation>--in 不能是“%1”。请使用 --in title、--in abstract、--in both 或 --in either。</translation>
    </message>
    <message>
        <source>%1 Retrying at %2.</source>
        <extracomment>%1 is a sentence that gives the reason, %2 a time of day</extracomment>
        <translation>%1将于 %2 重试。</translation>
    </message>
    <message>
        <source>Unexpected argument “%2” for the command “%1”.</source>
        <translation>命令“%1”不接受参数“%2”。</translation>
    </message>
    <message>
        <source>Unknown command “%1”.</source>
        <translation>未知命令“%1”。</translation>
    </message>
    <message>
        <source>  check [--repair]             verify the library; --repair repairs it
</source>
        <translation>  check [--repair]             检查文库；--repair 修复文库
</translation>
    </message>
    <message>
        <source>The option %1 has no effect on these files.</source>
        <extracomment>%1 is an option such as --category</extracomment>
        <translation>选项 %1 对这些文件不起作用。</translation>
    </message>
    <message>
        <source>“%1” is not a valid year or range of years. Use for example 2024 or 2020-2024, from 1991 on.</source>
        <translation>“%1”不是有效的年份或年份范围。请使用 2024 或 2020-2024 这样的形式，从 1991 年起。</translation>
    </message>
    <message>
        <source>%1: %2. The rest was imported.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line or an entry and its problem</extracomment>
        <translation>%1：%2。其余已导入。</translation>
    </message>
    <message>
        <source>Importing… %2 papers (%1, %3 lines per second)</source>
        <extracomment>%1 is a percentage such as 42 %, %2 a number of papers, %3 a number of lines</extracomment>
        <translation>正在导入… %2 篇论文（%1，每秒 %3 行）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s) could not be read. First: %2. The rest was imported.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and its problem</extracomment>
        <translation>
            <numerusform>%1：有 %n 行无法读取。第一处：%2。其余已导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n paper(s) have no authors or no categories, so some keywords do not find them. First: %2.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and the data that are missing there</extracomment>
        <translation>
            <numerusform>%1：有 %n 篇论文缺少作者或分类，因此某些关键词找不到它们。第一处：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped. Run the same command again to continue.</source>
        <translation>导入已停止。再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>The options --query, --any, --all, --not, --in, --category, --author and --announcements are only for “keywords add”, “keywords edit” and “keywords try”; --limit is only for the first two.</source>
        <translation>选项 --query、--any、--all、--not、--in、--category、--author 和 --announcements 只用于“keywords add”、“keywords edit”和“keywords try”；--limit 只用于前两者。</translation>
    </message>
    <message>
        <source>The option --name is only for “keywords edit”.</source>
        <translation>选项 --name 只用于“keywords edit”。</translation>
    </message>
    <message>
        <source>The command “keywords edit” needs at least one option with a change.</source>
        <translation>命令“keywords edit”至少需要一个更改内容的选项。</translation>
    </message>
    <message>
        <source>Use only one of --query (or --words), --author and --announcements.</source>
        <translation>--query（或 --words）、--author 和 --announcements 只能选用其一。</translation>
    </message>
    <message>
        <source>The options --any, --all and --not cannot be combined with --query, --author or --announcements.</source>
        <translation>选项 --any、--all 和 --not 不能与 --query、--author 或 --announcements 同时使用。</translation>
    </message>
    <message>
        <source>  refresh                      fetch the newest papers of all keywords:
      --keyword NAME           only this keyword; repeatable
      --force                  also without a new announcement of arXiv
      --fill                   fetch the papers that are missing in between
      --back-to DATE           fetch all papers since this day, such as 2025-03-31
</source>
        <translation>  refresh                      获取所有关键词的最新论文：
      --keyword NAME           只获取此关键词；可多次使用
      --force                  arXiv 没有新公布时也获取
      --fill                   获取其间缺少的论文
      --back-to DATE           获取该日（如 2025-03-31）以来的全部论文
</translation>
    </message>
    <message>
        <source>“%1” is not a valid date. Write it as 2025-03-31.</source>
        <translation>“%1”不是有效的日期。请写成 2025-03-31 的形式。</translation>
    </message>
    <message>
        <source>“%1” is in the future. Use today or an earlier date.</source>
        <translation>“%1”在将来。请使用今天或更早的日期。</translation>
    </message>
    <message>
        <source>The library has no keywords. Add one with: daily-papers keywords add NAME</source>
        <translation>文库中没有关键词。请用以下命令添加：daily-papers keywords add NAME</translation>
    </message>
    <message>
        <source>arXiv asked to wait.</source>
        <translation>arXiv 要求等待。</translation>
    </message>
    <message>
        <source>Fetching “%1”…</source>
        <translation>正在获取“%1”…</translation>
    </message>
    <message>
        <source>Up to date: no new announcement since the last refresh. Next announcement: %1. Use --force to check anyway.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>已是最新：自上次刷新以来没有新的公布。下次公布：%1。使用 --force 可仍然检查。</translation>
    </message>
    <message>
        <source>%1: %2. The rest was stored.</source>
        <translation>%1：%2。其余已保存。</translation>
    </message>
    <message>
        <source>%1: there are more papers than one refresh fetches. Fetch the rest with: daily-papers refresh --keyword &quot;%1&quot; --fill</source>
        <extracomment>%1 is the name of a keyword; it occurs alone and in a command</extracomment>
        <translation>%1：论文多于一次刷新所获取的数量。请用以下命令获取其余部分：daily-papers refresh --keyword &quot;%1&quot; --fill</translation>
    </message>
    <message>
        <source>New versions of older papers could not be checked: %1 The next refresh tries again.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>未能检查较早论文的新版本：%1下次刷新会再试。</translation>
    </message>
    <message>
        <source>To finish the update now, run: daily-papers check --repair</source>
        <translation>若要立即完成更新，请运行：daily-papers check --repair</translation>
    </message>
    <message>
        <source>Showing version %3 of %1. Version %2 is one of its older versions.</source>
        <extracomment>%1 is an identifier, %2 and %3 are numbers of versions</extracomment>
        <translation>显示的是 %1 的第 %3 版。第 %2 版是其旧版本之一。</translation>
    </message>
    <message>
        <source>The library does not have version %2 of %1. Showing version %3.</source>
        <extracomment>%1 is an identifier, %2 and %3 are numbers of versions</extracomment>
        <translation>文库中没有 %1 的第 %2 版。显示的是第 %3 版。</translation>
    </message>
    <message>
        <source>  show ID [--json]             print one paper with its abstract and details
</source>
        <translation>  show ID [--json]             显示一篇论文的摘要和详细信息
</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a new library, but there are %n backup(s) of an earlier library. To restore one, open the window.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>“%1”是新建的文库，但有先前文库的 %n 个备份。若要恢复其中之一，请打开窗口。</numerusform>
        </translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项 --%1 需要一个值。</translation>
    </message>
    <message>
        <source>“%1” is not a valid number of seconds for --request-interval.</source>
        <translation>“%1”不是 --request-interval 的有效秒数。</translation>
    </message>
    <message>
        <source>“%1” is not a valid number of seconds for --timeout.</source>
        <translation>“%1”不是 --timeout 的有效秒数。</translation>
    </message>
    <message>
        <source>“%1” is not a valid number of retries. Use 0 to 100.</source>
        <translation>“%1”不是有效的重试次数。请使用 0 到 100。</translation>
    </message>
    <message>
        <source>Usage: daily-papers [OPTION]... [COMMAND [ARGUMENT]...]
Follows new arXiv papers by keyword. Without a command, it opens a window.

Options:
  --library FILE               the library (default: %1)
  --settings FILE              the settings (default: %2)
  --api-url URL                the arXiv API (default: %3)
  --request-interval SECONDS   time between requests (default: 3, and never less for arXiv)
  --timeout SECONDS            maximum time for one request (default: 60)
  --retries N                  number of retries after a temporary error (default: 3)
  --background                 start hidden in the tray, or minimized if there is no tray
  --help                       print this help
  --version                    print the version

Commands:
</source>
        <translation>用法：daily-papers [OPTION]... [COMMAND [ARGUMENT]...]
按关键词跟踪 arXiv 新论文。不带命令时打开窗口。

选项：
  --library FILE               文库（默认：%1）
  --settings FILE              设置（默认：%2）
  --api-url URL                arXiv API（默认：%3）
  --request-interval SECONDS   请求间隔的秒数（默认：3；对 arXiv 不会更少）
  --timeout SECONDS            单个请求的最长秒数（默认：60）
  --retries N                  遇到暂时性错误时的重试次数（默认：3）
  --background                 启动时隐藏在托盘中；没有托盘时最小化
  --help                       显示此帮助
  --version                    显示版本

命令：
</translation>
    </message>
    <message>
        <source>
Exit status: 0 done, 1 something failed, 2 wrong call, 130 interrupted.
Thank you to arXiv for use of its open access interoperability.
</source>
        <translation>
退出状态：0 完成，1 有操作失败，2 调用有误，130 被中断。
感谢 arXiv 提供开放获取互操作服务。
</translation>
    </message>
    <message>
        <source>“%1” is not a valid number of papers.</source>
        <translation>“%1”不是有效的论文数。</translation>
    </message>
    <message>
        <source>Only “refresh” accepts more than one --keyword.</source>
        <translation>只有“refresh”可以多次使用 --keyword。</translation>
    </message>
    <message>
        <source>Another Daily Papers is using arXiv. Waiting until %1 at the latest.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>另一个 Daily Papers 正在使用 arXiv。最迟等待到 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be the settings file, because it is one of the files of the library “%2”. Choose another path with --settings or --library.</source>
        <extracomment>%1 and %2 are files</extracomment>
        <translation>“%1”不能用作设置文件，因为它是文库“%2”的文件之一。请用 --settings 或 --library 指定其他路径。</translation>
    </message>
    <message>
        <source>--%1 is the number of a version, such as 1, and not “%2”.</source>
        <extracomment>%1 is the name of an option, %2 is its value</extracomment>
        <translation>--%1 是版本号，例如 1，而不是“%2”。</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>标题：</translation>
    </message>
    <message>
        <source>  diff ID [--from N] [--to N] [--json]
                               compare two versions of a paper, word by word
</source>
        <translation>  diff ID [--from N] [--to N] [--json]
                               逐词比较一篇论文的两个版本
</translation>
    </message>
    <message>
        <source>The library has no older version of %1. Older versions are stored when a refresh finds a new version.</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>文库中没有 %1 的旧版本。刷新时发现新版本，旧版本就会被保存。</translation>
    </message>
    <message>
        <source>The library does not have version %2 of %1. It has: %3.</source>
        <extracomment>%1 is an identifier, %2 is the number of a version, %3 is a list of numbers</extracomment>
        <translation>文库中没有 %1 的第 %2 版。现有版本：%3。</translation>
    </message>
    <message>
        <source>Title, abstract and comment did not change.</source>
        <translation>标题、摘要和备注没有变化。</translation>
    </message>
    <message>
        <source>%1 Put -- before words that begin with a hyphen.</source>
        <translation>%1 请在以连字符开头的单词前加上 --。</translation>
    </message>
    <message>
        <source>Version %1 (%2): %3</source>
        <extracomment>%1 is the number of a version, %2 its date, %3 its title</extracomment>
        <translation>版本 %1（%2）：%3</translation>
    </message>
    <message>
        <source>--since is after --until; exchange the two days.</source>
        <translation>--since 晚于 --until；请交换这两个日期。</translation>
    </message>
    <message>
        <source>“%1” is not an order; use submitted, arrived or updated.</source>
        <translation>“%1”不是排序方式；请使用 submitted、arrived 或 updated。</translation>
    </message>
    <message>
        <source>  mark ID...                   mark papers: --read or --unread, --star or --unstar,
                               --mute (not interested) or --unmute
</source>
        <translation>  mark ID...                   标记论文：--read 或 --unread、--star 或 --unstar、
                               --mute（不感兴趣）或 --unmute
</translation>
    </message>
    <message>
        <source>The command “mark” needs --read, --unread, --star, --unstar, --mute or --unmute.</source>
        <translation>命令“mark”需要 --read、--unread、--star、--unstar、--mute 或 --unmute。</translation>
    </message>
    <message>
        <source>Use only one of --read and --unread, only one of --star and --unstar, and only one of --mute and --unmute.</source>
        <translation>--read 和 --unread、--star 和 --unstar、--mute 和 --unmute 每组只能使用一个。</translation>
    </message>
    <message>
        <source>  mutes [--json]               list the rules that hide papers: number, kind, text, keyword, last
                               day, number of papers that the rule hides
  mutes add                    hide papers by a rule, and print how many it hides:
      --word W                 with this word or phrase in the title, abstract or comment
      --author A               of this author
      --category CAT           of this archive or category
      --keyword NAME           hide them only in the list of this keyword
      --until DAY              hide them until the end of this day, such as 2026-12-31
  mutes remove NUMBER          remove a rule, so that its papers are shown again
</source>
        <translation>  mutes [--json]               列出屏蔽论文的规则：编号、类型、文本、关键词、最后一天、
                               规则屏蔽的论文数
  mutes add                    按规则屏蔽论文，并打印屏蔽的数量：
      --word W                 标题、摘要或注释中有此词语或短语
      --author A               此作者的论文
      --category CAT           此分类的论文
      --keyword NAME           只在此关键词的列表中屏蔽
      --until DAY              屏蔽到这一天结束，例如 2026-12-31
  mutes remove NUMBER          删除规则，重新显示其论文
</translation>
    </message>
    <message>
        <source>“mutes remove” needs the number of a rule.</source>
        <translation>“mutes remove”需要规则的编号。</translation>
    </message>
    <message>
        <source>Unexpected argument “%1” for the command “mutes”. Use add or remove.</source>
        <translation>命令“mutes”的参数“%1”无效。请使用 add 或 remove。</translation>
    </message>
    <message>
        <source>“mutes add” needs one of --word, --author and --category, once.</source>
        <translation>“mutes add”需要 --word、--author 和 --category 之一，且只能使用一次。</translation>
    </message>
    <message>
        <source>The day %1 is in the past.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>日期 %1 已过去。</translation>
    </message>
    <message>
        <source>Mute %1 hides %2 of %3 papers.</source>
        <extracomment>%1 is the number of a mute, %2 and %3 are numbers of papers</extracomment>
        <translation>屏蔽规则 %1 在 %3 篇论文中隐藏 %2 篇。</translation>
    </message>
    <message>
        <source>  note ID [TEXT]               print the note of a paper, or set it: - reads standard input,
                               an empty text removes the note
</source>
        <translation>  note ID [TEXT]               输出或设置论文的笔记：- 从标准输入读取，
                               空文本删除笔记
</translation>
    </message>
    <message>
        <source>  stats                        print the papers per week of all keywords:
      --keyword NAME           only of this keyword
      --json                   print JSON
      --svg FILE               draw them as an SVG file instead; - is standard output
</source>
        <translation>  stats                        输出所有关键词每周的论文数：
      --keyword NAME           仅此关键词
      --json                   输出 JSON
      --svg FILE               改为绘制成 SVG 文件；- 表示标准输出
</translation>
    </message>
    <message>
        <source>Use either --json or --svg.</source>
        <translation>--json 和 --svg 只能使用其中之一。</translation>
    </message>
    <message>
        <source>--svg needs the name of a file.</source>
        <translation>--svg 需要文件名。</translation>
    </message>
    <message>
        <source>There are no numbers for “%1” yet. Use the command “refresh”.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>“%1”尚无数据。请使用命令“refresh”。</translation>
    </message>
    <message>
        <source>  tag ID...                    change the tags of papers:
      --add T                  give them this tag; can be repeated
      --remove T               remove this tag from them; can be repeated
</source>
        <translation>  tag ID...                    更改论文的标签：
      --add T                  添加此标签；可重复
      --remove T               移除此标签；可重复
</translation>
    </message>
    <message>
        <source>The command “tag” needs --add or --remove.</source>
        <translation>命令“tag”需要 --add 或 --remove。</translation>
    </message>
    <message>
        <source>Use only one of --add and --remove for a tag.</source>
        <translation>同一标签只能使用 --add 或 --remove 之一。</translation>
    </message>
    <message>
        <source>  tags                         list the tags and how many papers have them; --json
</source>
        <translation>  tags                         列出标签及其论文数；--json
</translation>
    </message>
    <message>
        <source>“%1” is not a day; write --%2 like 2026-03-01.</source>
        <extracomment>%2 is an option such as --since</extracomment>
        <translation>“%1”不是日期；请将 --%2 写成 2026-03-01 这样的形式。</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>标签：</translation>
    </message>
    <message>
        <source>Muted:</source>
        <translation>已屏蔽：</translation>
    </message>
    <message>
        <source>Note:</source>
        <extracomment>the following lines are the user&apos;s note on a paper</extracomment>
        <translation>笔记：</translation>
    </message>
    <message>
        <source>Unknown keywords command “%1”. Use add, edit, remove, removed, restore or try.</source>
        <translation>未知的 keywords 命令“%1”。请使用 add、edit、remove、removed、restore 或 try。</translation>
    </message>
    <message>
        <source>The command “keywords removed” takes no name.</source>
        <translation>命令“keywords removed”不需要名称。</translation>
    </message>
    <message>
        <source>The option --json is only for “keywords”, “keywords removed” and “keywords try”.</source>
        <translation>选项 --json 仅用于“keywords”、“keywords removed”和“keywords try”。</translation>
    </message>
    <message>
        <source>--revisions cannot be “%1”. Use --revisions badge, --revisions unread or --revisions ignore.</source>
        <translation>--revisions 不能为“%1”。请使用 --revisions badge、--revisions unread 或 --revisions ignore。</translation>
    </message>
    <message>
        <source>The option --revisions is only for “keywords add” and “keywords edit”.</source>
        <translation>选项 --revisions 只能用于“keywords add”和“keywords edit”。</translation>
    </message>
    <message>
        <source>  keywords [--json]            list the keywords in the order of their tabs
  keywords add NAME            add a keyword, with these options:
      --category CAT           search this archive or category, such as cs or cs.CL; repeatable
      --any TERM               papers must have at least one of these terms; repeatable
      --all TERM               papers must have all of these terms; repeatable
      --not TERM               papers must have none of these terms; repeatable
      --in WHERE               search for the terms in: title, abstract, both or either (default)
      --query Q                search with this query in arXiv&apos;s own syntax
      --author                 follow an author; NAME is the author&apos;s name
      --announcements          follow all announcements of a category; NAME is the category
      --limit N                number of papers in an exported README, 1 to 10000 (default: 100)
      --revisions WHAT         what a new version of a paper does: badge (default), unread (the paper
                               is unread again if accepted or withdrawn) or ignore
  keywords edit NAME           change the given options of a keyword; an empty value clears an
                               option. In addition to the options of add:
      --name NEW               rename the keyword
      --words                  follow words again, not an author or announcements
  keywords try NAME [--json]   ask arXiv what a keyword would find, without adding it; with the
                               options of add except --limit and --revisions
  keywords remove NAME         remove a keyword and its papers, except papers that have a star, a
                               tag or a note, belong to another keyword, or come from a snapshot or feed
  keywords removed [--json]    list the keywords that were removed in the last 30 days
  keywords restore NAME        restore a keyword of this list, with its papers
</source>
        <translation>  keywords [--json]            按标签页顺序列出关键词
  keywords add NAME            添加关键词，可用以下选项：
      --category CAT           搜索此学科或分类，如 cs 或 cs.CL；可多次使用
      --any TERM               论文须至少含有其中一个搜索词；可多次使用
      --all TERM               论文须含有所有这些搜索词；可多次使用
      --not TERM               论文不得含有这些搜索词；可多次使用
      --in WHERE               搜索词的位置：title、abstract、both 或 either（默认）
      --query Q                使用此查询式，采用 arXiv 自己的语法
      --author                 关注一位作者；NAME 是作者姓名
      --announcements          关注一个分类的全部公布；NAME 是分类
      --limit N                导出的 README 中的论文数，1 到 10000（默认：100）
      --revisions WHAT         论文新版本的作用：badge（默认）、unread（论文被接收或撤回时
                               重新变为未读）或 ignore
  keywords edit NAME           更改关键词的给定选项；空值会清除选项。
                               除 add 的选项外还有：
      --name NEW               重命名关键词
      --words                  改回关注词语，而非作者或公布
  keywords try NAME [--json]   询问 arXiv 关键词会找到什么，但不添加；
                               可用 add 的选项，--limit 和 --revisions 除外
  keywords remove NAME         移除关键词及其论文；有星标、标签或笔记、属于其他关键词，
                               或来自快照或订阅源的论文会保留
  keywords removed [--json]    列出最近 30 天内移除的关键词
  keywords restore NAME        恢复此列表中的一个关键词及其论文
</translation>
    </message>
    <message>
        <source>  list                         list papers, newest first:
      --keyword NAME           only papers of this keyword
      --unread                 only unread papers
      --starred                only starred papers
      --tag T                  only papers with this tag
      --muted                  only muted papers, which other lists leave out
      --order ORDER            submitted (default), arrived or updated, newest first
      --since DAY, --until DAY only papers submitted on these days (UTC); with
                               --order arrived, only papers that arrived on them
      --search TEXT            only papers that this search finds; see search
      --saved NAME             only papers that this saved search finds; see searches
      --limit N                at most N papers
      --json                   print JSON
</source>
        <translation>  list                         列出论文，最新的在前：
      --keyword NAME           只列出此关键词的论文
      --unread                 只列出未读论文
      --starred                只列出加星标的论文
      --tag T                  只列出带此标签的论文
      --muted                  只列出已屏蔽的论文，其他列表不含这些论文
      --order ORDER            submitted（默认）、arrived 或 updated，最新的在前
      --since DAY, --until DAY 只列出在这些日期（UTC）提交的论文；与
                               --order arrived 一起使用时，只列出在这些日期到达的论文
      --search TEXT            只列出此搜索找到的论文；见 search
      --saved NAME             只列出此已保存的搜索找到的论文；见 searches
      --limit N                最多 N 篇论文
      --json                   输出 JSON
</translation>
    </message>
    <message>
        <source>“searches remove” needs the name of a saved search.</source>
        <translation>“searches remove”需要一个保存的搜索的名称。</translation>
    </message>
    <message>
        <source>“searches add” needs a name and the text of a search. Put quotation marks around each of them.</source>
        <translation>“searches add”需要一个名称和一个搜索文本。请给它们分别加上引号。</translation>
    </message>
    <message>
        <source>“searches rename” needs the name of a saved search and its new name.</source>
        <translation>“searches rename”需要保存的搜索的名称和新名称。</translation>
    </message>
    <message>
        <source>  searches [--json]            list the saved searches: number of papers, number of unread
                               papers, name, search
  searches add NAME TEXT       keep a search as a tab; for its syntax, see search
  searches edit NAME TEXT      give a saved search another text
  searches rename NAME NEW     give a saved search another name
  searches remove NAME         remove a saved search
</source>
        <translation>  searches [--json]            列出已保存的搜索：论文数、未读论文数、名称、搜索
  searches add NAME TEXT       将搜索保留为标签页；语法见 search
  searches edit NAME TEXT      更改已保存搜索的文字
  searches rename NAME NEW     重命名已保存的搜索
  searches remove NAME         移除已保存的搜索
</translation>
    </message>
    <message>
        <source>“searches edit” needs the name of a saved search and its new text. Put quotation marks around each of them.</source>
        <translation>“searches edit”需要已保存搜索的名称和新的搜索文字。请为每一项加上引号。</translation>
    </message>
    <message>
        <source>Unexpected argument “%1” for the command “searches”. Use add, edit, rename or remove.</source>
        <translation>命令“searches”的参数“%1”无效。请使用 add、edit、rename 或 remove。</translation>
    </message>
    <message>
        <source>--saved works only with the formats readme, digest, html, atom and jsonfeed, and without --keyword.</source>
        <translation>--saved 只能用于格式 readme、digest、html、atom 和 jsonfeed，并且不能与 --keyword 同时使用。</translation>
    </message>
    <message>
        <source>--all can be used only with --format json, and not with --keyword.</source>
        <translation>--all 只能与 --format json 一起使用，且不能与 --keyword 一起使用。</translation>
    </message>
    <message>
        <source>--layout works only with the format readme.</source>
        <translation>--layout 只能与 readme 格式一起使用。</translation>
    </message>
    <message>
        <source>Unknown layout “%1”. Use one of these: %2.</source>
        <extracomment>%1 is what the person entered, %2 a list of names</extracomment>
        <translation>未知的布局“%1”。请使用以下之一：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be used with --saved, or with the formats readme, json and opml.</source>
        <extracomment>%1 is an option such as --starred</extracomment>
        <translation>%1 不能与 --saved 同时使用，也不能用于格式 readme、json 和 opml。</translation>
    </message>
    <message>
        <source>Import stopped. Nothing was imported.</source>
        <translation>导入已停止。未导入任何内容。</translation>
    </message>
    <message>
        <source>Importing… %1 papers (%2 of %3 versions)</source>
        <extracomment>%1 is a number of papers, %2 and %3 are numbers of versions of a page</extracomment>
        <translation>正在导入… %1 篇论文（%2 / %3 个版本）</translation>
    </message>
    <message>
        <source>The newest version of %1 has no PDF: it was withdrawn. This is version %2.</source>
        <extracomment>%1 is an identifier, %2 a number of a version</extracomment>
        <translation>%1 的最新版本没有 PDF：它已被撤回。这是第 %2 版。</translation>
    </message>
    <message>
        <source>  pdf ID...                    fetch the PDFs of papers into the folder of the settings:
      --to FOLDER              into this folder
</source>
        <translation>  pdf ID...                    将论文的 PDF 下载到设置中的文件夹：
      --to FOLDER              下载到此文件夹
</translation>
    </message>
    <message>
        <source>--to needs the name of a folder.</source>
        <translation>--to 需要文件夹名称。</translation>
    </message>
    <message>
        <source>Fetching the PDF of %1…</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>正在下载 %1 的 PDF…</translation>
    </message>
    <message>
        <source>“%1” is another search in this library, so it was added as “%2”.</source>
        <extracomment>%1 is the name of a keyword or a saved search in a file, %2 is its name in the library</extracomment>
        <translation>“%1”在此文库中是另一个搜索，因此已添加为“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) differed. Both texts were kept, the newer one first.</source>
        <translation>
            <numerusform>%n 条笔记内容不同。两份文本均已保留，较新的在前。</numerusform>
        </translation>
    </message>
    <message>
        <source>  zotero ID...                 send papers to a running Zotero:
      --again                  also papers that were sent before
</source>
        <translation>  zotero ID...                 将论文发送到正在运行的 Zotero：
      --again                  也发送之前已发送的论文
</translation>
    </message>
    <message>
        <source>Unknown format “%1”. Use readme, json, opml, digest, html, atom, jsonfeed, bibtex, biblatex, ris, csl-json, markdown or notes.</source>
        <translation>未知格式“%1”。请使用 readme、json、opml、digest、html、atom、jsonfeed、bibtex、biblatex、ris、csl-json、markdown 或 notes。</translation>
    </message>
    <message>
        <source>The format notes needs a folder instead of “-”.</source>
        <translation>格式 notes 需要文件夹，不能是“-”。</translation>
    </message>
    <message>
        <source>--renew-keys works only with the formats bibtex, biblatex, ris and csl-json.</source>
        <translation>--renew-keys 仅适用于 bibtex、biblatex、ris 和 csl-json 格式。</translation>
    </message>
    <message>
        <source>  import FILE...               import READMEs of DailyArXiv, Atom, RSS, BibTeX and OPML files,
                               keywords of cv-arxiv-daily (config.yaml), arXiv&apos;s metadata snapshot
                               (JSON lines, also in gzip or zip), or a library from export --all;
                               of a folder with a Git repository, every version of its README; of a
                               folder with note files (export --format notes), the notes; - reads
                               standard input:
      --keyword NAME           add the papers of an Atom or BibTeX file or a snapshot to this
                               keyword
      --category CAT           of a snapshot, only papers of this category; repeatable
      --years YEARS            of a snapshot, only papers of these years, such as 2020-2026
</source>
        <translation>  import FILE...               导入 DailyArXiv 的 README、Atom、RSS、BibTeX 和 OPML 文件、
                               cv-arxiv-daily 的关键词（config.yaml）、arXiv 的元数据快照
                               （JSON 行，也可为 gzip 或 zip），或由 export --all 导出的文库；
                               对于含 Git 仓库的文件夹，导入其 README 的每个版本；对于含笔记
                               文件的文件夹（export --format notes），导入笔记；
                               - 读取标准输入：
      --keyword NAME           将 Atom 或 BibTeX 文件或快照的论文添加到此关键词
      --category CAT           快照中只导入此类别的论文；可多次使用
      --years YEARS            快照中只导入这些年份的论文，例如 2020-2026
</translation>
    </message>
    <message>
        <source>For the version before it: daily-papers pdf %1</source>
        <extracomment>%1 is an identifier with the number of a version</extracomment>
        <translation>获取上一个版本：daily-papers pdf %1</translation>
    </message>
    <message>
        <source>  publish                      write the pages chosen in the settings, and commit and push
                               them with Git if the settings say so:
      --keyword NAME           only this keyword
      --saved NAME             only this saved search
      --dry-run                only print the files and the steps of Git
</source>
        <translation>  publish                      写入设置中选择的页面，并在设置要求时
                               用 Git 提交和推送：
      --keyword NAME           仅此关键词
      --saved NAME             仅此已保存的搜索
      --dry-run                仅输出文件和 Git 的步骤
</translation>
    </message>
    <message>
        <source>--saved cannot be used with --keyword.</source>
        <translation>--saved 不能与 --keyword 一起使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) get new keys.</source>
        <extracomment>papers whose citations do not follow the pattern in the settings</extracomment>
        <translation>
            <numerusform>%n 篇论文获得新键。</numerusform>
        </translation>
    </message>
    <message>
        <source>  search TEXT                  search all papers, newest first. TEXT can have:
      word &quot;a phrase&quot; begin*   papers with all of these
      -word -(a b), a OR b     papers without it, or with at least one of the two
      title: author: abstract: comment:
                               papers with the next word in this field
      cs.CV, category:cs, ID   papers of a category, or the paper with an identifier
      year:2024..2025          papers that were submitted in these years
      is:unread|read|starred|muted|revised|withdrawn|late
      has:code|note|tag|pdf    papers in this state
      tag:T keyword:&quot;NAME&quot; venue:NAME
                               papers with a tag, of a keyword, or at a conference or in a journal
      --explain                only print how TEXT is understood, one term a line
      --limit N                at most N papers
      --json                   print JSON
</source>
        <translation>  search TEXT                  搜索所有论文，新的在前。TEXT 可以包含：
      word &quot;a phrase&quot; begin*   含有全部这些词、短语和词首的论文
      -word -(a b), a OR b     不含该内容的论文；至少含两者之一的论文
      title: author: abstract: comment:
                               在该字段中含有下一个词的论文
      cs.CV, category:cs, ID   某个分类的论文；具有该标识符的论文
      year:2024..2025          在这些年份提交的论文
      is:unread|read|starred|muted|revised|withdrawn|late
      has:code|note|tag|pdf    处于该状态的论文
      tag:T keyword:&quot;NAME&quot; venue:NAME
                               带有某个标签、属于某个关键词、发表于某个会议或期刊的论文
      --explain                只输出对 TEXT 的理解，每行一个条件
      --limit N                最多 N 篇论文
      --json                   输出 JSON
</translation>
    </message>
    <message>
        <source>Stopped. Run the same command again to continue.</source>
        <translation>已停止。再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>There is no home folder for the library: HOME is not set, and the system does not know the home folder of this user. Set HOME, or name a library with --library.</source>
        <translation>没有可存放文库的主文件夹：未设置 HOME，系统也不知道此用户的主文件夹。请设置 HOME，或用 --library 指定文库。</translation>
    </message>
    <message>
        <source>  export FILE                  write the library to a file, or to standard output if FILE is -:
      --format FORMAT          readme, json or opml; pages and feeds: digest, html, atom or
                               jsonfeed; citations: bibtex, biblatex, ris, csl-json or
                               markdown; default: by the suffix of FILE (.bib, .ris, .opml,
                               .html, .atom, .json), or else readme;
                               notes: FILE is a folder with a Markdown file for each starred
                               paper; changed notes are written, changed files are read back
      --keyword NAME           only this keyword
      --saved NAME             only the newest 100 papers of this saved search, as a README,
                               a page or a feed
      --layout LAYOUT          of a README: dailyarxiv, cv-arxiv-daily, cv-arxiv-daily-list, numbered,
                               chinese or quotes; default: that of the README from which the
                               library was imported
      --starred, --tag T, --search TEXT, --id ID
                               in a page, a feed, notes or a format of citations, only these
                               papers; --id can be repeated
      --renew-keys             in citations, give these papers new keys if theirs do not follow
                               the pattern in the settings
      --all                    with --format json, the whole library, for `import`
</source>
        <translation>  export FILE                  将文库写入文件；FILE 为 - 时写到标准输出：
      --format FORMAT          readme、json 或 opml；页面和订阅源：digest、html、atom 或
                               jsonfeed；引用：bibtex、biblatex、ris、csl-json 或
                               markdown；默认由 FILE 的后缀决定（.bib、.ris、.opml、
                               .html、.atom、.json），否则为 readme；
                               notes：FILE 是一个文件夹，每篇加星标的论文在其中有一个
                               Markdown 文件；写入已更改的笔记，读回已更改的文件
      --keyword NAME           只写此关键词
      --saved NAME             只写此已保存的搜索中最新的 100 篇论文，格式为 README、
                               页面或订阅源
      --layout LAYOUT          README 的布局：dailyarxiv、cv-arxiv-daily、cv-arxiv-daily-list、
                               numbered、chinese 或 quotes；默认为导入文库的 README 的布局
      --starred, --tag T, --search TEXT, --id ID
                               用于页面、订阅源、笔记或引用格式时，只写这些论文；
                               --id 可多次使用
      --renew-keys             在引用中，如果这些论文的键不符合设置中的模式，则给予新键
      --all                    与 --format json 一起使用：整个文库，供 import 读取
</translation>
    </message>
    <message>
        <source>The settings in “%1” could not be written. Published pages may have a section for “%2”, although it was left out under its old name. Check the settings for publishing.</source>
        <extracomment>%1 is a file, %2 the new name of a keyword or a saved search</extracomment>
        <translation>“%1”中的设置无法写入。发布的页面可能含有“%2”的栏目，尽管它以旧名称时已被排除。请检查发布设置。</translation>
    </message>
</context>
<context>
    <name>dp::CommandActions</name>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to run a command on them.</source>
        <translation>
            <numerusform>最多选择 %Ln 篇论文来运行命令。</numerusform>
        </translation>
    </message>
    <message>
        <source>A command is already running. Wait for the end, or stop it first.</source>
        <translation>已有命令在运行。请等待其完成，或先停止。</translation>
    </message>
</context>
<context>
    <name>dp::CommandDialog</name>
    <message>
        <source>Pass the paper as &amp;JSON on standard input</source>
        <translation>在标准输入中以 &amp;JSON 传递论文</translation>
    </message>
    <message>
        <source>Add command</source>
        <translation>添加命令</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>编辑命令</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Program and arguments</source>
        <translation>程序和参数</translation>
    </message>
    <message>
        <source>&amp;Program and arguments:</source>
        <translation>程序和参数(&amp;P)：</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>what happens with the text that a program prints</extracomment>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Replaces the note of the paper</source>
        <translation>替换论文的笔记</translation>
    </message>
    <message>
        <source>Is appended to the note of the paper</source>
        <translation>追加到论文的笔记</translation>
    </message>
    <message>
        <source>&amp;Output:</source>
        <extracomment>the text that a program prints</extracomment>
        <translation>输出(&amp;O)：</translation>
    </message>
    <message>
        <source>Placeholders: %1. Each stays within one argument. Scripts find the same values in variables such as DAILY_PAPERS_TITLE.</source>
        <extracomment>%1 is a list such as {id}, {title}</extracomment>
        <translation>占位符：%1。每个占位符都保持在一个参数内。脚本可在 DAILY_PAPERS_TITLE 等变量中找到相同的值。</translation>
    </message>
</context>
<context>
    <name>dp::CommandSettings</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Programs of your own that run on the selected papers, from the menu Paper. Daily Papers starts them as you, without a shell.</source>
        <translation>在所选论文上运行的您自己的程序，可从“论文”菜单启动。Daily Papers 以您的身份启动它们，不经过 shell。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>the columns of a list of commands: their names, and their program with arguments</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Program and arguments</source>
        <translation>程序和参数</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>dp::ConflictText</name>
    <message>
        <source>Another program changed “%1” at the same time. Your change was saved.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>另一个程序同时更改了“%1”。已保存您的更改。</translation>
    </message>
    <message>
        <source>Another program changed “%1” before you removed it. It was removed.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>在您移除“%1”之前，另一个程序更改了它。它已被移除。</translation>
    </message>
    <message>
        <source>Another program also added “%1”. Your version was saved.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>另一个程序也添加了“%1”。已保存您的版本。</translation>
    </message>
    <message>
        <source>“%1” was not renamed, because another program added a keyword “%2”. Choose another name.</source>
        <extracomment>%1 and %2 are keywords</extracomment>
        <translation>“%1”未重命名，因为另一个程序添加了关键词“%2”。请换一个名称。</translation>
    </message>
    <message>
        <source>Another program changed the order of the keywords. Your order was saved.</source>
        <translation>另一个程序更改了关键词的顺序。已保存您的顺序。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more change(s) by another program.</source>
        <translation>
            <numerusform>另一个程序还有 %Ln 处更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program changed these settings at the same time. Your changes were saved: %1</source>
        <extracomment>%1 is a list of settings, as the dialog names them</extracomment>
        <translation>另一个程序同时更改了这些设置。已保存您的更改：%1</translation>
    </message>
    <message>
        <source>Another program removed “%1” while you changed it. Your version was added as a new keyword.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>您更改“%1”时，另一个程序移除了它。您的版本已作为新关键词添加。</translation>
    </message>
</context>
<context>
    <name>dp::CopyActions</name>
    <message>
        <source>Copy in another &amp;form</source>
        <extracomment>a menu: copy a paper as text, as Markdown, as a citation</extracomment>
        <translation>以其他形式复制(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to copy them.</source>
        <translation>
            <numerusform>一次最多选择 %Ln 篇论文进行复制。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 篇论文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::CoverageText</name>
    <message>
        <source>complete</source>
        <extracomment>state of a keyword: the library has all its papers</extracomment>
        <translation>完整</translation>
    </message>
    <message>
        <source>complete back to %1</source>
        <extracomment>state of a keyword: the library has all its papers since then; %1 is a date</extracomment>
        <translation>自 %1 起完整</translation>
    </message>
    <message>
        <source>Gap on %1</source>
        <extracomment>papers of a keyword are missing; %1 is a date</extracomment>
        <translation>%1 有缺口</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gap(s) between %1 and %2</source>
        <extracomment>papers of a keyword are missing; %1 and %2 are dates, %Ln is the number of ranges of days between them</extracomment>
        <translation>
            <numerusform>%1 至 %2 之间有 %Ln 处缺口</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::DBusNotifier</name>
    <message>
        <source>Daily Papers</source>
        <translation>Daily Papers</translation>
    </message>
</context>
<context>
    <name>dp::ErrorBar</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>try again what failed</extracomment>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <extracomment>of the library whose file is gone</extracomment>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>保存文库副本</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>shows the whole text of an error</extracomment>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误的详细信息</translation>
    </message>
</context>
<context>
    <name>dp::ErrorCause</name>
    <message>
        <source>arXiv cannot be reached.</source>
        <translation>无法连接 arXiv。</translation>
    </message>
    <message>
        <source>arXiv did not answer in time.</source>
        <translation>arXiv 未及时响应。</translation>
    </message>
    <message>
        <source>arXiv is busy (too many requests).</source>
        <translation>arXiv 繁忙（请求过多）。</translation>
    </message>
    <message>
        <source>arXiv asked to wait.</source>
        <translation>arXiv 要求等待。</translation>
    </message>
    <message>
        <source>arXiv returned the HTTP error %1.</source>
        <extracomment>%1 is an HTTP status such as 503</extracomment>
        <translation>arXiv 返回了 HTTP 错误 %1。</translation>
    </message>
    <message>
        <source>arXiv did not return a list of papers.</source>
        <translation>arXiv 返回的不是论文列表。</translation>
    </message>
    <message>
        <source>The answer of arXiv was incomplete.</source>
        <translation>arXiv 的响应不完整。</translation>
    </message>
    <message>
        <source>arXiv returned a damaged list of papers.</source>
        <translation>arXiv 返回的论文列表已损坏。</translation>
    </message>
    <message>
        <source>arXiv returned an incomplete list (%1 papers).</source>
        <extracomment>%1 is two numbers such as 33/100: 33 of 100 papers were returned</extracomment>
        <translation>arXiv 返回的列表不完整（%1 篇论文）。</translation>
    </message>
    <message>
        <source>arXiv returned outdated results.</source>
        <translation>arXiv 返回了过时的结果。</translation>
    </message>
    <message>
        <source>arXiv returned a much shorter list than before (%1 papers).</source>
        <extracomment>%1 is two numbers such as 12/300: the list had 300 papers before and has 12 now</extracomment>
        <translation>arXiv 返回的列表比以前短得多（%1 篇论文）。</translation>
    </message>
    <message>
        <source>arXiv returned papers that were not requested.</source>
        <translation>arXiv 返回了未请求的论文。</translation>
    </message>
    <message>
        <source>The answer of arXiv looked unsafe and was ignored.</source>
        <translation>arXiv 的响应看起来不安全，已忽略。</translation>
    </message>
    <message>
        <source>arXiv returned an empty list.</source>
        <translation>arXiv 返回了空列表。</translation>
    </message>
    <message>
        <source>The answer of arXiv is too large for a list of papers.</source>
        <translation>arXiv 的响应过大，不像论文列表。</translation>
    </message>
    <message>
        <source>arXiv redirected to an unsafe address.</source>
        <translation>arXiv 重定向到了不安全的地址。</translation>
    </message>
</context>
<context>
    <name>dp::ErrorText</name>
    <message>
        <source>%1 cannot be reached. Check the network connection and try again.</source>
        <extracomment>%1 is the name of a server such as export.arxiv.org</extracomment>
        <translation>无法连接 %1。请检查网络连接后重试。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again later.</source>
        <translation>%1 未及时响应。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 is busy (rate limit). Try again in a few minutes.</source>
        <translation>%1 正忙（请求频率受限）。请过几分钟再试。</translation>
    </message>
    <message>
        <source>%1 accepts no requests before %2. Try again after that time.</source>
        <extracomment>%1 is the name of a server, %2 is a date and time</extracomment>
        <translation>%1 在 %2 之前不接受请求。请届时再试。</translation>
    </message>
    <message>
        <source>%1 returned the HTTP error %2. Try again later.</source>
        <extracomment>%2 is an HTTP status such as 503</extracomment>
        <translation>%1 返回了 HTTP 错误 %2。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 rejected the query (%2). Change the keyword and try again.</source>
        <extracomment>%1 is the name of a server, %2 is the message of arXiv, in English</extracomment>
        <translation>%1 拒绝了该查询（%2）。请修改关键词后重试。</translation>
    </message>
    <message>
        <source>%1 did not return a list of papers. Your papers are unchanged. Try again later.</source>
        <translation>%1 返回的内容不是论文列表。您的论文保持不变。请稍后重试。</translation>
    </message>
    <message>
        <source>The answer of %1 was incomplete. Your papers are unchanged. Try again later.</source>
        <translation>%1 的回答不完整。您的论文保持不变。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 returned a damaged list of papers. Your papers are unchanged. Try again later.</source>
        <translation>%1 返回的论文列表已损坏。您的论文保持不变。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 returned an incomplete list (%2 papers). Your papers are unchanged. Try again later.</source>
        <extracomment>%2 is two numbers such as 33/100: 33 of 100 papers were returned</extracomment>
        <translation>%1 返回的列表不完整（%2 篇论文）。您的论文保持不变。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 returned outdated results. Your papers are unchanged. Try again later.</source>
        <translation>%1 返回了过时的结果。您的论文保持不变。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 returned papers that were not requested. Your papers are unchanged. Try again later.</source>
        <translation>%1 返回了未请求的论文。您的论文保持不变。请稍后重试。</translation>
    </message>
    <message>
        <source>The answer of %1 looked unsafe and was ignored. Check the API address and the network.</source>
        <translation>%1 的回答似乎不安全，已被忽略。请检查 API 地址和网络。</translation>
    </message>
    <message>
        <source>%1 returned an empty list. Your papers are unchanged. Try again later.</source>
        <translation>%1 返回了空列表。您的论文保持不变。请稍后重试。</translation>
    </message>
    <message>
        <source>The answer of %1 is too large for a list of papers. Your papers are unchanged. Check the API address.</source>
        <translation>%1 的回答超出了论文列表应有的大小。您的论文保持不变。请检查 API 地址。</translation>
    </message>
    <message>
        <source>%1 redirected to an unsafe address. Check the API address.</source>
        <translation>%1 重定向到了不安全的地址。请检查 API 地址。</translation>
    </message>
    <message>
        <source>“%1” is not an API address. Use an address such as https://export.arxiv.org/api/query.</source>
        <translation>“%1”不是 API 地址。请使用 https://export.arxiv.org/api/query 这样的地址。</translation>
    </message>
    <message>
        <source>The file “%1” does not exist. Check the name and the folder.</source>
        <translation>文件“%1”不存在。请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>The folder of “%1” does not exist. Create it or choose another folder.</source>
        <translation>“%1”所在的文件夹不存在。请创建该文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file.</source>
        <translation>“%1”是文件夹。请选择一个文件。</translation>
    </message>
    <message>
        <source>No permission to read or write “%1”. Check its permissions or choose another file.</source>
        <translation>没有读写“%1”的权限。请检查其权限，或选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” is empty. Choose another file.</source>
        <translation>“%1”是空文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2). Nothing was imported. Download or save the file again.</source>
        <extracomment>%2 is the error and its position, in English</extracomment>
        <translation>“%1”已损坏（%2）。未导入任何内容。请重新下载或保存该文件。</translation>
    </message>
    <message>
        <source>“%1” is not valid UTF-8 (line %2). Nothing was imported. Save the file as UTF-8 and try again.</source>
        <extracomment>%1 is a file, %2 is a line number</extracomment>
        <translation>“%1”不是有效的 UTF-8（第 %2 行）。未导入任何内容。请以 UTF-8 保存该文件后重试。</translation>
    </message>
    <message>
        <source>“%1” has the encoding “%2”, which is not supported. Save the file as UTF-8 and try again.</source>
        <extracomment>%1 is a file, %2 is the name of an encoding as written in the file</extracomment>
        <translation>“%1”的编码为“%2”，不受支持。请以 UTF-8 保存该文件后重试。</translation>
    </message>
    <message>
        <source>“%1” is incomplete. Nothing was imported. Download the file again.</source>
        <translation>“%1”不完整。未导入任何内容。请重新下载该文件。</translation>
    </message>
    <message>
        <source>“%1” is incomplete. Its first %2 papers were imported. Download the file again and import it to continue.</source>
        <extracomment>%2 is a number of papers</extracomment>
        <translation>“%1”不完整。其前 %2 篇论文已导入。请重新下载该文件并导入，以便继续。</translation>
    </message>
    <message>
        <source>“%1” contains no papers. Choose another file.</source>
        <translation>“%1”中没有论文。请选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” contains no arXiv feeds. Choose another file.</source>
        <translation>“%1”中没有 arXiv 源。请选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” could not be written (%2). Choose another location.</source>
        <extracomment>%2 is the reason, in the language of the operating system</extracomment>
        <translation>无法写入“%1”（%2）。请选择其他位置。</translation>
    </message>
    <message>
        <source>“%1” could not be written because the disk is full. Free some space and try again.</source>
        <translation>磁盘已满，无法写入“%1”。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link that points to itself. Correct the link or choose another file.</source>
        <translation>“%1”是指向自身的符号链接。请更正该链接，或选择其他文件。</translation>
    </message>
    <message>
        <source>The name “%1” is too long. Choose a shorter name or a folder with a shorter path.</source>
        <translation>名称“%1”过长。请使用更短的名称，或路径更短的文件夹。</translation>
    </message>
    <message>
        <source>The name “%1” is not valid UTF-8. Rename the file or folder, or choose another one.</source>
        <translation>名称“%1”不是有效的 UTF-8。请重命名该文件或文件夹，或选择其他文件或文件夹。</translation>
    </message>
    <message>
        <source>“%1” is used by Daily Papers (as library, backup or settings) and was not overwritten. Choose another file.</source>
        <translation>“%1”由 Daily Papers 使用（作为文库、备份或设置），未被覆盖。请选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” is not a Daily Papers library. Choose another file.</source>
        <translation>“%1”不是 Daily Papers 的文库。请选择其他文件。</translation>
    </message>
    <message>
        <source>The library “%1” was written by a newer version of Daily Papers. Update the program to open it.</source>
        <translation>文库“%1”由更高版本的 Daily Papers 写入。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>The library “%1” is in use by another program. Try again when the other program has finished.</source>
        <translation>文库“%1”正被其他程序使用。请在该程序结束后重试。</translation>
    </message>
    <message>
        <source>The library “%1” is damaged (%2). To recover it, start Daily Papers or run “daily-papers check --repair”.</source>
        <extracomment>%2 is a reason, in English. Do not translate “daily-papers check --repair”; it is a command</extracomment>
        <translation>文库“%1”已损坏（%2）。若要恢复，请启动 Daily Papers，或运行“daily-papers check --repair”。</translation>
    </message>
    <message>
        <source>The library is read-only: changes will not be saved. Check the permissions of “%1”.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>文库为只读：更改不会保存。请检查“%1”的权限。</translation>
    </message>
    <message>
        <source>The library “%1” was deleted or moved, or its disk was removed. Changes cannot be saved until it is back. Save a copy of the open library.</source>
        <translation>文库“%1”已被删除或移动，或其所在磁盘已被移除。在它恢复之前无法保存更改。请保存已打开文库的副本。</translation>
    </message>
    <message>
        <source>The library “%1” was replaced by another file. Changes cannot be saved. Save a copy of the open library, or restart Daily Papers to open the other file.</source>
        <translation>文库“%1”已被另一个文件替换。无法保存更改。请保存已打开文库的副本，或重新启动 Daily Papers 以打开那个文件。</translation>
    </message>
    <message>
        <source>“%1” belongs to a Daily Papers library. Choose another file.</source>
        <translation>“%1”属于 Daily Papers 的文库。请选择其他文件。</translation>
    </message>
    <message>
        <source>Another program has overwritten the library “%1”, and Daily Papers cannot read all of it. No copy was written. Restart Daily Papers and use “Restore from a backup…”.</source>
        <extracomment>%1 is a file. Translate the words in quotation marks as in the menu</extracomment>
        <translation>另一个程序覆盖了文库“%1”，Daily Papers 无法读取其全部内容。未写入副本。请重新启动 Daily Papers，然后使用“从备份恢复…”。</translation>
    </message>
    <message>
        <source>“%1” is damaged or is not a Daily Papers backup. Choose another backup.</source>
        <translation>“%1”已损坏，或不是 Daily Papers 的备份。请选择其他备份。</translation>
    </message>
    <message>
        <source>The library “%1” could not be used (%2). Check the disk and try again.</source>
        <extracomment>%2 is the message of the database, in English</extracomment>
        <translation>无法使用文库“%1”（%2）。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>There is no keyword “%1”. Check the list of keywords, or add the keyword.</source>
        <translation>没有关键词“%1”。请查看关键词列表，或添加该关键词。</translation>
    </message>
    <message>
        <source>The keyword “%1” was removed during the refresh. Add it again to follow it.</source>
        <translation>关键词“%1”在刷新期间被移除。若要关注，请重新添加。</translation>
    </message>
    <message>
        <source>The keyword “%1” already exists. Choose another name.</source>
        <translation>关键词“%1”已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>The keyword is empty. Enter a word or phrase.</source>
        <translation>关键词为空。请输入一个词或短语。</translation>
    </message>
    <message>
        <source>The keyword has no name. Enter a name for its tab.</source>
        <translation>关键词没有名称。请为它的标签页输入名称。</translation>
    </message>
    <message>
        <source>The keyword “%1” is too long. Use at most %2 characters, or %3 for a query.</source>
        <extracomment>%2 and %3 are numbers</extracomment>
        <translation>关键词“%1”过长。关键词最多 %2 个字符，查询式最多 %3 个字符。</translation>
    </message>
    <message>
        <source>The keyword “%1” contains quotation marks or a backslash, which arXiv cannot search. Remove them. A phrase needs no quotation marks.</source>
        <translation>关键词“%1”含有 arXiv 无法搜索的引号或反斜杠。请去掉它们。短语无需引号。</translation>
    </message>
    <message>
        <source>The keyword “%1” contains control characters. Remove them.</source>
        <translation>关键词“%1”含有控制字符。请去掉它们。</translation>
    </message>
    <message>
        <source>The term “%1” contains no letter or digit. Enter a word or phrase.</source>
        <extracomment>a term is a word or phrase that a keyword searches for</extracomment>
        <translation>搜索词“%1”不含字母或数字。请输入一个词或短语。</translation>
    </message>
    <message>
        <source>The term “%1” is too long. Use at most %2 characters.</source>
        <translation>搜索词“%1”过长。最多 %2 个字符。</translation>
    </message>
    <message>
        <source>The term “%1” contains quotation marks or a backslash, which arXiv cannot search. Remove them. A phrase needs no quotation marks.</source>
        <translation>搜索词“%1”含有 arXiv 无法搜索的引号或反斜杠。请去掉它们。短语无需引号。</translation>
    </message>
    <message>
        <source>The term “%1” contains control characters. Remove them.</source>
        <translation>搜索词“%1”含有控制字符。请去掉它们。</translation>
    </message>
    <message>
        <source>The keyword has too many terms (%1). Use at most %2 terms with %3 characters in total.</source>
        <extracomment>%1 is the number of terms, %2 and %3 are the maximum values allowed</extracomment>
        <translation>关键词的搜索词过多（%1）。最多使用 %2 个搜索词，合计不超过 %3 个字符。</translation>
    </message>
    <message>
        <source>The keyword has only excluded terms (“%1”). Add a term that papers must contain.</source>
        <extracomment>%1 is a term that papers must not contain</extracomment>
        <translation>该关键词只有排除的搜索词（“%1”）。请添加一个论文必须含有的搜索词。</translation>
    </message>
    <message>
        <source>The keyword “%1” has both terms and a query. Remove the terms or the query.</source>
        <translation>关键词“%1”同时有搜索词和查询式。请移除搜索词或查询式。</translation>
    </message>
    <message>
        <source>“%1” is not an arXiv category. Use a category such as cs, cs.CL or hep-th.</source>
        <translation>“%1”不是 arXiv 的分类。请使用 cs、cs.CL 或 hep-th 这样的分类。</translation>
    </message>
    <message>
        <source>The query “%1” has unclosed quotation marks or parentheses. Close them.</source>
        <translation>查询式“%1”中有未闭合的引号或括号。请补全。</translation>
    </message>
    <message>
        <source>“%1” is not a valid number of papers. Use a number from 1 to %2.</source>
        <translation>“%1”不是有效的论文数量。请使用 1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>“%1” is not an arXiv identifier. Use an identifier such as 2502.20780 or hep-th/9901001.</source>
        <translation>“%1”不是 arXiv 标识符。请使用 2502.20780 或 hep-th/9901001 这样的标识符。</translation>
    </message>
    <message>
        <source>“%1” contains several arXiv identifiers, but only one is allowed. Enter one identifier at a time.</source>
        <translation>“%1”中有多个 arXiv 标识符，但只能有一个。请每次输入一个。</translation>
    </message>
    <message>
        <source>The paper %1 is not in the library. Refresh, or import a file that contains it.</source>
        <extracomment>%1 is an arXiv identifier</extracomment>
        <translation>论文 %1 不在文库中。请刷新，或导入包含它的文件。</translation>
    </message>
    <message>
        <source>“%1”, a part of Daily Papers, could not be loaded (%2). Install Daily Papers again.</source>
        <extracomment>%1 is a file of the program, %2 is the reason, in English</extracomment>
        <translation>Daily Papers 的组成部分“%1”无法加载（%2）。请重新安装 Daily Papers。</translation>
    </message>
    <message>
        <source>Internal error: %1. Please report it.</source>
        <extracomment>%1 is the reason, in English</extracomment>
        <translation>内部错误：%1。请报告此问题。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is busy (rate limit). Try again in %n second(s).</source>
        <extracomment>%1 is the name of a server such as export.arxiv.org</extracomment>
        <translation>
            <numerusform>%1 正忙（请求频率受限）。请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” contains an arXiv error message instead of papers (%2). Choose another file.</source>
        <extracomment>%1 is a file, %2 is the message of arXiv in this file, in English</extracomment>
        <translation>“%1”中不是论文，而是 arXiv 的错误信息（%2）。请选择其他文件。</translation>
    </message>
    <message>
        <source>The keyword has no term. Enter a word or phrase.</source>
        <extracomment>a term is a word or phrase that a keyword searches for</extracomment>
        <translation>关键词没有搜索词。请输入一个词或短语。</translation>
    </message>
    <message>
        <source>%1 returned a much shorter list than before (%2 papers). Your papers are unchanged. Try again later.</source>
        <extracomment>%2 is two numbers such as 12/300: the list had 300 papers before and has 12 now</extracomment>
        <translation>%1 返回的列表比以前短得多（%2 篇论文）。您的论文没有变化。请稍后再试。</translation>
    </message>
    <message>
        <source>“%1” follows an author or announcements, so it cannot have terms or a query. Remove the terms (--any &quot;&quot; --all &quot;&quot; --not &quot;&quot;) and the query (--query &quot;&quot;). To search for words instead, use --words without --author and --announcements.</source>
        <extracomment>%1 is a keyword. Do not translate “--words”, “--query” and so on; they are command line options</extracomment>
        <translation>“%1”关注的是作者或公告，因此不能有检索词或查询。请移除检索词（--any &quot;&quot; --all &quot;&quot; --not &quot;&quot;）和查询（--query &quot;&quot;）。若要改为按词检索，请使用 --words，并去掉 --author 和 --announcements。</translation>
    </message>
    <message>
        <source>“%1” cannot be muted, because it has no letter and no digit. Enter a word, a name or a category.</source>
        <translation>无法屏蔽“%1”，因为其中没有字母和数字。请输入词语、姓名或分类。</translation>
    </message>
    <message>
        <source>“%1” is too long for a mute. Use at most 200 characters.</source>
        <translation>“%1”太长，无法用于屏蔽。最多使用 200 个字符。</translation>
    </message>
    <message>
        <source>There is no mute with the number %1. The list of mutes shows their numbers.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>没有编号为 %1 的屏蔽规则。屏蔽规则列表中有编号。</translation>
    </message>
    <message>
        <source>The tag has no name. Enter a name.</source>
        <translation>标签没有名称。请输入名称。</translation>
    </message>
    <message>
        <source>The tag “%1” is too long. Use at most %2 characters.</source>
        <extracomment>%2 is a number</extracomment>
        <translation>标签“%1”太长。最多 %2 个字符。</translation>
    </message>
    <message>
        <source>The tag “%1” contains line breaks or control characters. Remove them.</source>
        <translation>标签“%1”含有换行符或控制字符。请删除它们。</translation>
    </message>
    <message>
        <source>The tag “%1” already exists. Choose another name.</source>
        <translation>标签“%1”已存在。请选择其他名称。</translation>
    </message>
    <message>
        <source>There is no tag “%1”. Check the list of tags.</source>
        <translation>没有标签“%1”。请查看标签列表。</translation>
    </message>
    <message>
        <source>The note is too long (%1 characters). Use at most %2 characters.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>笔记太长（%1 个字符）。最多 %2 个字符。</translation>
    </message>
    <message>
        <source>No keyword “%1” was removed in the last 30 days. Check the list of recently removed keywords.</source>
        <translation>最近 30 天内没有移除关键词“%1”。请查看最近移除的关键词列表。</translation>
    </message>
    <message>
        <source>The removed keyword “%1” cannot be restored, because there is another keyword of this name. Rename the other keyword first.</source>
        <translation>无法恢复已移除的关键词“%1”,因为已有另一个同名关键词。请先重命名该关键词。</translation>
    </message>
    <message>
        <source>The saved search has no name. Enter a name.</source>
        <translation>保存的搜索没有名称。请输入名称。</translation>
    </message>
    <message>
        <source>“%1” is too long. Use at most %2 characters for a name and %3 for a search.</source>
        <extracomment>%2 and %3 are numbers</extracomment>
        <translation>“%1”太长。名称最多 %2 个字符，搜索最多 %3 个字符。</translation>
    </message>
    <message>
        <source>The search “%1” finds nothing, because it has no letter and no digit. Enter a word.</source>
        <translation>搜索“%1”找不到任何内容，因为其中没有字母和数字。请输入词语。</translation>
    </message>
    <message>
        <source>The saved search “%1” already exists. Choose another name.</source>
        <translation>保存的搜索“%1”已存在。请选择其他名称。</translation>
    </message>
    <message>
        <source>There is no saved search “%1”. Check the list of saved searches.</source>
        <translation>没有保存的搜索“%1”。请查看保存的搜索列表。</translation>
    </message>
    <message>
        <source>%1 does not answer on this computer. Start it and try again.</source>
        <extracomment>%1 is Zotero, the name of a program</extracomment>
        <translation>%1 在此计算机上没有响应。请启动它后重试。</translation>
    </message>
    <message>
        <source>“%1” in Zotero is read-only. Select another library or collection in Zotero and try again.</source>
        <extracomment>%1 is the name of a library in Zotero</extracomment>
        <translation>Zotero 中的“%1”是只读的。请在 Zotero 中选择其他文库或分类后重试。</translation>
    </message>
    <message>
        <source>%1 does not accept papers (HTTP error %2). Restart it and try again.</source>
        <extracomment>%1 is Zotero, the name of a program, %2 is an HTTP status such as 500</extracomment>
        <translation>%1 不接受论文（HTTP 错误 %2）。请重新启动它后重试。</translation>
    </message>
    <message>
        <source>The answer for the PDF of %1 is not a PDF. Check the network connection, for example in a web browser, and try again.</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>请求 %1 的 PDF 时得到的不是 PDF。请检查网络连接（例如在浏览器中），然后重试。</translation>
    </message>
    <message>
        <source>The PDF of %1 is already being fetched. Wait for the end of the other request.</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>%1 的 PDF 正在下载中。请等待另一个请求结束。</translation>
    </message>
    <message>
        <source>“%1” was exported by a newer version of Daily Papers (format version %2). Nothing was imported. Update the program and import the file again.</source>
        <extracomment>%2 is the number of a version</extracomment>
        <translation>“%1”由更新版本的 Daily Papers 导出（格式版本 %2）。未导入任何内容。请更新程序，然后重新导入该文件。</translation>
    </message>
    <message>
        <source>Git cannot read “%1” (%2). Correct this or choose another folder.</source>
        <extracomment>%1 is a folder, %2 is the message of Git</extracomment>
        <translation>Git 无法读取“%1”（%2）。请解决此问题或选择其他文件夹。</translation>
    </message>
    <message>
        <source>“%1” has no commits. If it is still being cloned, wait until this is finished and try again.</source>
        <translation>“%1”没有任何提交。如果仍在克隆，请等待克隆完成后重试。</translation>
    </message>
    <message>
        <source>No README.md with papers was found in the history of “%1”. Choose another folder.</source>
        <translation>在“%1”的历史中没有找到包含论文的 README.md。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Nothing is chosen for publishing. Choose a folder and pages in the settings, under Publishing.</source>
        <translation>未选择要发布的内容。请在设置的“发布”页中选择文件夹和页面。</translation>
    </message>
    <message>
        <source>“%1” cannot be committed, because Git was not found. Install Git, or turn off Commit in the settings.</source>
        <extracomment>%1 is a folder; “Commit” is an option in the settings</extracomment>
        <translation>无法提交“%1”，因为找不到 Git。请安装 Git，或在设置中关闭提交。</translation>
    </message>
    <message>
        <source>Git could not publish “%1” (%2). Correct this and publish again.</source>
        <extracomment>%1 is a folder, %2 is the message of Git, in English</extracomment>
        <translation>Git 无法发布“%1”（%2）。请改正后重新发布。</translation>
    </message>
    <message>
        <source>“%1” is not in a Git repository. Choose another folder, or turn off Commit in the settings.</source>
        <extracomment>%1 is a folder; “Commit” is an option in the settings</extracomment>
        <translation>“%1”不在 Git 仓库中。请选择其他文件夹，或在设置中关闭提交。</translation>
    </message>
    <message>
        <source>“%1” is not on a branch (detached HEAD). Check out a branch and publish again.</source>
        <translation>“%1”不在任何分支上（分离的 HEAD）。请检出一个分支，然后重新发布。</translation>
    </message>
    <message>
        <source>“%1” has commits of yours that are not pushed. Push or merge them, then publish again.</source>
        <translation>“%1”中有您尚未推送的提交。请推送或合并它们，然后重新发布。</translation>
    </message>
    <message>
        <source>“%1” was not pushed, because others push at the same time (%2). Publish again later.</source>
        <extracomment>%1 is a folder, %2 is the message of Git, in English</extracomment>
        <translation>“%1”未能推送，因为其他人同时在推送（%2）。请稍后重新发布。</translation>
    </message>
    <message>
        <source>The command has no name. Enter a name.</source>
        <translation>命令没有名称。请输入名称。</translation>
    </message>
    <message>
        <source>“%1” is too long. Use at most %2 characters for a name and %3 for a program and its arguments.</source>
        <extracomment>%2 and %3 are numbers</extracomment>
        <translation>“%1”太长。名称最多 %2 个字符，程序及其参数最多 %3 个字符。</translation>
    </message>
    <message>
        <source>The command “%1” has no program. Enter a program.</source>
        <translation>命令“%1”没有程序。请输入程序。</translation>
    </message>
    <message>
        <source>The program of “%1” contains a placeholder. Use placeholders only in arguments.</source>
        <translation>“%1”的程序名含有占位符。请只在参数中使用占位符。</translation>
    </message>
    <message>
        <source>“%1” has a placeholder in the code of a shell, which would run a title as code. Use a variable such as $DAILY_PAPERS_TITLE there.</source>
        <extracomment>do not translate $DAILY_PAPERS_TITLE</extracomment>
        <translation>“%1”在 shell 代码中含有占位符，标题会被当作代码执行。请在那里改用变量，例如 $DAILY_PAPERS_TITLE。</translation>
    </message>
    <message>
        <source>The PDF of %1 was refused by arXiv. Open it in the web browser, where arXiv may ask whether you are a person.</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>arXiv 拒绝提供 %1 的 PDF。请在网页浏览器中打开，arXiv 可能会在那里确认您是真人。</translation>
    </message>
    <message>
        <source>Git is needed to read “%1”. Install Git and try again.</source>
        <translation>读取“%1”需要 Git。请安装 Git 后重试。</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link, which is not published. Remove it and publish again.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”是符号链接，不会发布。请将其移除，然后重新发布。</translation>
    </message>
    <message>
        <source>A PDF of %1 does not exist on arXiv. Its abstract page lists the versions.</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>arXiv 上没有 %1 的 PDF。其摘要页面列出了各个版本。</translation>
    </message>
    <message>
        <source>The PDF of %1 is incomplete. Fetch it again.</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>%1 的 PDF 不完整。请重新获取。</translation>
    </message>
    <message>
        <source>“%1” is not a folder. Choose a folder.</source>
        <translation>“%1”不是文件夹。请选择一个文件夹。</translation>
    </message>
    <message>
        <source>The format of “%1” is not supported. Choose a DailyArXiv README, an Atom feed, a BibTeX file, an OPML list, an arXiv metadata snapshot or an exported library.</source>
        <translation>不支持“%1”的格式。请选择 DailyArXiv 的 README、Atom 订阅源、BibTeX 文件、OPML 列表、arXiv 元数据快照或导出的文库。</translation>
    </message>
    <message>
        <source>“%1” is damaged. %2 papers were imported from it, and some of them may be wrong. Download the file again and import it again.</source>
        <extracomment>%2 is a number of papers</extracomment>
        <translation>“%1”已损坏。已从中导入 %2 篇论文，其中一些可能有误。请重新下载该文件并再次导入。</translation>
    </message>
    <message>
        <source>No folder is chosen for the notes. Choose one in the settings, under Notes.</source>
        <extracomment>“Notes” is a page of the settings</extracomment>
        <translation>没有选择笔记文件夹。请在设置的“笔记”页中选择一个。</translation>
    </message>
    <message>
        <source>The library “%1” has an older format and is read-only, so it cannot be updated. Allow writing to the file and its folder, or open a copy of it with --library.</source>
        <translation>文库“%1”是旧格式且为只读，因此无法更新。请允许写入该文件及其文件夹，或用 --library 打开它的副本。</translation>
    </message>
    <message>
        <source>%1 was withdrawn, and has no PDF on arXiv. Its abstract page lists the versions.</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>%1 已被撤回，在 arXiv 上没有 PDF。其摘要页面列出了各个版本。</translation>
    </message>
    <message>
        <source>“%1” is in the way of a page: it is a file where a folder must be, or a folder where a file must be. Move or rename it, then publish again.</source>
        <extracomment>%1 is a file or a folder</extracomment>
        <translation>“%1”妨碍了页面的写入：应为文件夹处却是文件，或应为文件处却是文件夹。请移动或重命名它，然后重新发布。</translation>
    </message>
    <message>
        <source>“%1” has changes of yours that are not committed, and publishing would replace them. Commit, move or delete the file, then publish again.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”有您尚未提交的更改，发布会覆盖它们。请提交、移动或删除该文件，然后重新发布。</translation>
    </message>
    <message>
        <source>“%1” was not written by Daily Papers, and publishing would replace it. Move, rename or delete the file, then publish again.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”不是由 Daily Papers 写入的，发布会覆盖它。请移动、重命名或删除该文件，然后重新发布。</translation>
    </message>
    <message>
        <source>The pages in “%1” were written, but Git did not commit them (%2). Correct this and publish again.</source>
        <extracomment>%1 is a folder, %2 is the message of Git, in English</extracomment>
        <translation>“%1”中的页面已写入，但 Git 没有提交它们（%2）。请改正后重新发布。</translation>
    </message>
    <message>
        <source>The pages in “%1” are committed, but Git did not push them (%2). Correct this and publish again.</source>
        <extracomment>%1 is a folder, %2 is the message of Git, in English</extracomment>
        <translation>“%1”中的页面已提交，但 Git 没有推送它们（%2）。请改正后重新发布。</translation>
    </message>
    <message>
        <source>Git cannot commit in “%1”, because it does not know your name and e-mail address. Set user.name and user.email with git config, then publish again.</source>
        <extracomment>%1 is a folder; do not translate user.name, user.email and git config</extracomment>
        <translation>Git 无法在“%1”中提交，因为它不知道您的姓名和电子邮件地址。请用 git config 设置 user.name 和 user.email，然后重新发布。</translation>
    </message>
    <message>
        <source>Git did not finish in “%1” in time; it may wait for a password or a signature (%2). The pages may be written already. Run the step in a terminal, then publish again.</source>
        <extracomment>%1 is a folder, %2 is the message of Git, in English; it may be empty</extracomment>
        <translation>Git 没有在“%1”中及时完成；它可能在等待密码或签名（%2）。页面可能已经写入。请在终端中执行该步骤，然后重新发布。</translation>
    </message>
    <message>
        <source>The branch in “%1” and the branch of the remote have diverged: each has commits that the other one does not have. Join them, for example with git pull --rebase, then publish again.</source>
        <extracomment>%1 is a folder; do not translate git pull --rebase</extracomment>
        <translation>“%1”中的分支与远程分支已经分叉：双方都有对方没有的提交。请先合并它们，例如使用 git pull --rebase，然后重新发布。</translation>
    </message>
    <message>
        <source>“%1” is a list of papers in JSON, for other programs. It cannot be imported. Export the library with --format json --all, and import that file.</source>
        <translation>“%1”是供其他程序使用的 JSON 论文列表，无法导入。请使用 --format json --all 导出文库，然后导入该文件。</translation>
    </message>
    <message>
        <source>“%1” is a JSON feed. It cannot be imported. Choose the Atom feed with the same papers.</source>
        <translation>“%1”是 JSON 订阅源，无法导入。请选择包含相同论文的 Atom 订阅源。</translation>
    </message>
</context>
<context>
    <name>dp::ExportJob</name>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Exported to “%1”</source>
        <extracomment>%1 is a file</extracomment>
        <translation>已导出到“%1”</translation>
    </message>
</context>
<context>
    <name>dp::FileController</name>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>OPML (*.opml)</source>
        <translation>OPML (*.opml)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A snapshot is already being imported. Wait for it to finish, or stop it first.</source>
        <translation>已有一个快照正在导入。请等待其完成，或先停止它。</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>保存文库副本</translation>
    </message>
    <message>
        <source>Libraries (*.sqlite)</source>
        <extracomment>kind of file in a file dialog</extracomment>
        <translation>文库 (*.sqlite)</translation>
    </message>
    <message>
        <source>Import a DailyArXiv repository</source>
        <translation>导入 DailyArXiv 仓库</translation>
    </message>
    <message>
        <source>README, Atom, BibTeX, OPML, YAML, snapshot (*.md *.markdown *.xml *.atom *.bib *.opml *.yaml *.yml *.json *.jsonl *.gz *.zip)</source>
        <translation>README、Atom、BibTeX、OPML、YAML、快照 (*.md *.markdown *.xml *.atom *.bib *.opml *.yaml *.yml *.json *.jsonl *.gz *.zip)</translation>
    </message>
</context>
<context>
    <name>dp::FileDialog</name>
    <message>
        <source>Replace the file “%1”?</source>
        <extracomment>%1 is a file</extracomment>
        <translation>替换文件“%1”？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>dp::FillDialog</name>
    <message>
        <source>Fetch older papers</source>
        <translation>获取更早的论文</translation>
    </message>
    <message>
        <source>Submitted on or after</source>
        <translation>最早提交日期</translation>
    </message>
    <message>
        <source>About 100 papers every 3 seconds. You can stop at any time and continue later.</source>
        <translation>每 3 秒约 100 篇论文。可以随时停止，以后继续。</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Fetch papers for “%1” submitted on or &amp;after:</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>获取“%1”自以下日期起提交的论文(&amp;A)：</translation>
    </message>
</context>
<context>
    <name>dp::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show all papers</source>
        <translation>显示所有论文</translation>
    </message>
</context>
<context>
    <name>dp::FittingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>dp::FreeSpaceDialog</name>
    <message>
        <source>Free space</source>
        <translation>释放空间</translation>
    </message>
    <message>
        <source>&amp;Move to the trash:</source>
        <translation>移到回收站(&amp;M)：</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) use %1 in “%2”.</source>
        <extracomment>%1 is a size such as &quot;12.3 MB&quot;, %2 a folder</extracomment>
        <translation>
            <numerusform>“%2”中有 %Ln 个 PDF，占用 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>PDFs to remove</source>
        <translation>要删除的 PDF</translation>
    </message>
    <message>
        <source>PDFs of papers without star, tag and note</source>
        <translation>没有星标、标签和笔记的论文的 PDF</translation>
    </message>
    <message numerus="yes">
        <source>PDFs that were fetched more than %Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln 天之前下载的 PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>All PDFs</source>
        <translation>所有 PDF</translation>
    </message>
    <message>
        <source>Files to remove</source>
        <translation>要删除的文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) with %1. You can fetch them again later.</source>
        <extracomment>%1 is a size such as &quot;12.3 MB&quot;</extracomment>
        <translation>
            <numerusform>%Ln 个 PDF，共 %1。以后可以重新下载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other PDF(s) stay, because they were changed or are in another folder.</source>
        <translation>
            <numerusform>另有 %Ln 个 PDF 会保留，因为它们已被修改或位于其他文件夹中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::GapBar</name>
    <message>
        <source>Missing papers</source>
        <translation>缺少的论文</translation>
    </message>
    <message>
        <source>Fetch missing papers</source>
        <extracomment>a button; the menu uses the same words</extracomment>
        <translation>获取缺少的论文</translation>
    </message>
</context>
<context>
    <name>dp::GeneralSettings</name>
    <message>
        <source>Newest submission first</source>
        <translation>最新提交的在前</translation>
    </message>
    <message>
        <source>Latest version first</source>
        <translation>最新版本的在前</translation>
    </message>
    <message>
        <source>Same as system</source>
        <extracomment>the appearance is that of the system, light or dark</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After every arXiv announcement</source>
        <translation>每次 arXiv 公布之后</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认设置</translation>
    </message>
    <message>
        <source>Set all general settings to their defaults? Your keywords are kept.</source>
        <translation>要将所有常规设置恢复为默认值吗？关键词会保留。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Latest arrival first</source>
        <extracomment>a sort order: the papers that a keyword found last are first</extracomment>
        <translation>最近到达的在前</translation>
    </message>
    <message>
        <source>Keep the case of the whole title</source>
        <extracomment>titles of papers in BibTeX</extracomment>
        <translation>保留整个标题的大小写</translation>
    </message>
    <message>
        <source>Keep the case of words such as LLMs</source>
        <extracomment>titles of papers in BibTeX</extracomment>
        <translation>保留 LLMs 等词的大小写</translation>
    </message>
    <message>
        <source>Leave the case to the style, as arXiv does</source>
        <extracomment>titles of papers in BibTeX</extracomment>
        <translation>大小写由样式决定，与 arXiv 相同</translation>
    </message>
    <message>
        <source>Unicode (é)</source>
        <translation>Unicode (é)</translation>
    </message>
    <message>
        <source>TeX ({\&apos;e})</source>
        <translation>TeX ({\&apos;e})</translation>
    </message>
    <message>
        <source>Placeholders: {surname} of the first author, {year} or {yy} of version 1, {word}: the first word of the title, {title}: its first three words, {id}: the identifier, {category}. With a capital letter, as in {Surname}, words begin with one.</source>
        <extracomment>the words in braces are not translated</extracomment>
        <translation>占位符：{surname} 第一作者的姓，{year} 或 {yy} 第 1 版的年份，{word} 标题的第一个词，{title} 标题的前三个词，{id} 标识符，{category} 分类。占位符首字母大写（如 {Surname}）时，单词也以大写字母开头。</translation>
    </message>
    <message>
        <source>Use at least one of {surname}, {word}, {title} and {id}. Other text can have letters from a to z, digits and : _ . + -</source>
        <translation>请至少使用 {surname}、{word}、{title} 和 {id} 之一。其他文本只能包含字母 a 到 z、数字以及 : _ . + -</translation>
    </message>
    <message>
        <source>For example: %1. Papers that have a key keep it.</source>
        <translation>例如：%1。已有键的论文保留其键。</translation>
    </message>
</context>
<context>
    <name>dp::GroupHeading</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Earlier this week</source>
        <extracomment>heading of a list: papers of this week, but older than yesterday</extracomment>
        <translation>本周早些时候</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln paper(s)</source>
        <extracomment>heading of a list for screen readers: %1 is a name such as &quot;Today&quot; or &quot;March 2026&quot;</extracomment>
        <translation>
            <numerusform>%1，%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>heading of a list: the format of a month with its year, see QLocale::toString()</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>New since %1</source>
        <extracomment>heading of a list: papers that arrived since the last visit; %1 is a time such as 08:10
----------
heading of a list: papers that arrived since the last visit; %1 is a date such as 3 Mar 2026</extracomment>
        <translation>%1 以来的新论文</translation>
    </message>
    <message>
        <source>New since yesterday %1</source>
        <extracomment>heading of a list: papers that arrived since the last visit; %1 is a time such as 08:10</extracomment>
        <translation>昨天 %1 以来的新论文</translation>
    </message>
    <message>
        <source>New since %1 %2</source>
        <extracomment>heading of a list: papers that arrived since the last visit; %1 is a day of the week, %2 a time</extracomment>
        <translation>%1 %2 以来的新论文</translation>
    </message>
    <message>
        <source>Arrived today</source>
        <extracomment>heading of a list: papers that the keyword found today</extracomment>
        <translation>今天到达</translation>
    </message>
    <message>
        <source>Arrived yesterday</source>
        <translation>昨天到达</translation>
    </message>
    <message>
        <source>Arrived on %1</source>
        <extracomment>heading of a list: %1 is a day of the week</extracomment>
        <translation>%1到达</translation>
    </message>
    <message>
        <source>Arrived in %1</source>
        <extracomment>heading of a list: %1 is a month with its year</extracomment>
        <translation>%1到达</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <extracomment>heading of a list for screen readers: the papers below the heading are hidden; %1 is a text such as &quot;Today, 3 papers&quot;</extracomment>
        <translation>%1，已折叠</translation>
    </message>
</context>
<context>
    <name>dp::ImportJob</name>
    <message>
        <source>Importing “%1”…</source>
        <extracomment>%1 is a file</extracomment>
        <translation>正在导入“%1”…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new keyword(s)</source>
        <translation>
            <numerusform>%Ln 个新关键词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <extracomment>a count within a sentence, such as “79 papers, 4 of them new”</extracomment>
        <translation>
            <numerusform>其中 %Ln 篇为新论文</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Imported “%1”: %2</source>
        <extracomment>%1 is a file, %2 a list of counts such as &quot;2 new keywords, 40 papers&quot;</extracomment>
        <translation>已导入“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of “%1” could not be read. The first: %2. The rest was imported.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line or an entry and its problem</extracomment>
        <translation>
            <numerusform>“%1”中有 %Ln 处无法读取。第一处：%2。其余内容已导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::ImportText</name>
    <message>
        <source>The heading “%1” became the keyword “%2”.</source>
        <extracomment>%1 is a heading of a page, such as “Agent - 96 in Total”; %2 is the name of a keyword, such as “Agent”</extracomment>
        <translation>标题“%1”已成为关键词“%2”。</translation>
    </message>
    <message>
        <source>The heading “%1” became the keyword “%2” with the query %3.</source>
        <extracomment>%1 is a heading of a page, such as “a AND b”; %2 is the name of a keyword; %3 is a query in arXiv&apos;s syntax</extracomment>
        <translation>标题“%1”已成为关键词“%2”，其查询式为 %3。</translation>
    </message>
    <message>
        <source>The heading “%1” occurs more than once. Its papers are in one keyword.</source>
        <extracomment>%1 is a heading of a page</extracomment>
        <translation>标题“%1”多次出现。其论文归入同一个关键词。</translation>
    </message>
    <message numerus="yes">
        <source>%1: the feed “%2” lists more papers than a query can contain, so it became %n keyword(s).</source>
        <extracomment>%1 is a file, %2 the title of a feed</extracomment>
        <translation>
            <numerusform>%1：订阅源“%2”列出的论文超过一个查询式所能包含的数量，因此成为 %n 个关键词。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the feed “%2” became the keyword “%3”, because another keyword has its title.</source>
        <extracomment>%1 is a file, %2 the title of a feed, %3 the name of a keyword</extracomment>
        <translation>%1：订阅源“%2”成为关键词“%3”，因为另一个关键词已使用其标题。</translation>
    </message>
    <message>
        <source>%1: the keyword “%2” already exists.</source>
        <translation>%1：关键词“%2”已存在。</translation>
    </message>
    <message>
        <source>%1: the feed “%2” was not added, because the keyword “%3” has the same query.</source>
        <translation>%1：未添加订阅源“%2”，因为关键词“%3”的查询式相同。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feed(s) are not from arXiv and were skipped.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%1：有 %n 个订阅源不是来自 arXiv，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>The section “%1” became a saved search.</source>
        <extracomment>%1 is the heading of a section of an imported page</extracomment>
        <translation>章节“%1”已成为保存的搜索。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(s) have no arXiv identifier and were skipped.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%1：%n 个条目没有 arXiv 标识符，已跳过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::JobStatus</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %Ln s</source>
        <extracomment>the remaining time of a job in seconds; %1 is its activity, such as &quot;3 of 6 keywords&quot;</extracomment>
        <translation>
            <numerusform>%1 · 约 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %Ln min</source>
        <extracomment>the remaining time of a job in minutes; %1 is its activity, such as &quot;3 of 6 keywords&quot;</extracomment>
        <translation>
            <numerusform>%1 · 约 %Ln 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::KeyEdit</name>
    <message>
        <source>Press a key</source>
        <translation>按下一个键</translation>
    </message>
</context>
<context>
    <name>dp::KeyList</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>a column: whether the keys of an action are the default ones</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cannot be changed</source>
        <extracomment>the key of an action</extracomment>
        <translation>无法更改</translation>
    </message>
    <message>
        <source>Changed, default: none</source>
        <extracomment>the state of an action that has no key by default</extracomment>
        <translation>已更改，默认：无</translation>
    </message>
    <message>
        <source>Changed, default: %1</source>
        <extracomment>the state of an action; %1 is its default key</extracomment>
        <translation>已更改，默认：%1</translation>
    </message>
</context>
<context>
    <name>dp::KeyRenewing</name>
    <message>
        <source>Give new keys</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;: papers get new keys of citations</extracomment>
        <translation>给予新键</translation>
    </message>
</context>
<context>
    <name>dp::KeyRules</name>
    <message>
        <source>%1 always means “%2”. Choose another key.</source>
        <extracomment>%1 is a key, such as &quot;Home&quot;; %2 says what it does</extracomment>
        <translation>%1 始终表示“%2”。请选择其他按键。</translation>
    </message>
    <message>
        <source>%1 moves in the window or presses its buttons. Choose another key.</source>
        <extracomment>%1 is a key, such as &quot;Tab&quot;</extracomment>
        <translation>%1 用于在窗口中移动或按下按钮。请选择其他按键。</translation>
    </message>
    <message>
        <source>%1 is reserved for the underlined letters of menus and buttons. Choose another key.</source>
        <extracomment>%1 is a key, such as &quot;Alt+F&quot;</extracomment>
        <translation>%1 保留给菜单和按钮中带下划线的字母。请选择其他按键。</translation>
    </message>
</context>
<context>
    <name>dp::KeySettings</name>
    <message>
        <source>Press the additional key.</source>
        <translation>请按下要添加的键。</translation>
    </message>
    <message>
        <source>Press the new key.</source>
        <translation>请按下新的键。</translation>
    </message>
    <message>
        <source>%1 is already the key of “%2”.</source>
        <extracomment>%1 is a key, %2 the name of an action</extracomment>
        <translation>%1 已经是“%2”的按键。</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <extracomment>%1 is the name of an action</extracomment>
        <translation>“%1”现在没有按键。</translation>
    </message>
    <message>
        <source>The key of “%1” is %2 now. Letters, digits and Space work only in the list of papers.</source>
        <extracomment>%1 is the name of an action, %2 its new keys</extracomment>
        <translation>“%1”的按键现在是 %2。字母、数字和空格键仅在论文列表中有效。</translation>
    </message>
    <message>
        <source>The key of “%1” is %2 now.</source>
        <extracomment>%1 is the name of an action, %2 its new keys</extracomment>
        <translation>“%1”的按键现在是 %2。</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>重置所有按键</translation>
    </message>
    <message>
        <source>Give all actions their default keys? Your own keys are lost.</source>
        <translation>将所有操作恢复为默认按键？您自己设置的按键将丢失。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>All actions have their default keys now.</source>
        <translation>所有操作现在都使用默认按键。</translation>
    </message>
    <message>
        <source>New key of “%1”</source>
        <extracomment>%1 is the name of an action</extracomment>
        <translation>“%1”的新按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>This key is built in and cannot be changed.</source>
        <translation>此按键是内置的，无法更改。</translation>
    </message>
</context>
<context>
    <name>dp::KeyToolTip</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a tool tip: %1 is what a button does, and %2 is its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>dp::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>You can change the keys in the settings, on the page “Keyboard”.</source>
        <translation>可以在设置的“键盘”页中更改按键。</translation>
    </message>
</context>
<context>
    <name>dp::KeywordDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Title or abstract</source>
        <extracomment>where terms are searched</extracomment>
        <translation>标题或摘要</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>where terms are searched</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>Abstract</source>
        <extracomment>where terms are searched</extracomment>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Title and abstract</source>
        <extracomment>where terms are searched: in both of them</extracomment>
        <translation>标题和摘要</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>包含任意</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>包含全部</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>Add keyword</source>
        <translation>添加关键词</translation>
    </message>
    <message>
        <source>Edit keyword</source>
        <translation>编辑关键词</translation>
    </message>
    <message>
        <source>Word or phrase</source>
        <extracomment>a type of keyword: a word or phrase that is searched in titles and abstracts</extracomment>
        <translation>单词或短语</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>a type of keyword: the name of an author</extracomment>
        <translation>作者</translation>
    </message>
    <message>
        <source>Whole category</source>
        <extracomment>a type of keyword: all papers that are announced in a category</extracomment>
        <translation>整个分类</translation>
    </message>
    <message>
        <source>Word or phrase, then Enter</source>
        <extracomment>in an empty field for terms</extracomment>
        <translation>输入单词或短语，然后按回车键</translation>
    </message>
    <message>
        <source>Custom query</source>
        <extracomment>a type of keyword: a query in arXiv&apos;s syntax</extracomment>
        <translation>自定义查询式</translation>
    </message>
    <message>
        <source>All of arXiv</source>
        <extracomment>in the field for categories, when it is empty</extracomment>
        <translation>整个 arXiv</translation>
    </message>
    <message>
        <source>For example, cs.LG</source>
        <extracomment>in the field for categories, when it is empty, but must not be</extracomment>
        <translation>例如 cs.LG</translation>
    </message>
    <message>
        <source>Tab na&amp;me:</source>
        <translation>标签页名称(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Keyword:</source>
        <translation>关键词(&amp;K)：</translation>
    </message>
    <message>
        <source>For example, Time Series</source>
        <translation>例如 Time Series</translation>
    </message>
    <message>
        <source>A&amp;uthor:</source>
        <translation>作者(&amp;U)：</translation>
    </message>
    <message>
        <source>For example, Terence Tao</source>
        <translation>例如 Terence Tao</translation>
    </message>
    <message>
        <source>To follow all papers of these categories, choose the type “Whole category”.</source>
        <translation>要关注这些类别的所有论文，请选择类型“整个分类”。</translation>
    </message>
    <message>
        <source>Show a badge</source>
        <extracomment>what the program does when a paper has a new version</extracomment>
        <translation>显示徽标</translation>
    </message>
    <message>
        <source>Unread again if accepted or withdrawn</source>
        <extracomment>what the program does when a paper has a new version: the paper becomes unread again if the new version says that it was accepted, published or withdrawn</extracomment>
        <translation>录用或撤回时重新标为未读</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>what the program does when a paper has a new version: nothing</extracomment>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>dp::KeywordEditor</name>
    <message>
        <source>Remove keyword</source>
        <translation>移除关键词</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>“%1”已移除。</translation>
    </message>
    <message>
        <source>“%1” was restored.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>已恢复“%1”。</translation>
    </message>
</context>
<context>
    <name>dp::KeywordPage</name>
    <message>
        <source>Fetch again</source>
        <translation>重新获取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <extracomment>a count within a sentence: 12 unread</extracomment>
        <translation>
            <numerusform>%Ln 篇未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>New papers will appear here.</source>
        <translation>新论文将显示在这里。</translation>
    </message>
    <message>
        <source>Could not fetch papers</source>
        <translation>无法获取论文</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>尚无论文</translation>
    </message>
    <message>
        <source>Fetch the newest papers from arXiv.</source>
        <translation>从 arXiv 获取最新论文。</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>No results on arXiv</source>
        <translation>arXiv 上没有结果</translation>
    </message>
    <message>
        <source>No papers match this query: %1
Check the spelling or the categories.</source>
        <extracomment>%1 is a query in arXiv&apos;s own syntax</extracomment>
        <translation>没有论文符合此查询式：%1
请检查拼写或分类。</translation>
    </message>
    <message>
        <source>Papers of %1</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>“%1”的论文</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>正在等待…</translation>
    </message>
    <message>
        <source>%1, %2 · never updated</source>
        <extracomment>%1 is a number of papers, %2 how many of them are unread</extracomment>
        <translation>%1，%2 · 从未更新</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a text such as &quot;100 papers, 12 unread · updated today, 08:10&quot;, %2 such as &quot;complete back to 3 Mar 2025&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2 · updated today, %3</source>
        <extracomment>%1 is a number of papers, %2 how many of them are unread, %3 a time of day</extracomment>
        <translation>%1，%2 · 更新于今天 %3</translation>
    </message>
    <message>
        <source>%1, %2 · updated %3, %4</source>
        <extracomment>%1 is a number of papers, %2 how many of them are unread, %3 a date, %4 a time of day</extracomment>
        <translation>%1，%2 · 更新于 %3 %4</translation>
    </message>
    <message>
        <source>All papers of this list are muted</source>
        <translation>此列表的所有论文都已屏蔽</translation>
    </message>
    <message>
        <source>To see them, choose Show muted papers in the View menu.</source>
        <translation>要查看它们，请在“视图”菜单中选择“显示已屏蔽的论文”。</translation>
    </message>
</context>
<context>
    <name>dp::KeywordSettings</name>
    <message>
        <source>All of arXiv</source>
        <translation>整个 arXiv</translation>
    </message>
    <message>
        <source>Custom query</source>
        <translation>自定义查询式</translation>
    </message>
    <message>
        <source>Author; %1</source>
        <extracomment>a keyword of the type author; %1 is a list of categories</extracomment>
        <translation>作者；%1</translation>
    </message>
    <message>
        <source>Whole category; %1</source>
        <extracomment>a keyword of the type whole category; %1 is a list of categories</extracomment>
        <translation>整个分类；%1</translation>
    </message>
    <message>
        <source>Remove keyword</source>
        <translation>移除关键词</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>dp::KeywordWriter</name>
    <message>
        <source>Move tab</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>移动标签页</translation>
    </message>
    <message>
        <source>Change keywords</source>
        <extracomment>name of a change of several keywords in &quot;Undo “%1”&quot;</extracomment>
        <translation>更改多个关键词</translation>
    </message>
    <message>
        <source>Add keyword %1</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is a keyword</extracomment>
        <translation>添加关键词 %1</translation>
    </message>
    <message>
        <source>Remove keyword %1</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is a keyword</extracomment>
        <translation>移除关键词 %1</translation>
    </message>
    <message>
        <source>Change keyword %1</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is a keyword</extracomment>
        <translation>更改关键词 %1</translation>
    </message>
    <message>
        <source>Restore keyword %1</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is a keyword</extracomment>
        <translation>恢复关键词 %1</translation>
    </message>
</context>
<context>
    <name>dp::LibraryCopyJob</name>
    <message>
        <source>Saving a copy of the library…</source>
        <translation>正在保存文库副本…</translation>
    </message>
    <message>
        <source>A copy of the library is saved as “%1”</source>
        <extracomment>%1 is a file</extracomment>
        <translation>文库副本已保存为“%1”</translation>
    </message>
</context>
<context>
    <name>dp::LibraryExportJob</name>
    <message>
        <source>Exporting the library…</source>
        <translation>正在导出文库…</translation>
    </message>
    <message>
        <source>Export stopped. No file was written.</source>
        <translation>导出已停止。未写入文件。</translation>
    </message>
    <message>
        <source>The whole library is exported to “%1”</source>
        <extracomment>%1 is a file</extracomment>
        <translation>整个文库已导出到“%1”</translation>
    </message>
    <message>
        <source>Exporting the library… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>正在导出文库… %1 %</translation>
    </message>
</context>
<context>
    <name>dp::LibraryImportJob</name>
    <message>
        <source>Importing “%1”…</source>
        <extracomment>%1 is a file</extracomment>
        <translation>正在导入“%1”…</translation>
    </message>
    <message>
        <source>Import stopped. Nothing was imported.</source>
        <translation>导入已停止。未导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new keyword(s)</source>
        <translation>
            <numerusform>%Ln 个新关键词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <extracomment>a count within a sentence, such as “79 papers, 4 of them new”</extracomment>
        <translation>
            <numerusform>其中 %Ln 篇为新论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported “%1”: %2</source>
        <extracomment>%1 is a file, %2 a list of counts such as &quot;2 new keywords, 40 papers&quot;</extracomment>
        <translation>已导入“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is another search in this library, so it was added as “%2”.</source>
        <extracomment>%1 is the name of a keyword or a saved search in a file, %2 is its name in the library</extracomment>
        <translation>“%1”在此文库中是另一个搜索，因此已添加为“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) differed. Both texts were kept, the newer one first.</source>
        <translation>
            <numerusform>%Ln 条笔记内容不同。两份文本均已保留，较新的在前。</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing “%1”… %2 %</source>
        <extracomment>%1 is a file, %2 is a percentage</extracomment>
        <translation>正在导入“%1”… %2 %</translation>
    </message>
</context>
<context>
    <name>dp::LibraryOpenerText</name>
    <message>
        <source>Updating the library for this version of the program. This takes about ten seconds for every 100,000 papers.</source>
        <translation>正在为此版本的程序更新文库。每 100,000 篇论文约需十秒。</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在检查文库…</translation>
    </message>
    <message>
        <source>The library is damaged. Rebuilding it; the damaged file is kept.</source>
        <translation>文库已损坏。正在重建；损坏的文件会保留。</translation>
    </message>
</context>
<context>
    <name>dp::LibraryPage</name>
    <message>
        <source>All papers</source>
        <extracomment>the tab of the whole library</extracomment>
        <translation>全部论文</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message numerus="yes">
        <source>%Ln starred paper(s)</source>
        <translation>
            <numerusform>%Ln 篇加星标的论文</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 papers in the library, %2 unread</source>
        <extracomment>%1 is a number of papers, %2 how many of them are unread</extracomment>
        <translation>文库中有 %1 篇论文，%2 篇未读</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>您的文库是空的</translation>
    </message>
    <message>
        <source>No starred papers</source>
        <translation>没有星标论文</translation>
    </message>
    <message>
        <source>Starred papers</source>
        <translation>加星标的论文</translation>
    </message>
    <message>
        <source>All papers are muted</source>
        <translation>所有论文都已屏蔽</translation>
    </message>
    <message>
        <source>To see them, choose Show muted papers in the View menu.</source>
        <translation>要查看它们，请在“视图”菜单中选择“显示已屏蔽的论文”。</translation>
    </message>
    <message>
        <source>Refresh your keywords to fetch the newest papers from arXiv, or import a README, an Atom file or arXiv&apos;s metadata snapshot.</source>
        <translation>刷新关键词以从 arXiv 获取最新论文，或导入 README、Atom 文件或 arXiv 的元数据快照。</translation>
    </message>
    <message>
        <source>Star a paper and it appears here.</source>
        <translation>为论文加星标后，它会显示在这里。</translation>
    </message>
</context>
<context>
    <name>dp::MarkActions</name>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 is the name of a change, such as &quot;Star&quot;</extracomment>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <extracomment>%1 is the name of a change, such as &quot;Star&quot;</extracomment>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Another program is using the library. The mark is saved when it has finished.</source>
        <translation>另一个程序正在使用文库。它完成后会保存此标记。</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>已标为已读</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>已标为未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <extracomment>a paper has a star now</extracomment>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Star removed</source>
        <translation>已取消星标</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) marked as read</source>
        <translation>
            <numerusform>已将 %Ln 篇论文标为已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) marked as unread</source>
        <translation>
            <numerusform>已将 %Ln 篇论文标为未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) starred</source>
        <translation>
            <numerusform>已为 %Ln 篇论文添加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s) removed</source>
        <translation>
            <numerusform>已移除 %Ln 个星标</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <extracomment>%1 is the name of a change, such as &quot;Star&quot;</extracomment>
        <translation>撤销“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;edo “%1”</source>
        <extracomment>%1 is the name of a change, such as &quot;Star&quot;</extracomment>
        <translation>重做“%1”(&amp;E)</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>重做(&amp;E)</translation>
    </message>
    <message>
        <source>Undone back to: %1</source>
        <extracomment>%1 is the name of a change, such as &quot;Star&quot;</extracomment>
        <translation>已撤销到:%1</translation>
    </message>
</context>
<context>
    <name>dp::Marks</name>
    <message>
        <source>Mark as read</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Star</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>星标</translation>
    </message>
    <message>
        <source>Remove star</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>取消星标</translation>
    </message>
</context>
<context>
    <name>dp::MessageHistory</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>dp::MuteActions</name>
    <message>
        <source>Another program is using the library. The mute is saved when it has finished.</source>
        <translation>另一个程序正在使用文库。它完成后会保存此屏蔽。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted</source>
        <translation>
            <numerusform>已屏蔽 %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln muted paper(s) shown again</source>
        <translation>
            <numerusform>已重新显示 %Ln 篇被屏蔽的论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <extracomment>%1 is a rule such as “word “survey””</extracomment>
        <translation>已屏蔽：%1</translation>
    </message>
    <message>
        <source>Mute removed: %1</source>
        <translation>已移除屏蔽：%1</translation>
    </message>
    <message>
        <source>To mute a whole list, use a rule, or remove its keyword.</source>
        <translation>要屏蔽整个列表，请使用规则，或移除其关键词。</translation>
    </message>
</context>
<context>
    <name>dp::MuteDialog</name>
    <message>
        <source>Mute papers</source>
        <translation>屏蔽论文</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>Word or phrase</source>
        <translation>词语或短语</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Category or archive</source>
        <translation>分类或存档</translation>
    </message>
    <message>
        <source>&amp;Hide papers by:</source>
        <translation>隐藏论文的依据(&amp;H)：</translation>
    </message>
    <message>
        <source>Hide papers by</source>
        <translation>隐藏论文的依据</translation>
    </message>
    <message>
        <source>A word is found as a whole in title, abstract and comment, in any case.</source>
        <translation>在标题、摘要和备注中按整词查找，不区分大小写。</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>文本(&amp;T)：</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>the papers are hidden in all lists</extracomment>
        <translation>所有列表</translation>
    </message>
    <message>
        <source>Only in “%1”</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>仅在“%1”中</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>位置(&amp;W)：</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Forever</source>
        <extracomment>the papers are hidden without an end</extracomment>
        <translation>永久</translation>
    </message>
    <message>
        <source>Until the end of a day</source>
        <translation>到某天结束</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>期限(&amp;U)：</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>最后一天(&amp;L)：</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Titles of the papers that the mute hides</source>
        <translation>此屏蔽隐藏的论文标题</translation>
    </message>
    <message>
        <source>Counting the papers…</source>
        <translation>正在统计论文…</translation>
    </message>
    <message>
        <source>Type what to hide.</source>
        <translation>请输入要隐藏的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Hides %1 of %Ln paper(s).</source>
        <extracomment>%1 is a number of papers, %Ln how many papers the list has</extracomment>
        <translation>
            <numerusform>在 %Ln 篇论文中隐藏 %1 篇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::MuteList</name>
    <message>
        <source>Add mute</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>添加屏蔽</translation>
    </message>
    <message>
        <source>Remove mute</source>
        <translation>移除屏蔽</translation>
    </message>
    <message>
        <source>Mute paper</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;: the person is not interested in a paper</extracomment>
        <translation>屏蔽论文</translation>
    </message>
    <message>
        <source>Show muted paper again</source>
        <translation>重新显示已屏蔽的论文</translation>
    </message>
</context>
<context>
    <name>dp::MuteSettings</name>
    <message>
        <source>&amp;Remove mute</source>
        <translation>移除屏蔽(&amp;R)</translation>
    </message>
    <message>
        <source>Mutes</source>
        <translation>屏蔽规则</translation>
    </message>
    <message>
        <source>Hides papers with</source>
        <translation>隐藏含有以下内容的论文</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Last hit</source>
        <extracomment>the day of the newest paper that a rule hides</extracomment>
        <translation>最近命中</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>the last day on which a rule hides papers</extracomment>
        <translation>期限</translation>
    </message>
    <message>
        <source>A&amp;dd mute…</source>
        <translation>添加屏蔽(&amp;D)…</translation>
    </message>
    <message>
        <source>forever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>已于 %1 结束</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有列表</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) muted one by one. To see muted papers, choose Show muted papers in the View menu.</source>
        <translation>
            <numerusform>已单独屏蔽 %Ln 篇论文。要查看已屏蔽的论文，请在“视图”菜单中选择“显示已屏蔽的论文”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::MuteText</name>
    <message>
        <source>word “%1”</source>
        <extracomment>a rule that hides papers; %1 is a word or a phrase</extracomment>
        <translation>词语“%1”</translation>
    </message>
    <message>
        <source>author “%1”</source>
        <extracomment>a rule that hides papers; %1 is a name</extracomment>
        <translation>作者“%1”</translation>
    </message>
    <message>
        <source>category %1</source>
        <extracomment>a rule that hides papers; %1 is a category of arXiv</extracomment>
        <translation>分类 %1</translation>
    </message>
    <message>
        <source>not interested</source>
        <extracomment>the reason why a paper is hidden: the person does not want to see it</extracomment>
        <translation>不感兴趣</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <extracomment>the reason why a paper is hidden; %1 is a text such as “word “survey””, %2 a keyword</extracomment>
        <translation>%1（在“%2”中）</translation>
    </message>
</context>
<context>
    <name>dp::NameList</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>the last part of a list of names, such as &quot;A, B, C and 11 more&quot;</extracomment>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::NewKeys</name>
    <message>
        <source>Give new keys</source>
        <extracomment>a button: give papers new keys of citations</extracomment>
        <translation>给予新键</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) get new keys in the next export. To keep the old ones, use Undo.</source>
        <translation>
            <numerusform>%Ln 篇论文将在下次导出时获得新键。要保留旧键，请使用“撤销”。</numerusform>
        </translation>
    </message>
    <message>
        <source>All keys follow this pattern.</source>
        <translation>所有键都符合此模式。</translation>
    </message>
    <message numerus="yes">
        <source>The keys of %Ln paper(s) do not follow the pattern in the settings. Shall these papers get new keys in the next export? Texts that cite the old keys must then be changed.</source>
        <translation>
            <numerusform>%Ln 篇论文的键不符合设置中的模式。要在下次导出时给予这些论文新键吗？引用旧键的文本随后必须修改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::NewPapers</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new paper(s) for %1</source>
        <extracomment>%1 is a list of keywords</extracomment>
        <translation>
            <numerusform>%1 有 %Ln 篇新论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>on a button of a notification</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Star first</source>
        <extracomment>on a button of a notification: give the first of the new papers a star</extracomment>
        <translation>为第一篇加星标</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <extracomment>on a button of a notification</extracomment>
        <translation>全部标为已读</translation>
    </message>
</context>
<context>
    <name>dp::NoteActions</name>
    <message>
        <source>Another program is using the library. The note is saved when it has finished.</source>
        <translation>另一个程序正在使用文库。待其完成后将保存笔记。</translation>
    </message>
    <message>
        <source>Note removed. Ctrl+Z brings it back.</source>
        <translation>笔记已删除。按 Ctrl+Z 恢复。</translation>
    </message>
</context>
<context>
    <name>dp::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write a note. Markdown can be used.</source>
        <translation>写笔记。可使用 Markdown。</translation>
    </message>
    <message>
        <source>Saved automatically. Press Esc to finish.</source>
        <translation>自动保存。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Saved. Press Esc to finish.</source>
        <translation>已保存。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message numerus="yes">
        <source>The note is too long and is not saved. Use at most %Ln character(s).</source>
        <translation>
            <numerusform>笔记太长，未保存。最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>dp::NoteKeeping</name>
    <message>
        <source>Edit note</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;: the note on a paper was changed</extracomment>
        <translation>编辑笔记</translation>
    </message>
</context>
<context>
    <name>dp::NoteMerge</name>
    <message>
        <source>Version of the file, %1:</source>
        <extracomment>a line in a note before a second version of the note; %1 is a date such as 2026-11-28</extracomment>
        <translation>文件中的版本，%1：</translation>
    </message>
</context>
<context>
    <name>dp::NoteSettings</name>
    <message>
        <source>Pattern of the text of the files</source>
        <translation>文件文字的模板</translation>
    </message>
    <message>
        <source>Example of a file</source>
        <translation>文件示例</translation>
    </message>
    <message>
        <source>“Sync notes” in the File menu writes a Markdown file for each starred paper to this folder, and reads changed notes back. Text that you add to the files stays.</source>
        <translation>“文件”菜单中的“同步笔记”会在此文件夹中为每篇星标论文写入一个 Markdown 文件，并读回更改过的笔记。您在文件中添加的文字会保留。</translation>
    </message>
    <message>
        <source>Sync notes &amp;after each refresh in the window</source>
        <translation>在窗口中每次刷新后同步笔记(&amp;A)</translation>
    </message>
    <message>
        <source>Folder for notes</source>
        <translation>笔记文件夹</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose the folder for notes</source>
        <translation>选择笔记文件夹</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Form of the tags</source>
        <translation>标签的形式</translation>
    </message>
    <message>
        <source>Links: [[to read]]</source>
        <extracomment>a form of tags in Markdown files; “to read” is a tag</extracomment>
        <translation>链接：[[to read]]</translation>
    </message>
    <message>
        <source>Hash tags: #to-read</source>
        <extracomment>a form of tags in Markdown files; “to-read” is a tag</extracomment>
        <translation>井号标签：#to-read</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>标签(&amp;T)：</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <extracomment>the text of files with notes</extracomment>
        <translation>文字(&amp;X)：</translation>
    </message>
    <message>
        <source>The text can contain %1. If it is empty, the default is used.</source>
        <extracomment>%1 is a list of words such as {title}, which are not translated</extracomment>
        <translation>文字中可以包含 %1。如果为空，则使用默认值。</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Your note.</source>
        <translation>您的笔记。</translation>
    </message>
    <message>
        <source>Not known, and kept as written: %1</source>
        <extracomment>%1 is a list of words in braces</extracomment>
        <translation>未知，按原样保留：%1</translation>
    </message>
</context>
<context>
    <name>dp::NoteSyncJob</name>
    <message>
        <source>Synchronizing notes…</source>
        <translation>正在同步笔记…</translation>
    </message>
    <message>
        <source>Synchronizing notes… %1 of %2</source>
        <extracomment>%1 and %2 are numbers of papers</extracomment>
        <translation>正在同步笔记… %1/%2</translation>
    </message>
    <message>
        <source>Notes read from files</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>从文件读取笔记</translation>
    </message>
    <message>
        <source>Notes synchronized with “%1”: %2</source>
        <extracomment>%1 is a folder, %2 a list of counts such as “3 new files, 1 note read from files”</extracomment>
        <translation>笔记已与“%1”同步：%2</translation>
    </message>
    <message>
        <source>The notes in “%1” have not changed</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>“%1”中的笔记没有变化</translation>
    </message>
</context>
<context>
    <name>dp::NoteSyncText</name>
    <message>
        <source>“%1” is not in UTF-8 and was left as it is. Save it as UTF-8.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”不是 UTF-8 编码，未作改动。请将其保存为 UTF-8。</translation>
    </message>
    <message>
        <source>“%1” is larger than 4 MB and was left as it is. Make it shorter.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”大于 4 MB，未作改动。请缩短它。</translation>
    </message>
    <message>
        <source>The front matter of “%1” is not valid YAML, so the file was left as it is. Correct the lines between the two “---”.</source>
        <extracomment>%1 is a file; front matter: the properties in YAML at the beginning of a Markdown file</extracomment>
        <translation>“%1”的 front matter 不是有效的 YAML，因此文件未作改动。请更正两个“---”之间的行。</translation>
    </message>
    <message>
        <source>“%1” was left as it is: it must have one line “%2” and then one line “%3”.</source>
        <extracomment>%1 is a file; the next two are lines in it, which are not translated</extracomment>
        <translation>“%1”未作改动：其中必须有一行“%2”，其后有一行“%3”。</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link, which is not followed. Replace it by the file.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”是符号链接，不会跟随。请用文件本身替换它。</translation>
    </message>
    <message>
        <source>“%1” has no property “%2” with the identifier of its paper, so it was left as it is. Add the property, or rename the file.</source>
        <extracomment>%1 is a file, %2 a word in it that is not translated</extracomment>
        <translation>“%1”没有包含论文标识符的属性“%2”，因此未作改动。请添加该属性，或重命名文件。</translation>
    </message>
    <message>
        <source>The note in “%1” is too long and was not read. Make it shorter.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”中的笔记过长，未读取。请缩短它。</translation>
    </message>
    <message>
        <source>The note in “%1” was changed there and in the library, and both versions together are too long. Both stay as they are. Make one of them shorter.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”中的笔记在文件和文库中都已更改，两个版本合在一起过长。两者均保持不变。请缩短其中之一。</translation>
    </message>
    <message>
        <source>“%1” is a second file for the same paper and was left as it is. Move its text to the other file and remove it.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”是同一篇论文的第二个文件，未作改动。请将其内容移到另一个文件并删除它。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new file(s)</source>
        <translation>
            <numerusform>%Ln 个新文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed file(s)</source>
        <translation>
            <numerusform>%Ln 个已更改的文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) read from files</source>
        <translation>
            <numerusform>从文件读取 %Ln 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has none of the note files that were in it, so nothing was changed. Connect its disk, or choose a new folder.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>“%1”中原有的笔记文件一个都不在，因此未作任何更改。请连接其磁盘，或选择新的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) were changed in the file and in the library. Both versions are in the note, one after the other.</source>
        <translation>
            <numerusform>%Ln 条笔记在文件和文库中都已更改。两个版本先后保留在笔记中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) had been removed and were written again. To remove a file for good, remove the star of its paper first.</source>
        <translation>
            <numerusform>%Ln 个文件已被删除，现已重新写入。要永久删除文件，请先取消其论文的星标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are of papers that the library does not have, and were left as they are.</source>
        <translation>
            <numerusform>%Ln 个文件属于文库中没有的论文，未作改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) have such problems.</source>
        <translation>
            <numerusform>另有 %Ln 个文件存在此类问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::OlderPapers</name>
    <message numerus="yes">
        <source>%Ln unread paper(s). To mark the older ones: Paper → Mark older papers as read</source>
        <extracomment>&quot;Paper&quot; is the menu, and the rest is the entry in it</extracomment>
        <translation>
            <numerusform>%Ln 篇未读论文。要标记较早的论文：论文 → 将较早的论文标为已读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::OlderPapersDialog</name>
    <message>
        <source>Mark older papers as read</source>
        <translation>将较早的论文标为已读</translation>
    </message>
    <message>
        <source>Mark papers as read that were submitted &amp;before:</source>
        <translation>将此日之前提交的论文标为已读(&amp;B)：</translation>
    </message>
    <message>
        <source>Submitted before</source>
        <translation>提交于此日之前</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Counting the papers…</source>
        <translation>正在统计论文…</translation>
    </message>
    <message>
        <source>This list has no unread papers from before this day.</source>
        <translation>此列表中没有此日之前的未读论文。</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln unread paper(s) of this list as read? You can undo this.</source>
        <translation>
            <numerusform>将此列表中的 %Ln 篇未读论文标为已读？此操作可以撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::OwnCommandJob</name>
    <message>
        <source>Running “%1”…</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>正在运行“%1”…</translation>
    </message>
    <message>
        <source>The PDF of “%1” is not kept, so “%2” did not run.</source>
        <extracomment>%1 is a title, %2 the name of a command of the user</extracomment>
        <translation>“%1”的 PDF 没有保存，因此“%2”没有运行。</translation>
    </message>
    <message>
        <source>The output of “%1” is too long for a note, so it was not kept.</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>“%1”的输出对笔记来说太长，因此没有保存。</translation>
    </message>
    <message>
        <source>“%1” could not be started (%2). Check the command in the settings.</source>
        <extracomment>%1 is the name of a command of the user, %2 the reason</extracomment>
        <translation>无法启动“%1”（%2）。请检查设置中的命令。</translation>
    </message>
    <message>
        <source>“%1” crashed or was killed.</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>“%1”崩溃或被终止。</translation>
    </message>
    <message>
        <source>“%1” failed with the exit code %2.</source>
        <extracomment>%1 is the name of a command of the user, %2 a number</extracomment>
        <translation>“%1”失败，退出代码为 %2。</translation>
    </message>
    <message>
        <source>“%1” failed with the exit code %2: %3</source>
        <extracomment>%1 is the name of a command of the user, %2 a number, %3 a message of the command</extracomment>
        <translation>“%1”失败，退出代码为 %2：%3</translation>
    </message>
    <message>
        <source>Running “%1”… %2 of %3</source>
        <extracomment>%1 is the name of a command of the user, %2 and %3 are numbers of papers</extracomment>
        <translation>正在运行“%1”… %2 / %3</translation>
    </message>
    <message numerus="yes">
        <source>It failed for %Ln paper(s).</source>
        <translation>
            <numerusform>有 %Ln 篇论文失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has written the notes of %Ln paper(s)</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>
            <numerusform>“%1”已写入 %Ln 篇论文的笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” ran on %Ln paper(s)</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>
            <numerusform>“%1”已在 %Ln 篇论文上运行</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was stopped</source>
        <extracomment>%1 is the name of a command of the user</extracomment>
        <translation>“%1”已停止</translation>
    </message>
    <message>
        <source>Notes of “%1”</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is the name of a command of the user</extracomment>
        <translation>“%1”的笔记</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) were left out.</source>
        <translation>
            <numerusform>%Ln 篇论文被略过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PageFilter</name>
    <message numerus="yes">
        <source>%1: %Ln</source>
        <extracomment>%1 is a text such as &quot;Only revised papers&quot;; %Ln is the number of papers in the list</extracomment>
        <translation>
            <numerusform>%1：%Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Only revised papers</source>
        <translation>只显示修订过的论文</translation>
    </message>
    <message>
        <source>Only revised papers submitted from %1 to %2 (UTC)</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation>只显示 %1 至 %2（UTC）提交且修订过的论文</translation>
    </message>
    <message>
        <source>Only papers submitted from %1 to %2 (UTC)</source>
        <translation>仅显示 %1 至 %2 提交的论文（UTC）</translation>
    </message>
    <message>
        <source>No papers of these days</source>
        <translation>这些日期没有论文</translation>
    </message>
    <message>
        <source>Show all papers</source>
        <translation>显示所有论文</translation>
    </message>
    <message>
        <source>No revised papers</source>
        <translation>没有修订过的论文</translation>
    </message>
    <message>
        <source>arXiv has no second version of a paper in this tab.</source>
        <translation>此标签页中的论文在 arXiv 上都没有第二版。</translation>
    </message>
</context>
<context>
    <name>dp::PageStatus</name>
    <message numerus="yes">
        <source>New papers in each of the last %Ln week(s). Click a bar to see its papers. Keys: Left, Right, Return.</source>
        <translation>
            <numerusform>最近 %Ln 周每周的新论文。单击某个柱形可查看其论文。按键：左、右、回车。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PaperActions</name>
    <message numerus="yes">
        <source>%Ln paper(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Remove s&amp;tar</source>
        <translation>取消星标(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;tar</source>
        <translation>加星标(&amp;T)</translation>
    </message>
    <message>
        <source>Hide ab&amp;stract</source>
        <translation>隐藏摘要(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show abstract</source>
        <translation>显示摘要(&amp;S)</translation>
    </message>
    <message>
        <source>No web browser could be started for %1</source>
        <extracomment>%1 is a web address</extracomment>
        <translation>无法启动网页浏览器来打开 %1</translation>
    </message>
    <message>
        <source>Show muted paper aga&amp;in</source>
        <translation>重新显示已屏蔽的论文(&amp;I)</translation>
    </message>
    <message>
        <source>Not &amp;interested</source>
        <translation>不感兴趣(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to open them in the browser.</source>
        <translation>
            <numerusform>最多选择 %Ln 篇论文以在浏览器中打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln page(s) in the browser?</source>
        <translation>
            <numerusform>在浏览器中打开 %Ln 个页面？</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>a button: open several pages in the browser</extracomment>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>dp::PaperCells</name>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Comment</source>
        <extracomment>the comment of the authors, such as &quot;12 pages&quot;</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>a badge before a title: the authors have withdrawn the paper</extracomment>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>late</source>
        <extracomment>a badge before a title: arXiv listed the paper later than other papers of its day</extracomment>
        <translation>迟到</translation>
    </message>
    <message>
        <source>cross-list</source>
        <extracomment>a badge before a title: the primary category of the paper is another one</extracomment>
        <translation>交叉列表</translation>
    </message>
    <message>
        <source>replacement</source>
        <extracomment>a badge before a title: a new version of an older paper was announced</extracomment>
        <translation>更新版</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>未加星标</translation>
    </message>
    <message>
        <source>no longer found</source>
        <extracomment>a badge before a title: arXiv no longer lists the paper for the query of the keyword</extracomment>
        <translation>不再列出</translation>
    </message>
    <message>
        <source>Submitted</source>
        <extracomment>heading of a column: the day on which the first version of a paper was submitted</extracomment>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>heading of a column: the day of a paper&apos;s newest version</extracomment>
        <translation>更新日期</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <extracomment>%1 is a date: the paper was submitted on this day or earlier</extracomment>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>%1 or earlier</source>
        <extracomment>%1 is a date: the paper was submitted on this day or earlier</extracomment>
        <translation>%1 或更早</translation>
    </message>
    <message>
        <source>v%1</source>
        <extracomment>a badge before a title: the paper has a new version; %1 is the number of the version</extracomment>
        <translation>v%1</translation>
    </message>
    <message>
        <source>%1 (under review)</source>
        <extracomment>%1 is a conference or a journal to which a paper was submitted</extracomment>
        <translation>%1（审稿中）</translation>
    </message>
    <message>
        <source>code</source>
        <extracomment>a mark after a title: the paper has a link to its code</extracomment>
        <translation>代码</translation>
    </message>
    <message>
        <source>project</source>
        <extracomment>a mark after a title: the paper has a link to its project page</extracomment>
        <translation>项目</translation>
    </message>
    <message>
        <source>Arrived</source>
        <extracomment>heading of a column: the day on which the keyword, or the library, first got a paper</extracomment>
        <translation>到达日期</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>a mark after a title: the person has written a note on the paper</extracomment>
        <translation>笔记</translation>
    </message>
    <message>
        <source>muted</source>
        <extracomment>a badge before a title: the paper is hidden unless muted papers are shown</extracomment>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>tag %1</source>
        <extracomment>for screen readers; %1 is a tag of a paper</extracomment>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <extracomment>a tool tip; %1 is a tag of a paper</extracomment>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Accepted or published: %1</source>
        <extracomment>a tool tip; %1 is a conference or a journal</extracomment>
        <translation>已录用或已发表：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a category of arXiv, %2 its code</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Primary category: %1</source>
        <extracomment>a tool tip; %1 is the category in which the authors have submitted the paper</extracomment>
        <translation>主分类：%1</translation>
    </message>
    <message>
        <source>Cross-list: %1</source>
        <translation>交叉分类：%1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <extracomment>a tool tip; %1 is the number of the newest version of a paper</extracomment>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>PDF</source>
        <extracomment>a mark after a title: the PDF of the paper is kept in a file</extracomment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF v%1</source>
        <translation>PDF v%1</translation>
    </message>
    <message>
        <source>The PDF of version %1 is kept in a file</source>
        <extracomment>a tool tip; %1 is the number of a version of a paper</extracomment>
        <translation>第 %1 版的 PDF 已保存在文件中</translation>
    </message>
    <message>
        <source>arXiv no longer lists the paper for: %1</source>
        <extracomment>a tool tip; %1 is a list of keywords</extracomment>
        <translation>arXiv 不再为以下关键词列出此论文：%1</translation>
    </message>
</context>
<context>
    <name>dp::PaperTabs</name>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
</context>
<context>
    <name>dp::PapersHeader</name>
    <message>
        <source>&amp;Default order</source>
        <extracomment>%1 is the name of a column such as &quot;Arrived&quot;</extracomment>
        <translation>默认顺序(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reverse order</source>
        <translation>反转顺序(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset widths</source>
        <translation>重置列宽(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Default order (%1)</source>
        <translation>默认顺序（%1）(&amp;D)</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>排序依据(&amp;B)</translation>
    </message>
</context>
<context>
    <name>dp::PapersTable</name>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
</context>
<context>
    <name>dp::PdfActions</name>
    <message>
        <source>No program could be started for “%1”. Install a viewer for PDF files.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>无法启动程序打开“%1”。请安装 PDF 阅读器。</translation>
    </message>
    <message>
        <source>There are no starred papers</source>
        <translation>没有加星标的论文</translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) moved to the trash (%1)</source>
        <extracomment>%1 is a size such as &quot;12.3 MB&quot;</extracomment>
        <translation>
            <numerusform>已将 %Ln 个 PDF 移到回收站（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be moved to the trash, and was not removed.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>“%1”无法移到回收站，未被删除。</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to open their PDFs.</source>
        <translation>
            <numerusform>最多选择 %Ln 篇论文以打开其 PDF。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open PDFs</source>
        <translation>打开 PDF</translation>
    </message>
    <message numerus="yes">
        <source>Open the PDFs of %Ln paper(s)? Those that are not kept are fetched first.</source>
        <translation>
            <numerusform>打开 %Ln 篇论文的 PDF？尚未保存的会先获取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>a button: open several PDFs</extracomment>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to show their PDFs.</source>
        <translation>
            <numerusform>最多选择 %Ln 篇论文以显示其 PDF。</numerusform>
        </translation>
    </message>
    <message>
        <source>No PDF of the selected papers is kept. “Open the PDF” fetches it.</source>
        <translation>所选论文没有已保存的 PDF。“打开 PDF”会获取它。</translation>
    </message>
    <message>
        <source>No file manager could be started. Install one to see the folder.</source>
        <translation>无法启动文件管理器。请安装一个以查看该文件夹。</translation>
    </message>
</context>
<context>
    <name>dp::PdfJob</name>
    <message>
        <source>Fetching the PDF of %1…</source>
        <extracomment>%1 is an identifier</extracomment>
        <translation>正在下载 %1 的 PDF…</translation>
    </message>
    <message>
        <source>Fetching PDF %1 of %2…</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>正在下载第 %1 个 PDF，共 %2 个…</translation>
    </message>
    <message>
        <source>The PDF is in “%1”</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>PDF 已保存为“%1”</translation>
    </message>
    <message>
        <source>The newest version of %1 has no PDF, because it was withdrawn. This is version %2.</source>
        <extracomment>%1 is an identifier, %2 a number of a version</extracomment>
        <translation>%1 的最新版本没有 PDF，因为它已被撤回。这是第 %2 版。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) fetched, %1</source>
        <extracomment>%1 is a text such as &quot;3 were already there&quot;</extracomment>
        <translation>
            <numerusform>已下载 %Ln 个 PDF，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>a number of PDFs</comment>
        <translation>
            <numerusform>%Ln 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln PDF(s) could not be fetched. The first: %1</source>
        <extracomment>%1 is a sentence about the first of them</extracomment>
        <translation>
            <numerusform>%Ln 个 PDF 无法下载。第一个：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::PdfSettings</name>
    <message>
        <source>Folder for PDFs</source>
        <translation>PDF 文件夹</translation>
    </message>
    <message>
        <source>Pattern for the names of PDFs</source>
        <translation>PDF 文件名模式</translation>
    </message>
    <message>
        <source>Used space, free &amp;space…</source>
        <translation>已用空间，释放空间(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <extracomment>the folder in which PDFs are kept</extracomment>
        <translation>文件夹(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Name pattern:</source>
        <extracomment>the pattern of the names of files</extracomment>
        <translation>名称模式(&amp;N)：</translation>
    </message>
    <message>
        <source>A pattern can contain %1.</source>
        <extracomment>%1 is a list of words such as {title}, which are not translated</extracomment>
        <translation>模式可以包含 %1。</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
</context>
<context>
    <name>dp::Prompts</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>dp::PublishJob</name>
    <message>
        <source>Publishing…</source>
        <translation>正在发布…</translation>
    </message>
    <message>
        <source>Published the pages in “%1”, committed and pushed</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>已发布“%1”中的页面，并已提交和推送</translation>
    </message>
    <message>
        <source>Published the pages in “%1” and committed them</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>已发布“%1”中的页面并提交</translation>
    </message>
    <message>
        <source>Published the pages in “%1”</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>已发布“%1”中的页面</translation>
    </message>
    <message>
        <source>The pages in “%1” have not changed</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>“%1”中的页面没有变化</translation>
    </message>
    <message>
        <source>Publishing was stopped after the pages in “%1” were written</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>“%1”中的页面写入后，发布已停止</translation>
    </message>
</context>
<context>
    <name>dp::PublishSettings</name>
    <message>
        <source>&amp;README (README.md)</source>
        <translation>&amp;README (README.md)</translation>
    </message>
    <message>
        <source>&amp;Digest (.github/ISSUE_TEMPLATE.md)</source>
        <extracomment>the page that GitHub mails to people who watch a repository</extracomment>
        <translation>摘要邮件 (.github/ISSUE_TEMPLATE.md)(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Atom feed (feed.atom)</source>
        <translation>&amp;Atom 订阅源 (feed.atom)</translation>
    </message>
    <message>
        <source>&amp;JSON feed (feed.json)</source>
        <translation>&amp;JSON 订阅源 (feed.json)</translation>
    </message>
    <message>
        <source>Address of the folder</source>
        <translation>文件夹的网址</translation>
    </message>
    <message>
        <source>Addr&amp;ess of the folder (optional):</source>
        <extracomment>the address under which people read the published folder</extracomment>
        <translation>文件夹的网址（可选）(&amp;E)：</translation>
    </message>
    <message>
        <source>Publi&amp;sh after each refresh in the window</source>
        <extracomment>files are published; “refresh” is the command that fetches new papers</extracomment>
        <translation>窗口中每次刷新后发布(&amp;S)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose the folder for publishing</source>
        <translation>选择用于发布的文件夹</translation>
    </message>
    <message>
        <source>Folder for publishing</source>
        <translation>用于发布的文件夹</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Files with the names below are replaced in this folder.</source>
        <translation>此文件夹中与下列名称相同的文件会被替换。</translation>
    </message>
    <message>
        <source>Co&amp;mmit the files to the Git repository of the folder</source>
        <translation>将文件提交到文件夹所在的 Git 仓库(&amp;M)</translation>
    </message>
    <message>
        <source>P&amp;ush the commits</source>
        <translation>推送提交(&amp;U)</translation>
    </message>
    <message>
        <source>Add “[s&amp;kip ci]” to the message of commits</source>
        <extracomment>do not translate “[skip ci]”</extracomment>
        <translation>在提交信息中加入“[skip ci]”(&amp;K)</translation>
    </message>
    <message>
        <source>Web page (inde&amp;x.html)</source>
        <translation>网页 (index.html)(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Title, columns and sections…</source>
        <translation>标题、列和栏目(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>dp::PublishedPageDialog</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Categories</source>
        <extracomment>the categories of papers on arXiv</extracomment>
        <translation>分类</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>%1 (saved search)</source>
        <extracomment>%1 is the name of a saved search</extracomment>
        <translation>%1（已保存的搜索）</translation>
    </message>
    <message>
        <source>&amp;Own introduction:</source>
        <translation>自己的简介(&amp;O)：</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>上移(&amp;V)</translation>
    </message>
    <message>
        <source>Mov&amp;e down</source>
        <translation>下移(&amp;E)</translation>
    </message>
    <message>
        <source>Published pages</source>
        <translation>发布的页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <extracomment>the title of the published pages</extracomment>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Plain text. Each line is a paragraph, and web addresses become links.</source>
        <translation>纯文本。每行是一个段落，网址会成为链接。</translation>
    </message>
    <message>
        <source>Title and date are always shown, so that the page can be imported again.</source>
        <translation>标题和日期始终显示，以便页面可以重新导入。</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>列(&amp;C)：</translation>
    </message>
    <message>
        <source>Pu&amp;blish:</source>
        <extracomment>all keywords and saved searches, or only one of them</extracomment>
        <translation>发布(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Sections:</source>
        <translation>栏目(&amp;S)：</translation>
    </message>
    <message>
        <source>As the keyword</source>
        <extracomment>as many papers as the maximum of the keyword says</extracomment>
        <translation>与关键词相同</translation>
    </message>
    <message>
        <source>&amp;Maximum of papers in a section:</source>
        <translation>每个栏目的最多论文数(&amp;M)：</translation>
    </message>
    <message>
        <source>README</source>
        <translation>README</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要邮件</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>&amp;Preview:</source>
        <translation>预览(&amp;P)：</translation>
    </message>
    <message>
        <source>All keywords and saved searches</source>
        <translation>所有关键词和已保存的搜索</translation>
    </message>
    <message>
        <source>The preview shows the beginning of the page, with the first papers of each section.</source>
        <translation>预览显示页面的开头，包含每个栏目的前几篇论文。</translation>
    </message>
    <message>
        <source>The preview shows the first papers of each section.</source>
        <translation>预览显示每个栏目的前几篇论文。</translation>
    </message>
    <message>
        <source>The standard web page also shows parts that are not in the list of columns.</source>
        <extracomment>parts of the page</extracomment>
        <translation>标准网页还会显示列的列表之外的内容。</translation>
    </message>
</context>
<context>
    <name>dp::ReadingActions</name>
    <message>
        <source>The library has no older version of this paper.</source>
        <translation>文库中没有该论文的旧版本。</translation>
    </message>
    <message>
        <source>No more unread papers</source>
        <translation>没有更多未读论文</translation>
    </message>
</context>
<context>
    <name>dp::ReadingPane</name>
    <message>
        <source>No paper is selected.</source>
        <translation>未选择论文。</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>阅读窗格</translation>
    </message>
</context>
<context>
    <name>dp::RebuiltText</name>
    <message>
        <source>, </source>
        <comment>between names of keywords</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%1 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) could not be recovered: %1. Add them again.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>有 %n 个关键词无法恢复：%1。请重新添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) without a known name could not be recovered. Add them again.</source>
        <translation>
            <numerusform>有 %n 个名称未知的关键词无法恢复。请重新添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library was damaged and has been rebuilt with %n paper(s). The damaged file was saved as “%1”.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>文库已损坏，现已重建，共 %n 篇论文。损坏的文件已保存为“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>No data could be recovered. The library now has the suggested keywords. Add your own keywords again, then refresh.</source>
        <translation>未能恢复任何数据。文库现在使用建议的关键词。请重新添加您自己的关键词，然后刷新。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be recovered. To get them back, refresh and fetch the missing papers of each tab.</source>
        <translation>
            <numerusform>有 %n 篇论文无法恢复。若要取回，请刷新并获取各标签页缺失的论文。</numerusform>
        </translation>
    </message>
    <message>
        <source>If papers are missing, refresh and fetch the missing papers of each tab.</source>
        <translation>如有论文缺失，请刷新并获取各标签页缺失的论文。</translation>
    </message>
    <message>
        <source>Missing marks and keywords were restored from the backup of %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>缺失的标记和关键词已从 %1 的备份恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) or saved search(es) could not be recovered: %1. Add them again.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%n 个标签或已保存的搜索无法恢复：%1。请重新添加。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RefreshJob</name>
    <message>
        <source>Fetching “%1”…</source>
        <translation>正在获取“%1”…</translation>
    </message>
    <message>
        <source>Checking starred papers…</source>
        <translation>正在检查加星标的论文…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln keyword(s)</source>
        <translation>
            <numerusform>第 %1 个，共 %Ln 个关键词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RefreshNotifications</name>
    <message>
        <source>Refresh failed</source>
        <translation>刷新失败</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Refresh finished</source>
        <translation>刷新完成</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>on a button of a notification: show the window</extracomment>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>dp::RefreshSummary</name>
    <message numerus="yes">
        <source>%Ln new paper(s)</source>
        <translation>
            <numerusform>%Ln 篇新论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revised</source>
        <extracomment>a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln 篇有修订</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawn</source>
        <extracomment>papers that their authors have withdrawn; a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln 篇撤稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <extracomment>papers that arXiv showed later than it should have; a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln 篇迟到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusable</source>
        <extracomment>entries of an answer that could not be used; a count within a sentence</extracomment>
        <translation>
            <numerusform>%Ln 条无法使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred papers</source>
        <translation>加星标的论文</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a list of keywords, %2 a sentence that says why they could not be fetched</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Older papers were not checked for new versions: %1 The next refresh checks them.</source>
        <extracomment>%1 is a sentence that gives the reason</extracomment>
        <translation>未能检查较早的论文有无新版本：%1下次刷新会再检查。</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <extracomment>%1 is a list of counts such as &quot;3 new papers, 1 revised&quot;</extracomment>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Up to date. %1 Press Shift+F5 to check anyway.</source>
        <extracomment>%1 is a sentence that says when arXiv&apos;s next announcement is due</extracomment>
        <translation>已是最新。%1按 Shift+F5 仍可检查。</translation>
    </message>
    <message>
        <source>No new papers. %1</source>
        <extracomment>%1 is a sentence that says when arXiv&apos;s next announcement is due</extracomment>
        <translation>没有新论文。%1</translation>
    </message>
    <message>
        <source>dddd HH:mm</source>
        <comment>a day of the week and a time of day, as Qt writes them</comment>
        <translation>dddd HH:mm</translation>
    </message>
    <message>
        <source>No announcements on Fridays and Saturdays. Next: %1.</source>
        <extracomment>%1 is a day of the week and a time of day</extracomment>
        <translation>周五和周六没有公告。下次：%1。</translation>
    </message>
    <message>
        <source>arXiv is on holiday. Next announcement: %1.</source>
        <extracomment>%1 is a day of the week and a time of day</extracomment>
        <translation>arXiv 放假。下次公告：%1。</translation>
    </message>
    <message>
        <source>Next announcement: %1.</source>
        <extracomment>%1 is a day of the week and a time of day</extracomment>
        <translation>下次公告：%1。</translation>
    </message>
    <message>
        <source>arXiv asked to wait until %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>arXiv 要求等待至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln other keyword(s) failed too.</source>
        <extracomment>%1 is a sentence about some keywords; others failed for other reasons</extracomment>
        <translation>
            <numerusform>%1另有 %Ln 个关键词也失败了。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Retrying at %2.</source>
        <extracomment>%1 is a sentence about the answer of arXiv, %2 a time of day</extracomment>
        <translation>%1将于 %2 重试。</translation>
    </message>
    <message>
        <source>Waiting since %1: another Daily Papers is using arXiv (until %2 at the latest)</source>
        <extracomment>%1 and %2 are times of day</extracomment>
        <translation>自 %1 起等待：另一个 Daily Papers 正在使用 arXiv（最迟至 %2）</translation>
    </message>
    <message>
        <source>%1 The next automatic refresh tries again.</source>
        <extracomment>%1 is a sentence about the answer of arXiv</extracomment>
        <translation>%1 下次自动刷新时会重试。</translation>
    </message>
</context>
<context>
    <name>dp::RemovalQuestion</name>
    <message>
        <source>Remove “%1”? It has no papers.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>要移除“%1”吗？它没有论文。</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” with its %Ln paper(s)? Papers with a star, a tag or a note, and papers that another keyword or an imported snapshot also has, are kept. The keyword can be restored for 30 days.</source>
        <extracomment>%1 is a keyword</extracomment>
        <translation>
            <numerusform>移除“%1”及其 %Ln 篇论文?带星标、标签或笔记的论文,以及其他关键词或导入的快照也包含的论文会保留。该关键词可在 30 天内恢复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::RemovedKeywordsDialog</name>
    <message>
        <source>Recently removed keywords</source>
        <translation>最近移除的关键词</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Removed on</source>
        <extracomment>a column: the day on which a keyword was removed</extracomment>
        <translation>移除日期</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No keyword was removed in the last 30 days.</source>
        <translation>最近 30 天内没有移除关键词。</translation>
    </message>
    <message>
        <source>A removed keyword can be restored for 30 days, with its papers, their marks and its place among the tabs.</source>
        <translation>移除的关键词可在 30 天内恢复,包括其论文、论文标记以及它在标签页中的位置。</translation>
    </message>
</context>
<context>
    <name>dp::RepositoryImportJob</name>
    <message>
        <source>Reading the history of “%1”…</source>
        <extracomment>%1 is a folder with a Git repository</extracomment>
        <translation>正在读取“%1”的历史…</translation>
    </message>
    <message>
        <source>Importing… %1 papers (%2 of %3 versions)</source>
        <extracomment>%1 is a number of papers, %2 and %3 are numbers of versions</extracomment>
        <translation>正在导入… %1 篇论文（%2 / %3 个版本）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new keyword(s)</source>
        <translation>
            <numerusform>%Ln 个新关键词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <extracomment>a count within a sentence, such as “79 papers, 4 of them new”</extracomment>
        <translation>
            <numerusform>其中 %Ln 篇为新论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported the history of “%1”: %2</source>
        <translation>已导入“%1”的历史：%2</translation>
    </message>
    <message>
        <source>Import of “%1” stopped after %2. Import the folder again to continue.</source>
        <extracomment>%1 is a folder, %2 a list of counts such as &quot;2 new keywords, 40 papers&quot;</extracomment>
        <translation>“%1”的导入在 %2 后停止。再次导入该文件夹即可继续。</translation>
    </message>
</context>
<context>
    <name>dp::RepositoryText</name>
    <message numerus="yes">
        <source>%1: %n part(s) of the pages could not be read. The first: %2. The rest was imported.</source>
        <extracomment>%1 is a folder; %2 is an English text that names a commit and its problem</extracomment>
        <translation>
            <numerusform>%1：页面中有 %n 处无法读取。第一处：%2。其余已导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n version(s) of the README contain no papers.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>
            <numerusform>%1：README 有 %n 个版本不包含论文。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a shallow clone, so older versions are missing. To get them, run “git fetch --unshallow” there and import it again.</source>
        <extracomment>%1 is a folder; a shallow clone is a term of Git</extracomment>
        <translation>%1 是浅克隆，缺少较早的版本。要获取它们，请在该文件夹中运行“git fetch --unshallow”，然后再次导入。</translation>
    </message>
</context>
<context>
    <name>dp::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Starred</source>
        <extracomment>a column: the number of starred papers</extracomment>
        <translation>星标</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>a column: the number of papers that were read</extracomment>
        <translation>已读</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>There are no backups yet. A backup is made once a day after papers were fetched or marked.</source>
        <translation>还没有备份。获取或标记过论文之后，每天会做一次备份。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>更新之前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>Before a removal</source>
        <translation>移除关键词之前</translation>
    </message>
    <message>
        <source>Stars, read marks, keywords, saved searches, mute rules, tags and notes return to the state of the selected backup. Papers and other items that were added later are kept. The current state is backed up first. Papers that were only imported from a file are not in backups, unless they are starred.</source>
        <translation>星标、已读标记、关键词、已保存的搜索、屏蔽规则、标签和笔记将恢复到所选备份的状态。此后新增的论文和其他内容会保留。恢复前会先备份当前状态。只从文件导入的论文不在备份中，除非已加星标。</translation>
    </message>
</context>
<context>
    <name>dp::RestoreJob</name>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln 个标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keyword(s)</source>
        <translation>
            <numerusform>%Ln 个关键词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln starred paper(s)</source>
        <translation>
            <numerusform>%Ln 篇已加星标的论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) for papers that are not in the library yet</source>
        <translation>
            <numerusform>%Ln 个标记属于文库中尚没有的论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Undoing the restore…</source>
        <extracomment>a restore from a backup is being undone</extracomment>
        <translation>正在撤销恢复…</translation>
    </message>
    <message>
        <source>The restore was undone</source>
        <translation>已撤销恢复</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved search(es)</source>
        <translation>
            <numerusform>%Ln 个已保存的搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: marks and keywords were already as in the backup</source>
        <translation>已恢复：标记和关键词原本就与备份相同</translation>
    </message>
</context>
<context>
    <name>dp::SaveFileJob</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved as “%1”</source>
        <extracomment>%1 is a file</extracomment>
        <translation>已保存为“%1”</translation>
    </message>
</context>
<context>
    <name>dp::SavedSearchActions</name>
    <message>
        <source>Save search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Edit saved search</source>
        <translation>编辑保存的搜索</translation>
    </message>
    <message>
        <source>The saved search “%1” was removed.</source>
        <translation>保存的搜索“%1”已移除。</translation>
    </message>
    <message>
        <source>Another program has changed the saved search “%1” in the meantime. Check it and try again.</source>
        <extracomment>%1 is a saved search</extracomment>
        <translation>另一个程序在此期间更改了保存的搜索“%1”。请检查后重试。</translation>
    </message>
    <message>
        <source>Saved “%1”</source>
        <extracomment>%1 is a saved search</extracomment>
        <translation>已保存“%1”</translation>
    </message>
</context>
<context>
    <name>dp::SavedSearchDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>S&amp;earch:</source>
        <extracomment>the text of a search</extracomment>
        <translation>搜索(&amp;E)：</translation>
    </message>
</context>
<context>
    <name>dp::SavedSearchList</name>
    <message>
        <source>Save search %1</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is a saved search</extracomment>
        <translation>保存搜索 %1</translation>
    </message>
    <message>
        <source>Change saved search %1</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is a saved search</extracomment>
        <translation>更改保存的搜索 %1</translation>
    </message>
    <message>
        <source>Remove saved search %1</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;; %1 is a saved search</extracomment>
        <translation>移除保存的搜索 %1</translation>
    </message>
    <message>
        <source>Move tab</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;</extracomment>
        <translation>移动标签页</translation>
    </message>
</context>
<context>
    <name>dp::SavedSearchPage</name>
    <message>
        <source>Papers of the saved search %1</source>
        <extracomment>%1 is a saved search</extracomment>
        <translation>保存的搜索 %1 的论文</translation>
    </message>
    <message>
        <source>Saved search: %1</source>
        <extracomment>tool tip of a tab; %1 is the text of a search</extracomment>
        <translation>保存的搜索：%1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>还没有论文</translation>
    </message>
    <message>
        <source>No paper in your library matches “%1”. Papers that match appear here after a refresh.</source>
        <extracomment>%1 is the text of a search</extracomment>
        <translation>您的文库中没有与“%1”匹配的论文。刷新后，匹配的论文会显示在这里。</translation>
    </message>
    <message>
        <source>%1 papers found, %2 unread · newest first</source>
        <extracomment>%1 is a number of papers, %2 how many of them are unread; the list has the newest papers first</extracomment>
        <translation>找到 %1 篇论文，%2 篇未读 · 最新的在前</translation>
    </message>
</context>
<context>
    <name>dp::SearchBar</name>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Best match first</source>
        <extracomment>a sort order of search results</extracomment>
        <translation>最匹配在前</translation>
    </message>
    <message>
        <source>Search library</source>
        <translation>搜索文库</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Sort order of the results</source>
        <translation>结果的排序</translation>
    </message>
    <message>
        <source>Select the search text</source>
        <translation>选择搜索文字</translation>
    </message>
    <message>
        <source>This tab</source>
        <extracomment>a switch beside the search field</extracomment>
        <translation>此标签页</translation>
    </message>
    <message>
        <source>Search only this tab</source>
        <translation>只搜索此标签页</translation>
    </message>
    <message>
        <source>Search words, “phrases”, title:word, author:name, year:2024, is:unread, tag:name, cs.CV or an arXiv identifier. -word excludes a word, and a OR b finds one of the two.</source>
        <translation>搜索单词、“短语”、title:词、author:姓名、year:2024、is:unread、tag:名称、cs.CV 或 arXiv 编号。-词 表示排除该词，a OR b 表示至少含其中之一。</translation>
    </message>
    <message>
        <source>Search only the papers of this tab</source>
        <translation>仅搜索此标签页的论文</translation>
    </message>
    <message>
        <source>Save this search as a tab</source>
        <translation>将此搜索保存为标签页</translation>
    </message>
</context>
<context>
    <name>dp::SearchCompleter</name>
    <message>
        <source>Completions of the search</source>
        <translation>搜索补全</translation>
    </message>
</context>
<context>
    <name>dp::SearchPage</name>
    <message numerus="yes">
        <source>%Ln paper(s) found</source>
        <translation>
            <numerusform>找到 %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln paper(s) found</source>
        <extracomment>the papers are still being counted; %Ln papers are in the list so far</extracomment>
        <translation>
            <numerusform>找到超过 %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>输入以搜索</translation>
    </message>
    <message>
        <source>Paper not in your library</source>
        <translation>论文不在您的文库中</translation>
    </message>
    <message>
        <source>No paper in your library has the identifier %1 or mentions it. Refresh, or import a file that contains this paper.</source>
        <extracomment>%1 is an arXiv identifier</extracomment>
        <translation>您的文库中没有 %1，也没有提到它的论文。请刷新，或导入包含它的文件。</translation>
    </message>
    <message>
        <source>Papers not in your library</source>
        <translation>论文不在您的文库中</translation>
    </message>
    <message>
        <source>Refresh, or import a file that contains them.</source>
        <translation>请刷新，或导入包含它们的文件。</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>没有匹配的论文</translation>
    </message>
    <message>
        <source>Titles, abstracts, authors and comments of the whole library were searched. Try fewer or different words.</source>
        <translation>已搜索整个文库的标题、摘要、作者和备注。请尝试更少或不同的词。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <extracomment>shown in place of the results until the first one is found</extracomment>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Only the papers of this tab were searched. Switch off “This tab” to search all papers.</source>
        <translation>仅搜索了此标签页的论文。关闭“此标签页”可搜索所有论文。</translation>
    </message>
</context>
<context>
    <name>dp::SearchText</name>
    <message>
        <source>%1 in the title</source>
        <extracomment>%1 is a word or a phrase in quotation marks</extracomment>
        <translation>标题中的%1</translation>
    </message>
    <message>
        <source>%1 in the abstract</source>
        <extracomment>%1 is a word or a phrase in quotation marks</extracomment>
        <translation>摘要中的%1</translation>
    </message>
    <message>
        <source>%1 in the authors</source>
        <extracomment>%1 is a name in quotation marks</extracomment>
        <translation>作者中的%1</translation>
    </message>
    <message>
        <source>%1 in the comment</source>
        <extracomment>%1 is a word or a phrase in quotation marks. The comment is the comment of the authors on their paper</extracomment>
        <translation>备注中的%1</translation>
    </message>
    <message>
        <source>category %1</source>
        <extracomment>%1 is a category of arXiv such as cs.CV</extracomment>
        <translation>分类 %1</translation>
    </message>
    <message>
        <source>The paper %1, and papers whose text names it.</source>
        <extracomment>%1 is an arXiv identifier</extracomment>
        <translation>论文 %1，以及文字中提到它的论文。</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>%1 and %2 are conditions on papers; a paper must fulfil one of them</extracomment>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>Papers with %1.</source>
        <extracomment>%1 is a list of words and phrases that a paper must have</extracomment>
        <translation>含有以下内容的论文：%1。</translation>
    </message>
    <message>
        <source>Papers with %1; without %2.</source>
        <extracomment>%1 is a list of words and phrases that a paper must have, %2 is a list of those that it must not have</extracomment>
        <translation>含有以下内容的论文：%1；不含：%2。</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln paper(s) with these identifiers, and papers whose text names one of them.</source>
        <translation>
            <numerusform>具有这些编号的 %Ln 篇论文，以及正文提到其中任一编号的论文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln paper(s) with these identifiers.</source>
        <translation>
            <numerusform>具有这些编号的 %Ln 篇论文。</numerusform>
        </translation>
    </message>
    <message>
        <source>The paper %1.</source>
        <translation>论文 %1。</translation>
    </message>
    <message>
        <source>The papers %1, and papers whose text names one of them.</source>
        <extracomment>%1 is a list of arXiv identifiers</extracomment>
        <translation>论文 %1，以及正文提到其中任一篇的论文。</translation>
    </message>
    <message>
        <source>The papers %1.</source>
        <translation>论文 %1。</translation>
    </message>
    <message>
        <source>Papers without %1.</source>
        <extracomment>%1 is a list of words and phrases that a paper must not have</extracomment>
        <translation>不含 %1 的论文。</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <extracomment>%1 is a sentence that begins with &quot;Papers with&quot;</extracomment>
        <translation>另外：%1</translation>
    </message>
    <message>
        <source>The search is too long. Only its beginning was searched.</source>
        <translation>搜索内容过长，只搜索了开头部分。</translation>
    </message>
    <message>
        <source>Not in the library: %1.</source>
        <extracomment>%1 is a list of arXiv identifiers</extracomment>
        <translation>不在文库中：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Not in the library: %1 and %Ln other paper(s).</source>
        <extracomment>%1 is a list of ten arXiv identifiers</extracomment>
        <translation>
            <numerusform>不在文库中：%1 以及另外 %Ln 篇论文。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a word, the beginning of a word, or a “phrase in quotation marks”.</source>
        <translation>请输入一个单词、单词的开头，或“引号中的短语”。</translation>
    </message>
    <message>
        <source>Limited to: %1</source>
        <extracomment>%1 is a sentence that begins with &quot;Papers with&quot; or &quot;Papers without&quot;</extracomment>
        <translation>限定为：%1</translation>
    </message>
    <message>
        <source>The search index is being updated. Some papers may not be found yet.</source>
        <translation>正在更新搜索索引。有些论文可能暂时找不到。</translation>
    </message>
    <message>
        <source>the tag %1</source>
        <extracomment>%1 is the name of a tag in quotation marks</extracomment>
        <translation>标签%1</translation>
    </message>
    <message>
        <source>the keyword %1</source>
        <extracomment>%1 is the name of a keyword in quotation marks</extracomment>
        <translation>关键词%1</translation>
    </message>
    <message>
        <source>the venue %1</source>
        <extracomment>%1 is the name of a conference or journal in quotation marks</extracomment>
        <translation>会议或期刊%1</translation>
    </message>
    <message>
        <source>year %1</source>
        <extracomment>%1 is a year; papers that were submitted in it</extracomment>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>years up to %1</source>
        <extracomment>%1 is a year; papers that were submitted in it or earlier</extracomment>
        <translation>%1 年及以前</translation>
    </message>
    <message>
        <source>years from %1</source>
        <extracomment>%1 is a year; papers that were submitted in it or later</extracomment>
        <translation>%1 年及以后</translation>
    </message>
    <message>
        <source>years %1 to %2</source>
        <extracomment>%1 and %2 are years; papers that were submitted in one of them or between them</extracomment>
        <translation>%1 年至 %2 年</translation>
    </message>
    <message>
        <source>a link to code</source>
        <translation>代码链接</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>%1 is a condition on papers that must not be fulfilled</extracomment>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1 and %2 are conditions on papers; a paper must fulfil both</extracomment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>“%1:” is not a search field, so it was searched as a word. The fields are %2.</source>
        <extracomment>%1 is a word that the user typed before a colon. %2 is a list of words that are not translated</extracomment>
        <translation>“%1:”不是搜索字段，因此按词语搜索。可用字段为 %2。</translation>
    </message>
    <message>
        <source>“%1” is not a category of arXiv such as cs, cs.CL or hep-th, so it was searched as words.</source>
        <translation>“%1”不是 arXiv 的分类（例如 cs、cs.CL 或 hep-th），因此按词语搜索。</translation>
    </message>
    <message>
        <source>“%1” has no meaning in a search, so its value was searched as words.</source>
        <extracomment>%1 is a field with a value, such as is:blue</extracomment>
        <translation>“%1”在搜索中没有意义，因此其值按词语搜索。</translation>
    </message>
    <message>
        <source>Some parentheses were ignored, because too many of them are in each other.</source>
        <translation>括号嵌套过多，部分括号被忽略。</translation>
    </message>
    <message>
        <source>Only papers with this condition are searched: %1.</source>
        <extracomment>%1 is a condition on papers, such as: the keyword “Reward Model”</extracomment>
        <translation>只搜索符合此条件的论文：%1。</translation>
    </message>
    <message>
        <source>the state “%1”</source>
        <extracomment>a condition on papers; %1 is the state as it is typed in a search: unread, read, starred, muted, revised, withdrawn or late</extracomment>
        <translation>状态为“%1”</translation>
    </message>
    <message>
        <source>a kept PDF</source>
        <extracomment>a condition on papers: their PDF was fetched and is kept in a file</extracomment>
        <translation>已保存的 PDF</translation>
    </message>
</context>
<context>
    <name>dp::SettingsDialog</name>
    <message>
        <source>Key&amp;words</source>
        <translation>关键词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The settings could not be saved to “%1” (no permission or disk full). They apply until you close Daily Papers. Check the permissions and the free space.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>设置无法保存到“%1”（没有权限或磁盘已满）。这些设置在关闭 Daily Papers 之前有效。请检查权限和可用空间。</translation>
    </message>
    <message>
        <source>Mute ru&amp;les</source>
        <extracomment>a page of the settings: rules that hide papers</extracomment>
        <translation>屏蔽规则(&amp;L)</translation>
    </message>
    <message>
        <source>Ke&amp;yboard</source>
        <extracomment>a page of the settings: the keys of all actions</extracomment>
        <translation>键盘(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;PDFs</source>
        <extracomment>a page of the settings: where PDFs are kept</extracomment>
        <translation>PDF(&amp;P)</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>a page of the settings: notes in Markdown files</extracomment>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Pu&amp;blishing</source>
        <extracomment>a page of the settings: writing pages for other people</extracomment>
        <translation>发布(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <extracomment>a page of the settings: programs of the user</extracomment>
        <translation>命令(&amp;C)</translation>
    </message>
</context>
<context>
    <name>dp::SettingsFinder</name>
    <message>
        <source>No setting found</source>
        <translation>未找到设置</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are numbers: the first of three settings that were found</extracomment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>dp::SnapshotDialog</name>
    <message>
        <source>First year of submission</source>
        <translation>提交的起始年份</translation>
    </message>
    <message>
        <source>Last year of submission</source>
        <translation>提交的截止年份</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>&amp;Categories:</source>
        <translation>分类(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <extracomment>a year</extracomment>
        <translation>从(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <extracomment>a year</extracomment>
        <translation>到(&amp;T)：</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import arXiv metadata</source>
        <translation>导入 arXiv 元数据</translation>
    </message>
    <message>
        <source>Adds the papers of arXiv&apos;s metadata snapshot “%1” to your library. Searches and keywords then find older papers too.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>将 arXiv 元数据快照“%1”中的论文添加到您的文库。之后搜索和关键词也能找到更早的论文。</translation>
    </message>
    <message>
        <source>All of arXiv, or for example cs, stat.ML</source>
        <extracomment>in an empty field for categories</extracomment>
        <translation>整个 arXiv，或例如 cs, stat.ML</translation>
    </message>
    <message>
        <source>Needs about 5 GB of disk space and a few minutes per million papers. You can stop at any time. To continue, import the same file again.</source>
        <translation>每一百万篇论文需要约 5 GB 磁盘空间和几分钟时间。可以随时停止。要继续，请再次导入同一文件。</translation>
    </message>
    <message>
        <source>The first year is after the last year. Change one of them.</source>
        <translation>起始年份晚于截止年份。请更改其中一个。</translation>
    </message>
</context>
<context>
    <name>dp::SnapshotImportJob</name>
    <message>
        <source>Importing “%1”…</source>
        <extracomment>%1 is a file</extracomment>
        <translation>正在导入“%1”…</translation>
    </message>
    <message>
        <source>Importing… %1 papers (%2 %)</source>
        <extracomment>%1 is a number of papers, %2 a percentage</extracomment>
        <translation>正在导入… %1 篇论文（%2%）</translation>
    </message>
    <message>
        <source>%1 papers, %2 of them new</source>
        <extracomment>%1 and %2 are numbers of papers</extracomment>
        <translation>%1 篇论文，其中 %2 篇为新论文</translation>
    </message>
    <message>
        <source>Imported “%1”: %2</source>
        <translation>已导入“%1”：%2</translation>
    </message>
    <message>
        <source>Import of “%1” stopped after %2. Import the file again to continue.</source>
        <extracomment>%1 is a file, %2 says how many papers</extracomment>
        <translation>“%1”的导入在 %2后停止。再次导入该文件即可继续。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of “%1” could not be read. The first: %2. The rest was imported.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and its problem</extracomment>
        <translation>
            <numerusform>“%1”中有 %Ln 行无法读取。第一行：%2。其余内容已导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) of “%1” have no authors or no categories. The first: %2. Keywords do not find them by these.</source>
        <extracomment>%1 is a file; %2 is an English text that names a line and the data that are missing there</extracomment>
        <translation>
            <numerusform>“%1”中有 %Ln 篇论文没有作者或分类。第一篇：%2。关键词无法据此找到它们。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::SnapshotText</name>
    <message>
        <source>%1: the papers from %2 to %3 are complete.</source>
        <extracomment>%1 is a file, %2 and %3 are days</extracomment>
        <translation>%1：%2 至 %3 的论文是完整的。</translation>
    </message>
    <message numerus="yes">
        <source>%1: the papers from %2 to %3 are complete, except between %n ranges of days.</source>
        <extracomment>%1 is a file, %2 and %3 are days</extracomment>
        <translation>
            <numerusform>%1：%2 至 %3 的论文是完整的，%n 个日期范围之间的日子除外。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: some papers could not be read or have no date of submission, so every day may have missing papers. A refresh fetches them.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1：部分论文无法读取或没有提交日期，因此任何一天都可能缺少论文。刷新时会获取它们。</translation>
    </message>
    <message>
        <source>%1: the papers are not in order, so every day may have missing papers. A refresh fetches them.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1：论文未按顺序排列，因此任何一天都可能缺少论文。刷新时会获取它们。</translation>
    </message>
    <message>
        <source>%1: the file has only a part of arXiv&apos;s papers, so every day may have missing papers. A refresh fetches them.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1：该文件只含 arXiv 的部分论文，因此任何一天都可能缺少论文。刷新时会获取它们。</translation>
    </message>
</context>
<context>
    <name>dp::StatisticsActions</name>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <extracomment>kinds of files in a file dialog</extracomment>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>dp::StatisticsDialog</name>
    <message>
        <source>Same &amp;scale for all keywords</source>
        <translation>所有关键词使用相同刻度(&amp;S)</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There are no keywords.</source>
        <translation>没有关键词。</translation>
    </message>
</context>
<context>
    <name>dp::StatisticsText</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>number of papers</comment>
        <translation>
            <numerusform>新增 %Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is such as &quot;3 new&quot;, %2 is such as &quot;1 revised&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revised</source>
        <comment>number of papers</comment>
        <translation>
            <numerusform>修订 %Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers per week</source>
        <translation>每周论文数</translation>
    </message>
    <message>
        <source>Papers per month</source>
        <translation>每月论文数</translation>
    </message>
    <message>
        <source>Papers per year</source>
        <translation>每年论文数</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>%1 is a week, month or year, %2 and %3 are its first and its last day</extracomment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a week such as &quot;2026-W09 (2026-02-23 to 2026-03-01)&quot;, %2 is such as &quot;3 new, 1 revised&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2; some days are missing</source>
        <extracomment>%1 is a week such as &quot;2026-W09 (2026-02-23 to 2026-03-01)&quot;, %2 is such as &quot;3 new, 1 revised&quot;</extracomment>
        <translation>%1：%2；缺少部分日期</translation>
    </message>
    <message>
        <source>%1: gap, all days are missing</source>
        <extracomment>%1 is a week such as &quot;2026-W09 (2026-02-23 to 2026-03-01)&quot;. The papers of these days were never fetched.</extracomment>
        <translation>%1：空缺，缺少所有日期</translation>
    </message>
    <message>
        <source>No numbers yet. Refresh the keyword first.</source>
        <extracomment>shown instead of a chart: the papers of the keyword were never fetched</extracomment>
        <translation>尚无数据。请先刷新该关键词。</translation>
    </message>
    <message>
        <source>New papers</source>
        <extracomment>legend of a chart: papers by the day of their first version</extracomment>
        <translation>新论文</translation>
    </message>
    <message>
        <source>Revised papers</source>
        <extracomment>legend of a chart: papers by the day of their newest version, if they have several versions</extracomment>
        <translation>修订的论文</translation>
    </message>
    <message>
        <source>Missing days</source>
        <extracomment>legend of a chart: days whose papers were not fetched</extracomment>
        <translation>缺少的日期</translation>
    </message>
</context>
<context>
    <name>dp::StatusArea</name>
    <message>
        <source>Show the last messages</source>
        <translation>显示最近的消息</translation>
    </message>
</context>
<context>
    <name>dp::TabButtons</name>
    <message>
        <source>Add a keyword</source>
        <translation>添加关键词</translation>
    </message>
    <message>
        <source>List of tabs</source>
        <translation>标签页列表</translation>
    </message>
</context>
<context>
    <name>dp::TabList</name>
    <message>
        <source>List of tabs</source>
        <translation>标签页列表</translation>
    </message>
    <message>
        <source>Find a tab</source>
        <translation>查找标签页</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
</context>
<context>
    <name>dp::TabMenu</name>
    <message>
        <source>&amp;Refresh all keywords</source>
        <translation>刷新所有关键词(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xport README…</source>
        <translation>导出 README(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Notify about new papers</source>
        <translation>有新论文时通知(&amp;N)</translation>
    </message>
    <message>
        <source>Mark &amp;all as read</source>
        <translation>全部标为已读(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit keyword…</source>
        <translation>编辑关键词(&amp;E)…</translation>
    </message>
    <message>
        <source>Re&amp;move keyword…</source>
        <translation>移除关键词(&amp;M)…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit search…</source>
        <translation>编辑搜索(&amp;E)…</translation>
    </message>
    <message>
        <source>Re&amp;move saved search</source>
        <translation>移除保存的搜索(&amp;M)</translation>
    </message>
</context>
<context>
    <name>dp::TabSidebar</name>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
</context>
<context>
    <name>dp::TabText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a keyword, %2 how many of its papers are unread</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1M</source>
        <extracomment>a short form of a number of millions: 1.2M</extracomment>
        <translation>%1百万</translation>
    </message>
    <message>
        <source>%1k</source>
        <extracomment>a short form of a number of thousands: 1.2k</extracomment>
        <translation>%1千</translation>
    </message>
</context>
<context>
    <name>dp::TagActions</name>
    <message>
        <source>Another program is using the library. The tag is saved when it has finished.</source>
        <translation>另一个程序正在使用文库。待其完成后将保存标签。</translation>
    </message>
    <message>
        <source>Tags saved</source>
        <translation>标签已保存</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln paper(s) changed</source>
        <translation>
            <numerusform>已更改 %Ln 篇论文的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to change their tags.</source>
        <translation>
            <numerusform>最多选择 %Ln 篇论文来更改标签。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::TagEditor</name>
    <message>
        <source>Tags of the paper</source>
        <translation>论文的标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find or create a tag:</source>
        <translation>查找或新建标签(&amp;F)：</translation>
    </message>
    <message>
        <source>Find or create a tag</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <extracomment>an entry that creates a tag; %1 is its name</extracomment>
        <translation>新建“%1”</translation>
    </message>
</context>
<context>
    <name>dp::Tagging</name>
    <message>
        <source>Remove tag</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;: papers get or lose a tag</extracomment>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Edit tag</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;: a tag gets another name or color</extracomment>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <extracomment>name of a change in &quot;Undo “%1”&quot;: a tag is removed from all papers</extracomment>
        <translation>删除标签</translation>
    </message>
</context>
<context>
    <name>dp::TagsDialog</name>
    <message>
        <source>Organize tags</source>
        <translation>整理标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Each change can be undone with Paper → Undo.</source>
        <translation>每项更改都可通过“论文 → 撤销”撤销。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next color</source>
        <translation>下一种颜色(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>dp::TermChips</name>
    <message>
        <source>Remove term %1</source>
        <extracomment>a button that takes away one of the terms a keyword searches for; %1 is the term</extracomment>
        <translation>移除搜索词 %1</translation>
    </message>
</context>
<context>
    <name>dp::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>dp::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>dp::Tray</name>
    <message>
        <source>&amp;Open Daily Papers</source>
        <translation>打开 Daily Papers(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Daily Papers</source>
        <translation>Daily Papers</translation>
    </message>
    <message>
        <source>No unread papers</source>
        <translation>没有未读论文</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread paper(s)</source>
        <translation>
            <numerusform>%Ln 篇未读论文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::TrialView</name>
    <message>
        <source>&amp;Preview results</source>
        <translation>预览结果(&amp;P)</translation>
    </message>
    <message>
        <source>Search arXiv with this query without adding the keyword</source>
        <translation>用此查询式搜索 arXiv，不添加关键词</translation>
    </message>
    <message>
        <source>Searching arXiv…</source>
        <translation>正在搜索 arXiv…</translation>
    </message>
    <message>
        <source>Waiting for arXiv until %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>等待 arXiv，直到 %1</translation>
    </message>
    <message>
        <source>%1 Retrying at %2.</source>
        <extracomment>%1 is a sentence that says why, %2 a time of day</extracomment>
        <translation>%1将于 %2 重试。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) (%1 in all categories)</source>
        <translation>
            <numerusform>%Ln 篇论文（所有分类中共 %1 篇）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than one per week</source>
        <translation>每周不到一篇</translation>
    </message>
    <message>
        <source>About %1 per week</source>
        <extracomment>%1 is a number</extracomment>
        <translation>每周约 %1 篇</translation>
    </message>
    <message>
        <source>Newest:</source>
        <translation>最新：</translation>
    </message>
</context>
<context>
    <name>dp::UndoHistory</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dp::WaitDialog</name>
    <message>
        <source>Daily Papers</source>
        <translation>Daily Papers</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>dp::WelcomeDialog</name>
    <message>
        <source>&amp;Fetch papers now</source>
        <translation>立即获取论文(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>从备份恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Fetch &amp;later</source>
        <translation>稍后获取(&amp;L)</translation>
    </message>
    <message>
        <source>Create the tabs without fetching papers</source>
        <translation>只创建标签页，不获取论文</translation>
    </message>
    <message>
        <source>Backups of an earlier library were found</source>
        <translation>找到了以前文库的备份</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Take the keywords from a README, an OPML file or another file</source>
        <translation>从 README、OPML 或其他文件获取关键词</translation>
    </message>
    <message>
        <source>Your keywords</source>
        <extracomment>a group of keywords: those that the person has typed, and those of the library</extracomment>
        <translation>您的关键词</translation>
    </message>
    <message>
        <source>All of arXiv</source>
        <translation>整个 arXiv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <extracomment>the number of chosen keywords of a field</extracomment>
        <translation>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Physics</source>
        <extracomment>a field of research, as all names in this list</extracomment>
        <translation>物理学</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>数学</translation>
    </message>
    <message>
        <source>Computer science</source>
        <translation>计算机科学</translation>
    </message>
    <message>
        <source>Quantitative biology</source>
        <translation>定量生物学</translation>
    </message>
    <message>
        <source>Quantitative finance</source>
        <translation>定量金融</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计学</translation>
    </message>
    <message>
        <source>Electrical engineering</source>
        <translation>电气工程</translation>
    </message>
    <message>
        <source>Economics</source>
        <translation>经济学</translation>
    </message>
    <message>
        <source>Word or phrase</source>
        <translation>单词或短语</translation>
    </message>
    <message>
        <source>Empty: all papers of the category</source>
        <extracomment>in the field for a keyword, when it is empty and a category was typed</extracomment>
        <translation>留空：该类别的所有论文</translation>
    </message>
</context>
<context>
    <name>dp::WindowActions</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <extracomment>on a button, so short</extracomment>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Refresh e&amp;ven without a new announcement</source>
        <translation>即使没有新公告也刷新(&amp;V)</translation>
    </message>
    <message>
        <source>Refresh this &amp;tab</source>
        <translation>刷新此标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Fetch &amp;missing papers</source>
        <translation>获取缺少的论文(&amp;M)</translation>
    </message>
    <message>
        <source>Fetch o&amp;lder papers…</source>
        <translation>获取更早的论文(&amp;L)…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Notify about new papers</source>
        <translation>有新论文时通知(&amp;N)</translation>
    </message>
    <message>
        <source>Show a notification when a refresh finds new papers for this keyword</source>
        <translation>刷新发现此关键词的新论文时显示通知</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export README…</source>
        <translation>导出 README(&amp;E)…</translation>
    </message>
    <message>
        <source>Export README</source>
        <extracomment>on a button, so short</extracomment>
        <translation>导出 README</translation>
    </message>
    <message>
        <source>Export papers as &amp;JSON…</source>
        <translation>将论文导出为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Export keywords as &amp;OPML…</source>
        <translation>将关键词导出为 OPML(&amp;O)…</translation>
    </message>
    <message>
        <source>Restore &amp;from a backup…</source>
        <translation>从备份恢复(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>on a button, so short</extracomment>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Show or hide the abstract</source>
        <translation>显示或隐藏摘要(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next paper</source>
        <translation>下一篇论文(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous paper</source>
        <translation>上一篇论文(&amp;P)</translation>
    </message>
    <message>
        <source>Ne&amp;xt unread paper</source>
        <translation>下一篇未读论文(&amp;X)</translation>
    </message>
    <message>
        <source>Mark as &amp;read or unread</source>
        <translation>标为已读或未读(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tar or remove the star</source>
        <translation>加星标或取消星标(&amp;T)</translation>
    </message>
    <message>
        <source>Mark &amp;all in this tab as read</source>
        <translation>将此标签页全部标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>重做(&amp;E)</translation>
    </message>
    <message>
        <source>Open the P&amp;DF</source>
        <translation>打开 PDF(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Search library</source>
        <translation>搜索文库(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>下一个标签页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>上一个标签页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Daily Papers</source>
        <translation>关于 Daily Papers(&amp;A)</translation>
    </message>
    <message>
        <source>Read &amp;on</source>
        <extracomment>show the abstract of the current paper, then its next page, then the abstract of the next paper</extracomment>
        <translation>继续阅读(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>First, last paper</source>
        <translation>第一篇、最后一篇论文</translation>
    </message>
    <message>
        <source>Show, hide the abstract</source>
        <translation>显示、隐藏摘要</translation>
    </message>
    <message>
        <source>Move into the abstract (Escape to return)</source>
        <translation>进入摘要（按 Escape 返回）</translation>
    </message>
    <message>
        <source>Select all papers</source>
        <translation>选择全部论文</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>结束搜索</translation>
    </message>
    <message>
        <source>&amp;Group by date</source>
        <extracomment>divide the lists by headings such as &quot;Today&quot; and &quot;March 2026&quot;</extracomment>
        <translation>按日期分组(&amp;G)</translation>
    </message>
    <message>
        <source>T&amp;wo-line rows</source>
        <extracomment>show authors, date and comment of a paper below its title</extracomment>
        <translation>双行显示(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>At the &amp;top</source>
        <extracomment>place of the tabs in the window</extracomment>
        <translation>顶部(&amp;T)</translation>
    </message>
    <message>
        <source>On the &amp;left</source>
        <extracomment>place of the tabs in the window</extracomment>
        <translation>左侧(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Add keyword…</source>
        <translation>添加关键词(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit keyword…</source>
        <translation>编辑关键词(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove keyword…</source>
        <translation>移除关键词(&amp;R)…</translation>
    </message>
    <message>
        <source>Last &amp;messages…</source>
        <translation>最近的消息(&amp;M)…</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>a section of the list of keyboard shortcuts</extracomment>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Marking</source>
        <extracomment>a section of the list of keyboard shortcuts</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>Search and tabs</source>
        <extracomment>a section of the list of keyboard shortcuts</extracomment>
        <translation>搜索和标签页</translation>
    </message>
    <message>
        <source>Fetching</source>
        <extracomment>a section of the list of keyboard shortcuts: fetching papers from arXiv</extracomment>
        <translation>获取</translation>
    </message>
    <message>
        <source>Files and settings</source>
        <extracomment>a section of the list of keyboard shortcuts</extracomment>
        <translation>文件和设置</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>a section of the list of keyboard shortcuts</extracomment>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Mark older papers as read…</source>
        <translation>将较早的论文标为已读(&amp;M)…</translation>
    </message>
    <message>
        <source>Show c&amp;hanges since the previous version</source>
        <extracomment>show the differences between the newest and the previous version of a paper</extracomment>
        <translation>显示与上一版本的差异(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight matches in abstracts</source>
        <extracomment>in abstracts, mark the text because of which the keyword found the paper</extracomment>
        <translation>在摘要中突出显示匹配项(&amp;H)</translation>
    </message>
    <message>
        <source>Sm&amp;aller text</source>
        <translation>缩小文字(&amp;A)</translation>
    </message>
    <message>
        <source>N&amp;ormal text size</source>
        <translation>正常文字大小(&amp;O)</translation>
    </message>
    <message>
        <source>L&amp;ist of tabs…</source>
        <translation>标签页列表(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Show or hide the reading pane</source>
        <extracomment>show the abstract of the current paper beside or below the list, or no longer</extracomment>
        <translation>显示或隐藏阅读窗格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Move between list and reading pane</source>
        <extracomment>move the keyboard from the list to the reading pane, or back</extracomment>
        <translation>在列表和阅读窗格之间切换(&amp;M)</translation>
    </message>
    <message>
        <source>On the &amp;right</source>
        <extracomment>place of the reading pane in the window</extracomment>
        <translation>右侧(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Below the list</source>
        <extracomment>place of the reading pane in the window</extracomment>
        <translation>列表下方(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <extracomment>there is no reading pane: abstracts open below their rows</extracomment>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>Collaps&amp;e this group</source>
        <extracomment>hide the papers below the heading of the current paper, such as &quot;Today&quot;</extracomment>
        <translation>折叠此组(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;xpand all groups</source>
        <translation>展开所有组(&amp;X)</translation>
    </message>
    <message>
        <source>Open the abstract page on arXi&amp;v</source>
        <translation>在 arXiv 上打开摘要页(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Text with abstract</source>
        <extracomment>copy title, authors, data, abstract and link of a paper</extracomment>
        <translation>含摘要的文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Citation</source>
        <extracomment>copy a line for a list of references</extracomment>
        <translation>引文(&amp;C)</translation>
    </message>
    <message>
        <source>Organi&amp;ze tags…</source>
        <extracomment>open a list of all tags, to rename and delete them</extracomment>
        <translation>整理标签(&amp;Z)…</translation>
    </message>
    <message>
        <source>Not &amp;interested</source>
        <extracomment>mute a paper: it is hidden and not counted</extracomment>
        <translation>不感兴趣(&amp;I)</translation>
    </message>
    <message>
        <source>Mute by &amp;word, author or category…</source>
        <extracomment>open a dialog for a rule that hides papers</extracomment>
        <translation>按词语、作者或分类屏蔽(&amp;W)…</translation>
    </message>
    <message>
        <source>S&amp;earch this tab</source>
        <translation>搜索此标签页(&amp;E)</translation>
    </message>
    <message>
        <source>Show m&amp;uted papers</source>
        <extracomment>lists also show the papers that mutes hide</extracomment>
        <translation>显示已屏蔽的论文(&amp;U)</translation>
    </message>
    <message>
        <source>Statistics by wee&amp;k…</source>
        <extracomment>numbers of papers per week, as bars</extracomment>
        <translation>按周统计(&amp;K)…</translation>
    </message>
    <message>
        <source>Undo history</source>
        <extracomment>a menu with the last changes; choosing one undoes it and all later changes</extracomment>
        <translation>撤销历史</translation>
    </message>
    <message>
        <source>Recently remo&amp;ved…</source>
        <extracomment>open a list of the keywords that were removed in the last 30 days and can be restored</extracomment>
        <translation>最近移除的关键词(&amp;V)…</translation>
    </message>
    <message>
        <source>Fetch the newest papers of all keywords</source>
        <translation>获取所有关键词的最新论文</translation>
    </message>
    <message>
        <source>Sa&amp;ve search…</source>
        <extracomment>keep a search as a tab</extracomment>
        <translation>保存搜索(&amp;V)…</translation>
    </message>
    <message>
        <source>Show only revise&amp;d papers</source>
        <extracomment>the visible tab shows only papers that have a second version or a later one</extracomment>
        <translation>只显示修订过的论文(&amp;D)</translation>
    </message>
    <message>
        <source>Move this tab &amp;back</source>
        <extracomment>move the current tab one place to the left, or up in the list of tabs</extracomment>
        <translation>将此标签页向前移(&amp;B)</translation>
    </message>
    <message>
        <source>Move this tab &amp;forward</source>
        <extracomment>move the current tab one place to the right, or down in the list of tabs</extracomment>
        <translation>将此标签页向后移(&amp;F)</translation>
    </message>
    <message>
        <source>Save this search as a tab</source>
        <translation>将此搜索保存为标签页</translation>
    </message>
    <message>
        <source>Copy for a &amp;reference manager</source>
        <extracomment>copy entries in the format of BibTeX, or in another one that the settings name</extracomment>
        <translation>复制到文献管理软件(&amp;R)</translation>
    </message>
    <message>
        <source>Open the PDF on &amp;arXiv</source>
        <extracomment>show the PDF in the web browser; it is not kept in a file</extracomment>
        <translation>在 arXiv 上打开 PDF(&amp;A)</translation>
    </message>
    <message>
        <source>Send to &amp;Zotero</source>
        <extracomment>Zotero is the name of a program</extracomment>
        <translation>发送到 &amp;Zotero</translation>
    </message>
    <message>
        <source>&amp;Fetch PDFs of starred papers</source>
        <translation>下载加星标论文的 PDF(&amp;F)</translation>
    </message>
    <message>
        <source>Export &amp;citations…</source>
        <translation>导出引文(&amp;C)…</translation>
    </message>
    <message>
        <source>Export &amp;whole library…</source>
        <translation>导出整个文库(&amp;W)…</translation>
    </message>
    <message>
        <source>Free &amp;space…</source>
        <extracomment>show how much space the PDFs use, and remove some</extracomment>
        <translation>释放空间(&amp;S)…</translation>
    </message>
    <message>
        <source>Pub&amp;lish now</source>
        <extracomment>write the pages that the settings choose, for other people</extracomment>
        <translation>立即发布(&amp;L)</translation>
    </message>
    <message>
        <source>Import a Dail&amp;yArXiv repository…</source>
        <extracomment>import all earlier versions of the README in a folder with a Git repository</extracomment>
        <translation>导入 DailyArXiv 仓库(&amp;Y)…</translation>
    </message>
    <message>
        <source>Read bac&amp;k</source>
        <extracomment>show the previous page of the abstract, then the abstract of the previous paper</extracomment>
        <translation>往回阅读(&amp;K)</translation>
    </message>
    <message>
        <source>Close all a&amp;bstracts</source>
        <translation>关闭所有摘要(&amp;B)</translation>
    </message>
    <message>
        <source>Show the PDF in its f&amp;older</source>
        <extracomment>show the file of the PDF in the file manager</extracomment>
        <translation>在文件夹中显示 PDF(&amp;O)</translation>
    </message>
    <message>
        <source>Run &amp;command</source>
        <extracomment>a menu with the commands of the user, which run on the selected papers</extracomment>
        <translation>运行命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit tags…</source>
        <translation>编辑标签(&amp;E)…</translation>
    </message>
    <message>
        <source>Write or edit the &amp;note</source>
        <extracomment>the person&apos;s note on the current paper</extracomment>
        <translation>写笔记或编辑笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Sync &amp;notes</source>
        <extracomment>bring the notes and their files in a folder together</extracomment>
        <translation>同步笔记(&amp;N)</translation>
    </message>
</context>
<context>
    <name>dp::WindowMenus</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>论文(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>排序方式(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keyword</source>
        <translation>关键词(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Ta&amp;gs and notes</source>
        <translation>标签和笔记(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Reading pane</source>
        <translation>阅读窗格(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;DFs</source>
        <translation>PDF(&amp;D)</translation>
    </message>
</context>
<context>
    <name>dp::WindowMessages</name>
    <message>
        <source>The library is available again. Changes are saved.</source>
        <translation>文库已恢复可用。更改会被保存。</translation>
    </message>
    <message>
        <source>Last messages</source>
        <translation>最近的消息</translation>
    </message>
    <message>
        <source>There are no messages yet.</source>
        <translation>还没有消息。</translation>
    </message>
</context>
<context>
    <name>dp::WindowTitle</name>
    <message>
        <source>Daily Papers</source>
        <translation>Daily Papers</translation>
    </message>
    <message>
        <source>Daily Papers (%1 unread)</source>
        <translation>Daily Papers（%1 篇未读）</translation>
    </message>
</context>
<context>
    <name>dp::ZoteroActions</name>
    <message>
        <source>Papers are already being sent to Zotero. Wait for the end, or stop it first.</source>
        <translation>已在向 Zotero 发送论文。请等待其完成，或先停止。</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln paper(s) to send them to Zotero.</source>
        <translation>
            <numerusform>最多选择 %Ln 篇论文发送到 Zotero。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to Zotero</source>
        <translation>发送到 Zotero</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) were already sent to Zotero. Zotero does not recognize papers that it already has. Send again?</source>
        <translation>
            <numerusform>%Ln 篇论文已发送到 Zotero。Zotero 不会识别已有的论文。要再次发送吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <extracomment>a button</extracomment>
        <translation>再次发送</translation>
    </message>
</context>
<context>
    <name>dp::ZoteroJob</name>
    <message>
        <source>Sending to Zotero… %1 of %2</source>
        <translation>正在发送到 Zotero… %1 / %2</translation>
    </message>
    <message>
        <source>Sending to Zotero…</source>
        <translation>正在发送到 Zotero…</translation>
    </message>
</context>
<context>
    <name>dp::ZoteroText</name>
    <message>
        <source>“%1” is in Zotero, but its PDF did not arrive. In Zotero, use “Find Full Text”.</source>
        <extracomment>%1 is a title. Translate “Find Full Text” as in Zotero</extracomment>
        <translation>“%1”已在 Zotero 中，但其 PDF 没有到达。请在 Zotero 中使用“查找全文”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln papers are in Zotero, but their PDFs did not arrive. In Zotero, use “Find Full Text”.</source>
        <extracomment>Translate “Find Full Text” as in Zotero</extracomment>
        <translation>
            <numerusform>%Ln 篇论文已在 Zotero 中，但其 PDF 没有到达。请在 Zotero 中使用“查找全文”。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in Zotero. Look there whether its PDF arrived too.</source>
        <extracomment>%1 is a title</extracomment>
        <translation>“%1”已在 Zotero 中。请在那里查看其 PDF 是否也已到达。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent, because %Ln paper(s) had been sent to Zotero before</source>
        <translation>
            <numerusform>没有发送任何内容，因为 %Ln 篇论文之前已发送到 Zotero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) sent to Zotero; already sent before: %1</source>
        <extracomment>%1 is the number of other papers</extracomment>
        <translation>
            <numerusform>已将 %Ln 篇论文发送到 Zotero；之前已发送：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) sent to Zotero</source>
        <translation>
            <numerusform>已将 %Ln 篇论文发送到 Zotero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) sent to “%1” in Zotero</source>
        <extracomment>%1 is the name of a collection or library in Zotero</extracomment>
        <translation>
            <numerusform>已将 %Ln 篇论文发送到 Zotero 中的“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zotero did not accept %Ln paper(s), such as “%1”.</source>
        <extracomment>%1 is a title; %Ln other papers may have been refused too</extracomment>
        <translation>
            <numerusform>Zotero 没有接受 %Ln 篇论文，例如“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not certain whether %Ln paper(s) arrived, such as “%1”. Look in Zotero before you send again.</source>
        <extracomment>%1 is a title</extracomment>
        <translation>
            <numerusform>不能确定 %Ln 篇论文是否已到达，例如“%1”。再次发送前请在 Zotero 中查看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) were not sent.</source>
        <translation>
            <numerusform>%Ln 篇论文没有发送。</numerusform>
        </translation>
    </message>
</context>
</TS>
