#include "exchange/readmeheading.h"

#include "base/plaintext.h"
#include "exchange/readmetable.h"
#include "text/htmlreference.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

constexpr qsizetype longestLine = 1000; // maximum number of characters in a line
constexpr qsizetype mostLines = 5; // maximum number of lines of an underlined heading or a summary

/// Returns the text of a heading without markup: `**RAG**`, `[RAG](#rag)`, `<a id="rag"></a>RAG` and
/// `R&#65;G` become RAG.
QString plainHeading(QString text)
{
    static const QRegularExpression closing(uR"(\s#+\s*\z)"_s);
    static const QRegularExpression tags(uR"(</?[A-Za-z][^<>]*>)"_s);
    static const QRegularExpression links(uR"(\[([^\[\]]*)\]\([^()]*\))"_s);
    // Comments and pictures.
    static const QRegularExpression unseen(uR"(<!--.*?-->|!\[[^\[\]]*\]\([^()]*\))"_s);
    static const QRegularExpression lineBreak(uR"(<br\s*/?>)"_s, QRegularExpression::CaseInsensitiveOption);
    text = text.remove(unseen).replace(lineBreak, u" "_s).simplified();
    text.remove(closing).remove(tags).replace(links, u"\\1"_s);
    text = text.simplified();
    bool isCode = false; // character references in code are not decoded
    for (const QString &sign : {u"**"_s, u"__"_s, u"`"_s})
        if (text.size() > 2 * sign.size() && text.startsWith(sign) && text.endsWith(sign)) {
            text = text.mid(sign.size(), text.size() - 2 * sign.size());
            isCode = sign == u"`";
        }
    return (isCode ? text : plaintext::cleaned(htmlreference::decoded(text))).simplified();
}

/// Returns whether the line is a table row, which begins with a vertical bar.
bool isRow(const QString &line)
{
    return line.startsWith(u'|');
}

std::optional<Heading> oneLineHeading(const QString &line, qsizetype at)
{
    if (line.size() > longestLine)
        return std::nullopt;
    static const QRegularExpression form(uR"(\A {0,3}(#{1,6})(?:[ \t]+(.*))?\z)"_s);
    if (const auto m = form.match(line); m.hasMatch())
        return Heading{int(m.capturedLength(1)), plainHeading(m.captured(2)), line, int(at + 1)};
    static const QRegularExpression html(
        uR"(\A\s*<h([1-6])(?:\s[^<>]*)?>(.*)</h\1>\s*\z)"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto m = html.match(line); m.hasMatch())
        return Heading{m.captured(1).toInt(), plainHeading(m.captured(2)), line, int(at + 1)};
    return std::nullopt;
}

/// Returns whether a line of `---` or `===` below this line makes it a heading.
bool isParagraph(const QString &line)
{
    static const QRegularExpression other(
        uR"(\A(?:\s*\z| {0,3}(?:#{1,6}(?:\s|\z)|>|[-*+]\s|\d{1,9}[.)]\s|```|~~~|([-*_])(?:\s*\1){2,}\s*\z)| {4}|\t))"_s);
    // If a line consists only of tags, or begins with the tag of a block, it is HTML up to the next empty
    // line.
    static const QRegularExpression html(
        uR"(\A\s*(?:<!|<\?|</?(?:details|summary|div|p|table|thead|tbody|tr|td|th|h[1-6]|center|ul|ol|li|hr|section|header|footer|nav|blockquote|pre)\b|(?:</?[A-Za-z][^<>]*>\s*)+\z))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression update(uR"(\A\s*(?:Last update|Updated on)\b)"_s);
    return line.size() <= longestLine && !isRow(line) && !other.match(line).hasMatch()
        && !html.match(line).hasMatch() && !update.match(line).hasMatch() && !headOf(line);
}

/// Returns the content of the `<summary>` element that begins in this line, without the tags `<summary>` and
/// `</summary>`. Returns no value if none begins here.
std::optional<QString> summaryText(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression begin(uR"(\A\s*(?:<details(?:\s[^<>]*)?>\s*)?<summary(?:\s[^<>]*)?>)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString &line = lines[at];
    if (line.size() > longestLine || !line.contains("<summary"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    const auto m = begin.match(line);
    if (!m.hasMatch())
        return std::nullopt;
    QString text = line.mid(m.capturedEnd());
    for (qsizetype i = at;; text += u' ' + lines[i]) {
        if (const qsizetype end = text.indexOf("</summary>"_L1, 0, Qt::CaseInsensitive); end >= 0)
            return text.left(end);
        if (++i == lines.size() || i > at + mostLines || lines[i].size() > longestLine || isRow(lines[i])
            || oneLineHeading(lines[i], i))
            return std::nullopt;
    }
}

/// Returns the index of the second of two lines `---` at the top of a page; -1 if there are none. GitHub
/// shows the settings between them as a table.
qsizetype frontMatterEnd(const QStringList &lines)
{
    constexpr qsizetype most = 200;
    static const QRegularExpression setting(uR"(\A(?:\s|[\w.-]+\s*:(?:\s|\z)|-\s|\z))"_s);
    if (lines.value(0) != "---"_L1)
        return -1;
    for (qsizetype i = 1; i < std::min(lines.size(), most); ++i) {
        if (lines[i].trimmed() == "---"_L1)
            return i > 1 && !lines[1].trimmed().isEmpty() ? i : -1;
        if (lines[i].size() > longestLine || !setting.match(lines[i]).hasMatch())
            return -1;
    }
    return -1;
}

} // namespace

bool isLabel(const QString &text)
{
    static const QRegularExpression words(
        uR"(\A(?:(?:click|tap|press|show|see|view|open|expand|unfold|toggle|read|hide|collapse|fold|more|details?|all|full|complete|the|here|to|for|on|about|in|from|with|and|or|of|this|entire|whole|new|latest|recent|older|old|other|papers?|list|lists|table|tables|results?|items?|entries|content|contents|articles?|archive|abstracts?|\d+)\b[\s/:.…!()+&,-]*)+\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression chinese(
        u"\\A\\W*(?:点击|點擊|单击|展开|展開|查看|显示|顯示|更多|详情|詳情|折叠|论文列表|論文列表|全部|列表|"
        u"目录|表格|论文|論文|此处|这里)+"
        "(?:展开|展開|查看|显示|顯示|更多|详情|詳情|折叠|论文|論文|列表|全部|内容|收起|/|\\W)*\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression time(
        uR"(\A(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|weeks?|days?|months?|q[1-4])\b|年|月|日|[\d\W])++\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letter(u"\\p{L}"_s);
    return !letter.match(text).hasMatch() || words.match(text).hasMatch() || chinese.match(text).hasMatch()
        || time.match(text).hasMatch();
}

QString headingLine(const QString &name)
{
    static const QRegularExpression tag(u"<(?=[A-Za-z/!?])"_s);
    QString written = name;
    written.replace(tag, u"&lt;"_s).replace("]("_L1, "&#93;("_L1);
    const QString level = u"## "_s;
    if (const auto read = oneLineHeading(level + written, 0); read && read->text == name)
        return level + written;
    constexpr QStringView markup = u"&<>[]()!*_`#";
    written.clear();
    for (const QChar c : name)
        written += markup.contains(c) ? u"&#%1;"_s.arg(c.unicode()) : QString(c);
    return level + written;
}

Headings::Headings(const QStringList &lines)
    : m_lines(lines)
{
    m_frontMatterEnd = frontMatterEnd(lines);
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (const auto text = summaryText(lines, i))
            ++m_summaries[plainHeading(*text)];
}

std::optional<Heading> Headings::at(qsizetype line) const
{
    if (line <= m_frontMatterEnd || isRow(m_lines[line]))
        return std::nullopt;
    if (auto heading = oneLineHeading(m_lines[line], line))
        return heading;
    if (auto heading = underlinedAt(line))
        return heading;
    return summaryAt(line);
}

std::optional<Heading> Headings::underlinedAt(qsizetype line) const
{
    static const QRegularExpression underline(uR"(\A {0,3}(=+|-+)[ \t]*\z)"_s);
    const auto m = underline.match(m_lines[line]);
    if (!m.hasMatch())
        return std::nullopt;
    qsizetype begin = line;
    while (begin > m_frontMatterEnd + 1 && line - begin <= mostLines && isParagraph(m_lines[begin - 1]))
        --begin;
    // A longer paragraph is not the name of a keyword. The text of a list item or a quotation can continue in
    // the next line. A line of `---` is then a horizontal line, not an underline.
    static const QRegularExpression item(uR"(\A\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))"_s);
    if (begin == line || line - begin > mostLines || (begin > 0 && item.match(m_lines[begin - 1]).hasMatch()))
        return std::nullopt;
    const QStringList lines = m_lines.mid(begin, line - begin);
    const QString text = plainHeading(lines.join(u' '));
    if (text.isEmpty())
        return std::nullopt;
    return Heading{m.captured(1).startsWith(u'=') ? 1 : 2, text, lines.join(u'\n') + u'\n' + m_lines[line],
        int(begin + 1)};
}

std::optional<Heading> Headings::summaryAt(qsizetype line) const
{
    const auto inside = summaryText(m_lines, line);
    const QString text = inside ? plainHeading(*inside) : QString();
    // If several folds have the same text, such as "Papers of this topic", the text is also only a label.
    if (text.isEmpty() || isLabel(text) || m_summaries.value(text) > 1)
        return std::nullopt;
    return Heading{Heading::summaryLevel, text, {}, int(line + 1)};
}

} // namespace dp::readme
