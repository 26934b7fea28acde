#include "exchange/readmepage.h"

#include "base/plaintext.h"
#include "exchange/readmetable.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

QStringList linesOf(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    if (!text.contains(u'\n'))
        text.replace(u'\r', u'\n');
    return plaintext::cleaned(text).split(u'\n');
}

struct Heading {
    int level = 0;
    QString text; ///< without markup
    QString line; ///< as written
    int number = 0; ///< line number, from 1
    bool isUsed = false; ///< the line is already part of a section
};

/// Removes markup: `**RAG**`, `[RAG](#rag)` and `<a id="rag"></a>RAG` become RAG.
QString plainHeading(QString text)
{
    static const QRegularExpression closing(uR"(\s#+\s*\z)"_s);
    static const QRegularExpression tags(uR"(</?[A-Za-z][^<>]*>)"_s);
    static const QRegularExpression links(uR"(\[([^\[\]]*)\]\([^()]*\))"_s);
    text = text.simplified();
    text.remove(closing).remove(tags).replace(links, u"\\1"_s);
    for (const QString &sign : {u"**"_s, u"__"_s, u"`"_s})
        if (text.size() > 2 * sign.size() && text.startsWith(sign) && text.endsWith(sign))
            text = text.mid(sign.size(), text.size() - 2 * sign.size());
    return text.simplified();
}

std::optional<Heading> headingOf(const QString &line, int number)
{
    constexpr qsizetype longest = 1000;
    if (line.size() > longest)
        return std::nullopt;
    static const QRegularExpression form(uR"(\A {0,3}(#{1,6})(?:[ \t]+(.*))?\z)"_s);
    if (const auto m = form.match(line); m.hasMatch())
        return Heading{int(m.capturedLength(1)), plainHeading(m.captured(2)), line, number};
    static const QRegularExpression html(
        uR"(\A\s*<h([1-6])(?:\s[^<>]*)?>(.*)</h\1>\s*\z)"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto m = html.match(line); m.hasMatch())
        return Heading{m.captured(1).toInt(), plainHeading(m.captured(2)), line, number};
    return std::nullopt;
}

class PageReader
{
public:
    explicit PageReader(const QStringList &lines)
        : m_lines(lines)
    {
        const qsizetype fences = std::count_if(lines.cbegin(), lines.cend(), isFence);
        m_fencesLeft = fences - fences % 2; // an unclosed fence has no effect
    }

    /// onlyTell: stop at the first section, to find out whether the text is a page.
    ReadmePage read(bool onlyTell)
    {
        for (qsizetype i = 0; i < m_lines.size() && !(onlyTell && !m_page.sections.isEmpty()); ++i)
            readLine(i);
        return m_page;
    }

private:
    static bool isFence(const QString &line)
    {
        const QStringView text = QStringView(line).trimmed();
        return text.startsWith(u"```") || text.startsWith(u"~~~");
    }

    void readLine(qsizetype at)
    {
        const QString &line = m_lines[at];
        if (isFence(line) && m_fencesLeft > 0) {
            m_isInFence = !m_isInFence;
            --m_fencesLeft;
        }
        if (const auto heading = m_isInFence ? std::nullopt : headingOf(line, int(at + 1)))
            beginHeading(*heading);
        else if (m_page.sections.isEmpty())
            readIntroduction(line);
        if (m_isInFence)
            return;
        if (m_headings.isEmpty()) {
            noteUnheaded(line, at);
            return;
        }
        if (line.startsWith(u'|'))
            readBarred(line, at);
        else if (m_isBare && !line.trimmed().isEmpty() && line.contains(u'|'))
            readBare(line, at);
        else if (m_isBare)
            endTable();
        else if (line.contains(u'|') && at + 1 < m_lines.size() && isRule(m_lines[at + 1]))
            m_isBare = beginTable(line);
        else
            readListed(line);
    }

    /// The keyword of a table is its heading, so a table without one cannot be taken.
    void noteUnheaded(const QString &line, qsizetype at)
    {
        if (line.startsWith(u'|') && headOf(line)) {
            addProblem(at, u"a table of papers without a heading above it"_s);
        }
    }

    void beginHeading(const Heading &heading)
    {
        while (!m_headings.isEmpty() && m_headings.last().level >= heading.level)
            m_headings.removeLast();
        m_headings << heading;
        m_section = -1;
        endTable();
        if (m_page.sections.isEmpty())
            readIntroduction(heading.text);
    }

    void endTable()
    {
        m_head.reset();
        m_isBare = false;
    }

    void readIntroduction(const QString &line)
    {
        static const QRegularExpression updated(
            uR"(\A[>\s]*(?:Last update:|Updated on)\s*(\d{4})[-.](\d\d)[-.](\d\d)\s*\z)"_s);
        static const QRegularExpression maximum(uR"(up to a maximum of (\d{1,5}) papers)"_s);
        if (const auto m = updated.match(line); m.hasMatch())
            m_page.lastUpdate = QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
        if (const auto m = maximum.match(line); m.hasMatch())
            m_page.maximum = m.captured(1).toInt();
    }

    /// Returns false if the line is not the head of a table of papers.
    bool beginTable(const QString &line)
    {
        const auto head = headOf(line);
        if (!head)
            return false;
        if (!m_hasTable)
            m_page.columns = head->columns;
        m_hasTable = true;
        m_head = head;
        beginSection();
        return true;
    }

    /// Begins a section for the heading above, if it has none yet.
    void beginSection()
    {
        if (m_section >= 0)
            return;
        QStringList block;
        for (Heading &heading : m_headings) {
            const bool isOwn = &heading == &m_headings.last();
            // The title of the page belongs to the introduction.
            if (isOwn || (!heading.isUsed && heading.level > 1))
                block << heading.line;
            heading.isUsed = true;
        }
        const Heading &own = m_headings.last();
        const QString heading = block.join(u'\n');
        m_page.sections << ReadmePage::Section{
            own.text, {}, own.number, heading == u"## "_s + own.text ? QString() : heading};
        m_section = m_page.sections.size() - 1;
    }

    void readBarred(const QString &line, qsizetype at)
    {
        if (m_isBare)
            endTable();
        // Most lines are rows. A head never contains a link, so the check is skipped for lines with one.
        if ((!line.contains("]("_L1) && beginTable(line)) || isRule(line))
            return;
        // Other tables are ignored, unless a row contains a paper.
        if (m_head)
            addRow(line, at);
        else if (line.contains("arxiv.org/"_L1) && m_section >= 0)
            addProblem(at, u"a row without a table"_s);
    }

    void readBare(const QString &line, qsizetype at)
    {
        if (!isRule(line))
            addRow(line, at);
    }

    void readListed(const QString &line)
    {
        Paper paper;
        if (!line.contains("arxiv.org/"_L1) || !readItem(line, paper))
            return;
        beginSection();
        m_page.sections[m_section].papers << paper;
    }

    void addRow(const QString &line, qsizetype at)
    {
        Paper paper;
        if (const QString problem = readRow(line, *m_head, paper); !problem.isEmpty())
            addProblem(at, problem);
        else
            m_page.sections[m_section].papers << paper;
    }

    void addProblem(qsizetype at, const QString &what)
    {
        m_page.problems << ReadmePage::Problem{int(at + 1), what};
    }

    const QStringList &m_lines;
    ReadmePage m_page;
    QList<Heading> m_headings; ///< the current heading and its parents
    std::optional<TableHead> m_head; ///< head of the current table
    qsizetype m_section = -1; ///< section of the current heading; -1: none yet
    qsizetype m_fencesLeft = 0;
    bool m_isInFence = false;
    bool m_isBare = false; ///< the rows of the table have no leading bars
    bool m_hasTable = false;
};

} // namespace

bool looksLikePage(const QByteArray &bytes)
{
    return !PageReader(linesOf(bytes)).read(true).sections.isEmpty();
}

ReadmePage read(const QByteArray &bytes)
{
    return PageReader(linesOf(bytes)).read(false);
}

} // namespace dp::readme
