#include "exchange/readmereader.h"

#include "exchange/pageintroduction.h"
#include "exchange/profilefinder.h"
#include "exchange/readmeheading.h"
#include "exchange/readmequote.h"
#include "exchange/readmerowcache.h"
#include "exchange/readmetable.h"
#include "exchange/readmetext.h"
#include "exchange/savedsearchcomment.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

class PageReader
{
public:
    explicit PageReader(const QStringList &lines, RowCache *cache = nullptr)
        : m_lines(lines)
        , m_cache(cache)
        , m_found(lines)
        , m_finder(lines)
    {
        const qsizetype fences = std::count_if(lines.cbegin(), lines.cend(), readmetext::isFence);
        m_fencesLeft = fences - fences % 2; // the last fence of an odd number is not closed and has no effect
    }

    /// Reads the page. If onlyTell is true, stops at the first section; this is enough to find out whether
    /// the text is a page.
    ReadmePage read(bool onlyTell)
    {
        for (qsizetype i = 0; i < m_lines.size() && !(onlyTell && !m_page.sections.isEmpty()); ++i)
            readLine(i);
        endQuote();
        if (!onlyTell)
            m_finder.finish(m_page);
        return m_page;
    }

private:
    void readLine(qsizetype at)
    {
        const QString &line = m_lines[at];
        const bool isQuote = QuotedPaper::isQuote(line);
        if (!isQuote || QuotedPaper::isTitle(line))
            endQuote();
        if (readmetext::isFence(line) && m_fencesLeft > 0) {
            m_isInFence = !m_isInFence;
            --m_fencesLeft;
        }
        if (const auto heading = headingAt(at))
            beginHeading(*heading);
        else if (m_page.sections.isEmpty())
            pageintroduction::read(line, m_page);
        if (m_isInFence)
            return;
        if (m_headings.isEmpty()) {
            noteUnheaded(line, at);
            return;
        }
        if (const QString search = savedsearchcomment::textIn(line); !search.isEmpty())
            m_headings.last().savedSearch = search;
        else if (line.startsWith(u'|'))
            readBarred(line, at);
        else if (isQuote)
            addToQuote(line, at);
        else if (readmetext::endsFold(line))
            endFold();
        else if (m_isBare && !line.trimmed().isEmpty() && line.contains(u'|'))
            readBare(line, at);
        else if (m_isBare)
            endTable();
        else if (line.contains(u'|') && at + 1 < m_lines.size() && isRule(m_lines[at + 1]))
            m_isBare = beginTable(line, at);
        else
            readListed(line, at);
    }

    std::optional<Heading> headingAt(qsizetype at) const
    {
        auto heading = m_isInFence ? std::nullopt : m_found.at(at);
        // Below a row of a table without leading bars, `---` is a horizontal line.
        const bool isBelowRow = heading && m_isBare && heading->number <= at;
        return isBelowRow ? std::nullopt : heading;
    }

    /// Makes the heading above the fold the current one again.
    void endFold()
    {
        endTable();
        if (!m_headings.isEmpty() && m_headings.last().level == Heading::summaryLevel)
            m_headings.removeLast();
    }

    /// Notes a table without a heading as a problem. The heading is the keyword of a table, so such a table
    /// cannot be imported.
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
        endTable();
        if (repeatsHeadingAbove(heading))
            return;
        m_headings << heading;
        if (heading.level == Heading::summaryLevel) {
            // The summary is written as a heading, because GitHub shows no table directly below a summary.
            const int above = m_headings.size() > 1 ? m_headings[m_headings.size() - 2].level : 1;
            m_headings.last().line = QString(std::clamp(above + 1, 2, 6), u'#') + u' ' + heading.text;
        }
        if (m_page.sections.isEmpty())
            pageintroduction::read(heading.text, m_page);
    }

    /// Returns whether the heading is the summary of a fold that repeats the heading above, such as "Show the
    /// papers on RAG" below the heading "RAG".
    bool repeatsHeadingAbove(const Heading &heading) const
    {
        if (heading.level != Heading::summaryLevel || m_headings.isEmpty() || m_headings.last().level == 1)
            return false;
        const QString above = m_headings.last().text;
        QString rest = heading.text;
        return !above.isEmpty() && rest.contains(above, Qt::CaseInsensitive)
            && isLabel(rest.remove(above, Qt::CaseInsensitive).simplified());
    }

    void endTable()
    {
        m_head.reset();
        m_isBare = false;
    }

    /// Begins a table. Returns false if the line is not the header row of a table of papers.
    bool beginTable(const QString &line, qsizetype at)
    {
        const auto head = headOf(line);
        if (!head)
            return false;
        if (!m_hasTable)
            head->describe(m_page);
        m_hasTable = true;
        m_head = head;
        m_finder.beginTable(*head, at);
        beginSection();
        return true;
    }

    /// Begins a section for the current heading, if the heading has no section yet.
    void beginSection()
    {
        if (section() >= 0)
            return;
        QStringList block;
        for (Heading &heading : m_headings) {
            const bool isOwn = &heading == &m_headings.last();
            // The title of the page is part of the introduction, so it is not part of a section.
            if (isOwn || (!heading.isUsed && heading.level > 1)) {
                m_finder.beginSection(heading.number - 1);
                block << heading.line;
            }
            heading.isUsed = true;
        }
        const Heading &own = m_headings.last();
        const QString heading = block.join(u'\n');
        m_page.sections << ReadmePage::Section{
            own.text, {}, own.number, heading == u"## "_s + own.text ? QString() : heading, own.savedSearch};
        m_headings.last().section = int(m_page.sections.size() - 1);
    }

    /// Returns the index of the section of the current heading; -1 if it has no section yet.
    int section() const { return m_headings.isEmpty() ? -1 : m_headings.last().section; }

    void readBarred(const QString &line, qsizetype at)
    {
        if (m_isBare)
            endTable();
        // Most lines are rows with a link, which a header row never has.
        if ((!line.contains("]("_L1) && beginTable(line, at)) || isRule(line))
            return;
        // Rows of other tables are ignored, unless a row contains a paper.
        if (m_head)
            addRow(line, at);
        else if (line.contains("arxiv.org/"_L1) && section() >= 0)
            addProblem(at, u"a row without a table"_s);
    }

    void readBare(const QString &line, qsizetype at)
    {
        if (!isRule(line))
            addRow(line, at);
    }

    void readListed(const QString &line, qsizetype at)
    {
        Paper paper;
        if (!mayNamePaper(line) || !readItem(line, paper))
            return;
        if (m_page.sections.isEmpty())
            m_page.layout = ReadmeLayout::CvArxivDailyList;
        beginSection();
        ReadmePage::Section &own = m_page.sections[section()];
        own.papers << paper;
        own.cells << m_finder.item(at, paper);
    }

    void addToQuote(const QString &line, qsizetype at)
    {
        if (QuotedPaper::isTitle(line))
            m_quoteBegin = at;
        m_quote.add(line);
    }

    /// Adds the paper of a block quote.
    void endQuote()
    {
        if (const auto paper = m_quote.take()) {
            beginSection();
            ReadmePage::Section &own = m_page.sections[section()];
            own.keyword = keywordOfQuotes(own.keyword, m_headings.first().text);
            own.papers << *paper;
            own.cells << PageCells();
            m_finder.quote(m_quoteBegin, *paper);
            // The keyword may be in the title of the page, and then the heading is another text.
            if (own.heading.isEmpty() && own.keyword != m_headings.last().text)
                own.heading = m_headings.last().line;
        }
    }

    void addRow(const QString &line, qsizetype at)
    {
        ReadmePage::Section &own = m_page.sections[section()];
        const RowCache::Row *known = m_cache ? m_cache->find(line, *m_head) : nullptr;
        Paper paper = known ? known->paper : Paper();
        if (const QString problem = known ? QString() : readRow(line, *m_head, paper); !problem.isEmpty()) {
            addProblem(at, problem);
            return;
        }
        const PageCells cells = known ? known->cells : ProfileFinder::ownCells(line, *m_head);
        if (m_cache && !known)
            m_cache->insert(line, *m_head, paper, cells);
        own.papers << paper;
        own.cells << cells;
        m_finder.row(at, *m_head, paper, int(own.papers.size()));
    }

    void addProblem(qsizetype at, const QString &what)
    {
        m_page.problems << ReadmePage::Problem{int(at + 1), what};
    }

    const QStringList &m_lines;
    RowCache *const m_cache; // may be null
    const Headings m_found;
    ReadmePage m_page;
    QList<Heading> m_headings; ///< the current heading (last) and its parents
    std::optional<TableHead> m_head; ///< header row of the current table
    ProfileFinder m_finder;
    QuotedPaper m_quote;
    qsizetype m_quoteBegin = 0; ///< index of the line of the title
    qsizetype m_fencesLeft = 0;
    bool m_isInFence = false;
    bool m_isBare = false; ///< the rows of the table do not begin with a vertical bar
    bool m_hasTable = false;
};

} // namespace

bool looksLikePage(const QByteArray &bytes)
{
    return !PageReader(readmetext::linesOf(bytes)).read(true).sections.isEmpty();
}

ReadmePage read(const QByteArray &bytes, RowCache *cache)
{
    const ReadmePage page = PageReader(readmetext::linesOf(bytes), cache).read(false);
    if (cache)
        cache->endPage();
    return page;
}

} // namespace dp::readme
