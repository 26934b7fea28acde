#include "exchange/readmequote.h"

#include "exchange/readmeheading.h"
#include "text/markdowncell.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

constexpr qsizetype mostAbstractLines = 1000; // of an abstract

/// Returns the line without the sign of the quote.
QStringView inside(QStringView line)
{
    return line.trimmed().mid(1).trimmed();
}

/// Returns the text as a cell of a row. Such pages have a backslash before each punctuation mark.
QString asCell(const QString &text)
{
    static const QRegularExpression escape(uR"(\\([!-/:-@\[-`{-~]))"_s);
    return markdowncell::escape(QString(text).replace(escape, u"\\1"_s), markdowncell::Context::Plain);
}

} // namespace

bool QuotedPaper::isQuote(QStringView line)
{
    return line.trimmed().startsWith(u'>');
}

bool QuotedPaper::isTitle(QStringView line)
{
    return inside(line).startsWith(u'#');
}

void QuotedPaper::add(QStringView line)
{
    const QStringView text = inside(line);
    if (isTitle(line)) {
        static const QRegularExpression marks(uR"(\A#+\s*(?:\d{1,6}[.)]\s+)?|\s+#+\s*\z)"_s);
        *this = {};
        m_title = text.toString().remove(marks);
        return;
    }
    if (m_title.isEmpty() || text.isEmpty())
        return;
    static const QRegularExpression label(uR"(\A\*\*([^*|]{1,40}?)(?:[:：]\s*\*\*|\*\*\s*[:：])\s*)"_s);
    if (text.startsWith(u'|')) {
        const QList<QStringView> cells = cellsOf(text);
        if (cells.size() > 1)
            addBelow(roleOf(cells[0]), cells[1].toString());
    } else if (const auto m = label.match(text); m.hasMatch()) {
        m_role = roleOf(m.capturedView(1));
        addBelow(m_role, text.mid(m.capturedEnd()).toString());
    } else if (m_link.isEmpty() && text.contains(u"](") && mayNamePaper(text.toString())) {
        m_link = text.toString();
        m_role = Role::Other;
    } else {
        addBelow(m_role, text.toString());
    }
}

void QuotedPaper::addBelow(Role role, const QString &text)
{
    if (role == Role::Abstract && m_abstract.size() < mostAbstractLines && !text.isEmpty())
        m_abstract << text;
    else if (role == Role::Date && m_date.isEmpty())
        m_date = text;
    else if (role == Role::Authors && m_authors.isEmpty())
        m_authors = text;
    else if (role == Role::Link && m_link.isEmpty())
        m_link = text;
}

std::optional<Paper> QuotedPaper::take()
{
    const QuotedPaper quote = std::exchange(*this, {});
    if (quote.m_title.isEmpty() || quote.m_date.isEmpty())
        return std::nullopt;
    static const TableHead head{
        {Role::Title, Role::Date, Role::Authors, Role::Abstract, Role::Link}, {}, false, {}};
    QString row(u'|');
    for (const QString &text :
        {quote.m_title, quote.m_date, quote.m_authors, quote.m_abstract.join(u' '), quote.m_link})
        row += u' ' + asCell(text) + u" |"_s;
    Paper paper;
    return readRow(row, head, paper).isEmpty() ? std::optional(paper) : std::nullopt;
}

QString keywordOfQuotes(const QString &heading, const QString &title)
{
    if (!isLabel(heading))
        return heading;
    static const QRegularExpression words(
        uR"(\b(?:daily|arxiv|papers?|list|of|the|awesome)\b|每日|论文|列表|推送|更新)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression edges(uR"(\A[^\p{L}\p{N}]+|[^\p{L}\p{N}+)]+\z)"_s);
    const QString topic = QString(title).remove(words).simplified().remove(edges);
    return topic.isEmpty() ? heading : topic;
}

} // namespace dp::readme
