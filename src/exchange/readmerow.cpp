// Reads a row of a table of papers. Titles and abstracts in old pages contain unescaped vertical bars. A row
// in the standard order is therefore not split at its bars: the link and the date at its beginning are found,
// and then the ends of the folded cells. A row in another order is split at its bars.
#include "exchange/readmecells.h"
#include "exchange/readmetable.h"

#include "base/arxividtext.h"
#include "base/papersites.h"
#include "text/markdowncell.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

QString textOf(QStringView cell)
{
    return markdowncell::unescape(cell).simplified();
}

/// Returns the text of a cell. End tags of a fold at its end that do not begin in the cell are not text,
/// because browsers ignore them.
QString unfolded(QStringView cell)
{
    static constexpr QStringView detailsEnd = u"</details>", textEnd = u"</p>";
    QStringView text = foldedPart(cell);
    if (text.endsWith(detailsEnd) && !text.contains(u"<details"))
        for (const QStringView end : {detailsEnd, textEnd})
            if (text.endsWith(end) && !text.chopped(end.size()).endsWith(u'\\')) // `\<` is an escaped sign
                text = text.chopped(end.size()).trimmed();
    return textOf(text);
}

/// Returns whether the host has arXiv's abstract pages. Other sites have arXiv papers at addresses that look
/// similar.
bool isHostOfArxiv(const QString &host)
{
    return (host == "arxiv.org"_L1 || host.endsWith(".arxiv.org"_L1)) && !host.startsWith("ar5iv."_L1);
}

void setId(const ArxivId &id, Paper &paper)
{
    paper.id = id.orFirstVersion();
    paper.absUrl = u"https://arxiv.org/abs/"_s + paper.id.versioned();
}

QString readLink(const QString &link, Paper &paper)
{
    static const QRegularExpression form(uR"(\A(https?)://([A-Za-z0-9.:-]+)/(?:abs|pdf|html)/\S+\z)"_s);
    const auto m = form.match(link);
    const auto id = ArxivId::parse(link);
    if (!m.hasMatch() || !id || arxividtext::hasForeignHost(link) || !QUrl(link, QUrl::StrictMode).isValid())
        return u"the link is none of arXiv's: "_s + link.left(100);
    setId(*id, paper);
    // The address is kept as written. For some days in November 2025, pages had links to the PDF instead.
    if (isHostOfArxiv(m.captured(2).toLower()))
        paper.absUrl = u"%1://%2/abs/%3"_s.arg(m.captured(1), m.captured(2), paper.id.versioned());
    return {};
}

constexpr qsizetype longestLink = 300;

/// Reads the identifier from a DOI of arXiv, from an address of a site about arXiv's papers, or from other
/// text that names one paper.
bool readNamed(QStringView text, Paper &paper)
{
    if (text.size() > longestLink
        || (text.contains(u':') && text.startsWith(u"http")
            && !QUrl(text.toString(), QUrl::StrictMode).isValid()))
        return false;
    // A file name on another site does not prove that the file is an arXiv paper. A DOI of arXiv proves it,
    // whatever host is before the DOI.
    const bool isForeign = arxividtext::hasForeignHost(text) && !text.contains(u"10.48550/");
    const auto id = isForeign ? std::nullopt : arxividtext::find(text).id;
    if (id)
        setId(*id, paper);
    return id.has_value();
}

/// Finds the first link to a paper in a cell. It can be a Markdown link or an address without markup. A link
/// to arXiv has priority over a link to another site.
bool findLink(QStringView cell, Paper &paper)
{
    static const QRegularExpression address(
        uR"((?<=\]\()\s*<?([^\s()<>|"']+)|(https?://[^\s()<>\[\]|"']+))"_s);
    QStringList links;
    for (auto all = address.globalMatch(cell.toString()); all.hasNext();)
        if (const auto one = all.next(); one.capturedLength() <= longestLink)
            links << one.captured(1) + one.captured(2);
    const auto has = [&](auto read) {
        return std::any_of(links.cbegin(), links.cend(), read);
    };
    return has([&](const QString &link) { return readLink(link, paper).isEmpty(); })
        || has([&](const QString &link) { return readNamed(link, paper); });
}

QStringView withoutEmphasis(QStringView cell)
{
    QStringView text = cell.trimmed();
    for (const QStringView sign :
        {QStringView(u"**"), QStringView(u"__"), QStringView(u"*"), QStringView(u"`")})
        if (text.size() > 2 * sign.size() && text.startsWith(sign) && text.endsWith(sign))
            text = text.mid(sign.size(), text.size() - 2 * sign.size()).trimmed();
    return text;
}

/// Returns the title in `**[TITLE](address)**`, `[**TITLE**](address)`, `**TITLE**` or `TITLE`.
QString linkText(QStringView cell)
{
    const QStringView text = withoutEmphasis(cell);
    const qsizetype end = text.lastIndexOf(u"](");
    if (!text.startsWith(u'[') || !text.endsWith(u')') || end < 0)
        return textOf(text);
    const QStringView inner = text.mid(1, end - 1);
    const bool isBoldOutside = text.size() < cell.trimmed().size();
    return textOf(isBoldOutside ? inner : withoutEmphasis(inner));
}

/// Reads the link of a title that is a link as a whole. The text of the title may contain other addresses.
bool readTitleLink(QStringView cell, Paper &paper)
{
    const QStringView text = withoutEmphasis(cell);
    const qsizetype end = text.startsWith(u'[') && text.endsWith(u')') ? text.lastIndexOf(u"](") : -1;
    if (end < 0)
        return false;
    const QStringView link = text.mid(end + 2).chopped(1).trimmed();
    return link.size() <= longestLink && readLink(link.toString(), paper).isEmpty();
}

/// Reads a day in the forms that pages use: 2026-08-22, 2026.8.22, 2026/08/22, 2026年8月22日, Aug 22, 2026,
/// or 22 Aug 2026. A time may follow.
std::optional<Moment> readDay(QStringView cell)
{
    constexpr qsizetype longest = 60;
    const QString text = withoutEmphasis(cell.trimmed().left(longest)).toString();
    static const QRegularExpression numbers(
        uR"(\A\D{0,3}(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d))"_s);
    static const QRegularExpression words(
        uR"(\A(?:([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2})|(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?),?\s+(\d{4})(?!\d))"_s);
    QString year, day;
    int month = 0;
    if (const auto m = numbers.match(text); m.hasMatch()) {
        year = m.captured(1);
        month = m.captured(2).toInt();
        day = m.captured(3);
    } else if (const auto w = words.match(text); w.hasMatch()) {
        static const QString months = u"JanFebMarAprMayJunJulAugSepOctNovDec"_s;
        const qsizetype at = months.indexOf(w.captured(1) + w.captured(4));
        month = at % 3 == 0 ? int(at / 3) + 1 : 0;
        day = w.captured(2) + w.captured(3);
        year = w.captured(5);
    }
    return Moment::fromIso(
        year + u'-' + QString::number(month).rightJustified(2, u'0') + u'-' + day.rightJustified(2, u'0'));
}

QStringList readAuthors(QStringView cell)
{
    static const QRegularExpression others(uR"([\s,，;]*\bet\.?\s?al\.?\s*\z|\s*等\s*\z)"_s);
    static const QRegularExpression between(uR"(\s*[,;，；、]\s*)"_s);
    QString text = textOf(withoutEmphasis(cell));
    if (const auto m = others.match(text.right(20)); m.hasMatch())
        text.chop(m.capturedLength());
    return text.split(between, Qt::SkipEmptyParts);
}

void keep(Role role, QStringView cell, Paper &paper)
{
    if (role == Role::Abstract) {
        paper.abstract = unfolded(cell);
    } else if (role == Role::Comment) {
        paper.comment = unfolded(cell);
    } else if (role == Role::Tags) {
        for (const QString &tag : unfolded(cell).split(u", "_s))
            if (const QString category = tag.trimmed(); !category.isEmpty())
                paper.categories << category;
    } else if (role == Role::Authors) {
        QString author = textOf(cell);
        if (!author.endsWith(" et al."_L1)) {
            paper.authors = readAuthors(cell);
            return;
        }
        author.chop(7); // removes " et al.", which DailyArXiv writes after the first author
        if (!author.isEmpty())
            paper.authors = QStringList{author};
    }
}

/// Returns true if the row begins as DailyArXiv writes it. If the rest of the row has an error, `problem`
/// receives it.
bool readStandardRow(const QString &line, const TableHead &head, Paper &paper, QString &problem)
{
    static const QRegularExpression front(
        uR"(\A\|\s*(?:\*\*)?\[(.*?)\]\(\s*([^\s()]+)\s*\)(?:\*\*)?\s*\|\s*(\d{4}-\d\d-\d\d)\s*\|)"_s);
    const auto m = front.match(line);
    if (!m.hasMatch())
        return false;
    paper.title = textOf(m.capturedView(1));
    const auto date = Moment::fromIso(m.capturedView(3));
    problem = paper.title.isEmpty() ? u"no title"_s : readLink(m.captured(2), paper);
    if (!paper.title.isEmpty() && !problem.isEmpty() && readNamed(m.capturedView(2), paper))
        problem.clear();
    if (problem.isEmpty() && !date)
        problem = u"no such date: "_s + m.captured(3);
    if (!problem.isEmpty())
        return true;
    paper.updated = *date;
    const QList<Role> others = head.roles.mid(2);
    const QList<QStringView> cells =
        splitCells(withoutLastBar(QStringView(line).mid(m.capturedEnd())), others);
    for (qsizetype i = 0; i < cells.size(); ++i)
        keep(others[i], firstFold(cells[i]), paper);
    return true;
}

QString readAnyRow(const QString &line, const TableHead &head, Paper &paper)
{
    const QList<QStringView> cells = cellsOfRow(line, head.roles);
    const auto cell = [&](Role role) {
        const qsizetype at = head.roles.indexOf(role);
        return at >= 0 && at < cells.size() ? cells[at] : QStringView();
    };
    paper.title = linkText(cell(Role::Title));
    if (paper.title.isEmpty())
        return u"no title"_s;
    bool isFound = readTitleLink(cell(Role::Title), paper) || findLink(cell(Role::Title), paper);
    for (const bool identifiers : {false, true})
        for (const Role wanted : {Role::Link, Role::Other})
            for (qsizetype i = 0; i < cells.size() && !isFound; ++i)
                if (head.roles[i] == wanted)
                    isFound =
                        identifiers ? readNamed(withoutEmphasis(cells[i]), paper) : findLink(cells[i], paper);
    if (!isFound)
        return u"no link to a paper of arXiv's"_s;
    const auto day = readDay(cell(Role::Date));
    if (!day)
        return u"no such date: "_s + cell(Role::Date).left(40).toString();
    paper.updated = *day;
    for (const Role role : {Role::Abstract, Role::Comment, Role::Tags})
        keep(role, firstFold(cell(role)), paper);
    paper.authors = readAuthors(cell(Role::Authors));
    // A table with DailyArXiv's columns has only the first author, whose name may have a comma.
    if (head.columns.contains(ReadmeColumn::Authors))
        keep(Role::Authors, cell(Role::Authors), paper);
    return {};
}

} // namespace

QString readRow(const QString &line, const TableHead &head, Paper &paper)
{
    QString problem;
    if (head.isStandard && readStandardRow(line, head, paper, problem))
        return problem;
    return readAnyRow(line, head, paper);
}

bool mayNamePaper(const QString &line)
{
    static const QStringList signs{u"arxiv"_s, u"ar5iv"_s, u"/papers/"_s, u"papers.cool"_s, u"scirate.com"_s};
    return std::any_of(signs.cbegin(), signs.cend(),
        [&](const QString &sign) { return line.contains(sign, Qt::CaseInsensitive); });
}

bool readItem(const QString &line, Paper &paper)
{
    static const QRegularExpression begin(
        uR"(\A\s{0,3}[-*+]\s+(\**\d{4}[-./]\d\d?[-./]\d\d?\**)\s*[,:|]\s*)"_s);
    const auto m = begin.match(line);
    const auto day = m.hasMatch() ? readDay(m.capturedView(1)) : std::nullopt;
    if (!day || !mayNamePaper(line))
        return false;
    const QStringView rest = QStringView(line).mid(m.capturedEnd());
    const qsizetype arxiv = rest.lastIndexOf(u"arxiv.org/");
    const qsizetype link = arxiv >= 0 ? arxiv : rest.lastIndexOf(u"](");
    const bool bold = rest.startsWith(u"**");
    qsizetype end = bold ? rest.indexOf(u"**", 2) : endOfTitle(rest);
    if (end < 0)
        return false;
    paper.title = linkText(bold ? rest.mid(2, end - 2) : rest.left(end));
    paper.updated = *day;
    if (!findLink(rest, paper) || paper.title.isEmpty())
        return false;
    end += bold ? 2 : 0;
    // The authors are between the title and the label of the link.
    static const QRegularExpression label(uR"(\A\s*,\s*(.*?)\s*,\s*[^,\[]*\[)"_s);
    if (const auto authors =
            label.match(rest.mid(end, std::max<qsizetype>(0, link - end)).toString().simplified());
        authors.hasMatch())
        paper.authors = readAuthors(authors.capturedView(1));
    return true;
}

} // namespace dp::readme
