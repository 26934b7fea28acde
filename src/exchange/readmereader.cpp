#include "exchange/readmepage.h"

#include "text/markdowncell.h"

#include <QRegularExpression>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

/// The columns that a table's head names, or nothing where it is no head of ours: a row is known by its title
/// and its date, which stand first. Unknown columns keep their place.
std::optional<QStringList> headOf(const QString &line)
{
    if (!line.startsWith(u'|'))
        return std::nullopt;
    QStringList names;
    const QStringList cells = line.split(u'|');
    for (qsizetype i = 1; i < cells.size(); ++i) {
        QString name = cells[i].trimmed();
        if (i == cells.size() - 1 && name.isEmpty())
            break; // what is behind the last bar
        if (name.startsWith("**"_L1) && name.endsWith("**"_L1) && name.size() > 4)
            name = name.mid(2, name.size() - 4);
        names << name;
    }
    if (names.value(0).compare("Title"_L1, Qt::CaseInsensitive) != 0
        || names.value(1).compare("Date"_L1, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return names;
}

QString textOf(QStringView cell)
{
    return markdowncell::unescape(cell).simplified();
}

/// The text of `<details><summary>…</summary><p>TEXT</p></details>`, or of a cell without it.
QString unfolded(QStringView cell)
{
    static const QRegularExpression fold(
        uR"(\A<details><summary>.*?</summary>\s*<p>(.*)</p>\s*</details>\z)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto m = fold.match(cell.trimmed());
    return textOf(m.hasMatch() ? m.capturedView(1) : cell);
}

/// A row is not split at its bars, which titles and abstracts of old pages have too, but read from what is
/// certain: the link and the date behind it at the front, then the folded cells with their own ends.
class Row
{
public:
    Row(const QString &line, const QStringList &columns)
        : m_columns(columns)
        , m_rest(line)
    {
    }

    /// What is wrong, or nothing and the paper is complete.
    QString read(Paper &paper)
    {
        static const QRegularExpression front(
            uR"(\A\|\s*(?:\*\*)?\[(.*?)\]\(\s*([^\s()]+)\s*\)(?:\*\*)?\s*\|\s*(\d{4}-\d\d-\d\d)\s*\|)"_s);
        const auto m = front.match(m_rest);
        if (!m.hasMatch())
            return u"no title with a link and a date"_s;
        paper.title = textOf(m.capturedView(1));
        if (paper.title.isEmpty())
            return u"no title"_s;
        if (const QString problem = readLink(m.captured(2), paper); !problem.isEmpty())
            return problem;
        const auto date = Moment::fromIso(m.capturedView(3));
        if (!date)
            return u"no such date: "_s + m.captured(3);
        paper.updated = *date;

        QStringView rest = QStringView(m_rest).mid(m.capturedEnd()).trimmed();
        if (rest.endsWith(u'|'))
            rest.chop(1);
        QStringList others;
        for (const QString &name : m_columns)
            if (name.compare("Title"_L1, Qt::CaseInsensitive) != 0
                && name.compare("Date"_L1, Qt::CaseInsensitive) != 0)
                others << name.toLower();
        const QList<QStringView> cells = split(rest, others);
        for (qsizetype i = 0; i < cells.size() && i < others.size(); ++i)
            keep(others[i], cells[i], paper);
        return {};
    }

private:
    static QString readLink(const QString &link, Paper &paper)
    {
        static const QRegularExpression form(uR"(\A(https?)://([A-Za-z0-9.:-]+)/(?:abs|pdf|html)/\S+\z)"_s);
        const auto m = form.match(link);
        const auto id = ArxivId::parse(link);
        if (!m.hasMatch() || !id || !QUrl(link, QUrl::StrictMode).isValid())
            return u"the link is none of arXiv's: "_s + link.left(100);
        paper.id = id->version() > 0 ? *id : id->withVersion(1);
        // For some days in November 2025 the pages had links to the PDF.
        const bool asItIs =
            link == u"%1://%2/abs/%3"_s.arg(m.captured(1), m.captured(2), paper.id.versioned());
        paper.absUrl =
            asItIs ? link : u"%1://%2/abs/%3"_s.arg(m.captured(1), m.captured(2), paper.id.versioned());
        return {};
    }

    static QList<QStringView> split(QStringView rest, const QStringList &columns)
    {
        // A bar in a text is told from one between cells by what stands beside the latter: the end of a fold.
        static const QRegularExpression folded(
            uR"(\A\s*(<details><summary>.*?</summary>\s*<p>.*?</p>\s*</details>)\s*(?:\||\z))"_s,
            QRegularExpression::DotMatchesEverythingOption);
        QList<QStringView> cells;
        for (qsizetype i = 0; i < columns.size() && !rest.isEmpty(); ++i) {
            if (const auto m = folded.match(rest); m.hasMatch()) {
                cells << rest.mid(m.capturedStart(1), m.capturedLength(1));
                rest = rest.mid(m.capturedEnd());
            } else if (i == columns.size() - 1) {
                cells << rest;
                rest = {};
            } else {
                const qsizetype bar = markdowncell::endOfCell(rest);
                cells << (bar < 0 ? rest : rest.left(bar));
                rest = bar < 0 ? QStringView() : rest.mid(bar + 1);
            }
        }
        return cells;
    }

    static void keep(const QString &column, QStringView cell, Paper &paper)
    {
        if (column == "abstract"_L1) {
            paper.abstract = unfolded(cell);
        } else if (column == "comment"_L1) {
            paper.comment = unfolded(cell);
        } else if (column == "tags"_L1) {
            for (const QString &tag : unfolded(cell).split(u", "_s))
                if (const QString category = tag.trimmed(); !category.isEmpty())
                    paper.categories << category;
        } else if (column == "authors"_L1) {
            QString author = textOf(cell);
            if (author.endsWith(" et al."_L1))
                author.chop(7);
            if (!author.isEmpty())
                paper.authors = QStringList{author};
        }
    }

    QStringList m_columns;
    QString m_rest;
};

bool isRule(const QString &line)
{
    static const QRegularExpression rule(uR"(\A\|?[\s:|-]*-[\s:|-]*\z)"_s);
    return rule.match(line).hasMatch();
}

QStringList linesOf(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        if (line.endsWith(u'\r'))
            line.chop(1);
    return lines;
}

} // namespace

bool looksLikePage(const QByteArray &bytes)
{
    bool heading = false;
    const QStringList lines = linesOf(bytes);
    for (const QString &line : lines) {
        heading = heading || line.startsWith("## "_L1);
        if (heading && headOf(line))
            return true;
    }
    return false;
}

ReadmePage read(const QByteArray &bytes)
{
    static const QRegularExpression updated(uR"(\ALast update:\s*(\d{4}-\d\d-\d\d)\s*\z)"_s);
    static const QRegularExpression maximum(uR"(up to a maximum of (\d{1,5}) papers)"_s);
    ReadmePage page;
    QStringList columns;
    bool firstTable = true;
    const QStringList lines = linesOf(bytes);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const int number = int(i + 1);
        if (line.startsWith("## "_L1)) {
            page.sections << ReadmePage::Section{line.mid(3).simplified(), {}, number};
            columns.clear();
        } else if (page.sections.isEmpty()) {
            if (const auto m = updated.match(line); m.hasMatch())
                page.lastUpdate = QDate::fromString(m.captured(1), Qt::ISODate);
            if (const auto m = maximum.match(line); m.hasMatch())
                page.maximum = m.captured(1).toInt();
        } else if (line.startsWith(u'|')) {
            if (const auto head = columns.isEmpty() ? headOf(line) : std::nullopt) {
                columns = *head;
                if (firstTable)
                    page.columns = ReadmePage::columnsFromText(columns.join(u','));
                firstTable = false;
            } else if (!isRule(line)) {
                Paper paper;
                const QString problem =
                    columns.isEmpty() ? u"a row without a table"_s : Row(line, columns).read(paper);
                if (problem.isEmpty())
                    page.sections.last().papers << paper;
                else
                    page.problems << ReadmePage::Problem{number, problem};
            }
        }
    }
    return page;
}

} // namespace dp::readme
