#include "base/arxividtext.h"

#include "base/arxivcandidates.h"
#include "base/papersites.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::arxividtext {
namespace {

bool endsWith(QStringView text, QLatin1StringView end)
{
    return text.endsWith(end, Qt::CaseInsensitive);
}

QStringView withoutEnd(QStringView text, QStringView signs)
{
    while (!text.isEmpty() && signs.contains(text.last()))
        text.chop(1);
    return text;
}

/// Returns whether "arXiv" is part of a DOI whose registrant is not arXiv (10.48550).
bool isOtherDoi(QStringView beforeArxiv)
{
    if (!beforeArxiv.endsWith(u'/'))
        return false;
    qsizetype at = beforeArxiv.size() - 1;
    while (at > 0 && isDigit(beforeArxiv[at - 1]))
        --at;
    const QStringView registrant = beforeArxiv.mid(at).chopped(1);
    return registrant.size() >= 4 && beforeArxiv.left(at).endsWith(u"10.") && registrant != u"48550";
}

/// Returns whether the text ends with a word that announces an arXiv identifier.
bool endsWithName(QStringView before)
{
    before = withoutEnd(before, u" :./#_-={[(\"'");
    if (endsWith(before, ".org"_L1))
        before.chop(4);
    for (const auto name : {"arxiv"_L1, "arxivid"_L1, "arxiv id"_L1, "arxiv_id"_L1, "arxiv identifier"_L1,
             "eprint"_L1, "e-print"_L1, "id_list"_L1}) {
        if (!endsWith(before, name))
            continue;
        const QStringView rest = before.chopped(name.size());
        if (rest.isEmpty() || !isWordSign(rest.last()) || rest.last().unicode() >= 128)
            return !isOtherDoi(rest);
    }
    return false;
}

/// Returns the last word of the text, which begins after the last space.
QStringView lastWord(QStringView text)
{
    const qsizetype blank = text.lastIndexOf(u' ');
    return text.mid(blank + 1);
}

/// Returns whether the text ends with an address whose next part is the identifier of a paper.
bool endsWithAddress(QStringView before)
{
    if (endsWith(before, "corr/abs-"_L1))
        return true;
    const QStringView address = lastWord(before);
    if (!address.endsWith(u'/'))
        return false;
    const QStringView path = withoutEnd(address, u"/");
    const qsizetype slash = path.lastIndexOf(u'/');
    QStringView folder = path.mid(slash + 1);
    while (!folder.isEmpty() && !isLetter(folder.first())) // removes brackets, also those of a Markdown link
        folder = folder.mid(1);
    const auto isOneOf = [&](std::initializer_list<QLatin1StringView> names) {
        return std::any_of(names.begin(), names.end(),
            [&](QLatin1StringView name) { return folder.compare(name, Qt::CaseInsensitive) == 0; });
    };
    const bool isBare = slash < 0;
    if (isOneOf({"abs"_L1, "pdf"_L1, "html"_L1}))
        return !hasForeignHost(address);
    if (isBare)
        return isSiteOfPapers(address);
    if (path.left(slash + 1).endsWith(u"//") && isSiteOfPapers(address.mid(slash + 1)))
        return true; // for example ar5iv.org/2502.20780
    return isSiteOfPapers(address)
        && isOneOf({"ps"_L1, "dvi"_L1, "format"_L1, "src"_L1, "e-print"_L1, "eprint"_L1, "papers"_L1,
            "paper"_L1, "overview"_L1, "arxiv"_L1, "resources"_L1, "other"_L1, "vanity"_L1, "refs"_L1,
            "cits"_L1, "ct"_L1, "tb"_L1, "show-email"_L1, "audio"_L1, "blog"_L1, "discussion"_L1});
}

bool isNamed(QStringView text, const Candidate &one)
{
    const QStringView before = text.left(one.start);
    return endsWithName(before) || endsWithAddress(before);
}

bool consistsOf(QStringView text, QStringView signs)
{
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return signs.contains(c); });
}

/// Removes the rest of arXiv's stamp after the identifier, ` [cs.CV] 28 Feb 2025`. The rest may be incomplete
/// at its end.
QStringView withoutStamp(QStringView rest)
{
    QStringView left = rest.trimmed();
    if (!left.isEmpty() && (left.first() == u'[' || left.first() == u'(')) {
        const qsizetype close = left.indexOf(left.first() == u'[' ? u']' : u')');
        const QStringView inside = close > 0 ? left.mid(1, close - 1) : QStringView();
        const bool isCategory = !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [](QChar c) {
            return isLetter(c) || QStringView(u".-, ;").contains(c);
        });
        if (!isCategory)
            return rest;
        left = left.mid(close + 1).trimmed();
    }
    const auto words = left.toString().split(u' ', Qt::SkipEmptyParts);
    const bool isDate = words.size() == 3 && digitsFrom(words[0], 0) == words[0].size()
        && words[0].size() <= 2 && words[1].size() >= 3 && isLetter(words[1][0]) && words[2].size() == 4
        && digitsFrom(words[2], 0) == 4;
    return isDate ? QStringView() : left;
}

bool isFileEnd(QStringView rest)
{
    static constexpr std::array ends = {".pdf"_L1, ".ps"_L1, ".ps.gz"_L1, ".tar.gz"_L1, ".tgz"_L1, ".zip"_L1,
        ".tex"_L1, ".html"_L1, ".htm"_L1, ".epub"_L1, ".djvu"_L1, ".txt"_L1, ".xml"_L1, ".gz"_L1, ".md"_L1,
        ".bib"_L1, ".dvi"_L1};
    const QStringView name =
        withoutEnd(rest.left(rest.indexOf(u'?') < 0 ? rest.size() : rest.indexOf(u'?')), u" \"'>)]");
    const qsizetype mark = name.indexOf(u'#');
    const QStringView bare = mark < 0 ? name : name.left(mark);
    return !bare.isEmpty() && QStringView(u"._- ([").contains(bare.first())
        && std::any_of(ends.begin(), ends.end(), [&](auto end) { return endsWith(bare, end); });
}

constexpr QStringView openSigns = u" ([{<\"'“‘«‹„`*_#•·「『【《〈†‡¡¿";
constexpr QStringView closeSigns = u" )]}>\"'”’»›`*_.,;:!?/…、」』】》〉\\|";

/// Returns whether nothing but brackets, quotation marks, the rest of a stamp, or the path and extension of a
/// file name is around the identifier.
bool standsAlone(QStringView text, const Candidate &one)
{
    QStringView before = text.left(one.start), rest = text.mid(one.end);
    const bool isFile = isFileEnd(rest);
    const qsizetype folder = std::max(before.lastIndexOf(u'/'), before.lastIndexOf(u'\\'));
    if (folder >= 0) {
        QStringView path = before;
        while (!path.isEmpty() && QStringView(u" \"'(<[").contains(path.first()))
            path = path.mid(1);
        const bool isDrive = path.size() > 2 && isLetter(path[0]) && path[1] == u':';
        const bool isLocal = path.startsWith(u'/') || path.startsWith(u"~/") || path.startsWith(u"./")
            || path.startsWith(u"../") || isDrive || path.startsWith(u"file:", Qt::CaseInsensitive);
        if (folder + 1 != before.size() || !(isLocal || isFile))
            return false;
        return isFile || consistsOf(rest, closeSigns);
    }
    const QStringView lead = before.startsWith(u"- ") ? before.mid(2) : before;
    if (!consistsOf(lead, openSigns))
        return false;
    if (isFile)
        return true;
    // The title of an arXiv page has this form: [2502.20780] The title of the paper
    if (lead.endsWith(u'[') && rest.startsWith(u"] "))
        return true;
    rest = withoutStamp(rest);
    const qsizetype query = rest.indexOf(u'?'), fragment = rest.indexOf(u'#');
    const qsizetype tail = query < 0 ? fragment : fragment < 0 ? query : std::min(query, fragment);
    if (tail >= 0 && !rest.contains(u' '))
        rest = rest.left(tail);
    return consistsOf(rest, closeSigns);
}

/// Returns whether the text contains only identifiers and the separators of a list.
bool isList(QStringView text, const QList<Candidate> &all)
{
    static const QString between = openSigns.toString() + closeSigns.toString() + u"-&"_s;
    qsizetype at = 0;
    for (const Candidate &one : all) {
        if (!consistsOf(text.mid(at, one.start - at), between))
            return false;
        at = one.end;
    }
    return consistsOf(text.mid(at), between);
}

/// Returns whether the text is the address of a page `abs`, `pdf` or `html` on a host without arXiv papers.
bool isForeignPage(QStringView text)
{
    const auto folders = {"/abs/"_L1, "/pdf/"_L1, "/html/"_L1};
    return std::any_of(folders.begin(), folders.end(), [&](QLatin1StringView folder) {
        const qsizetype at = text.indexOf(folder, 0, Qt::CaseInsensitive);
        return at >= 0 && hasForeignHost(text.left(at + 1));
    });
}

QList<ArxivId> eachOnce(const QList<Candidate> &all)
{
    QList<ArxivId> ids;
    QSet<qint64> keys;
    for (const Candidate &one : all)
        if (!keys.contains(one.id.key())) {
            keys << one.id.key();
            ids << one.id;
        }
    return ids;
}

} // namespace

Found find(QStringView text)
{
    constexpr qsizetype longestPlain = 80;
    if (text.size() <= longestPlain && !isForeignPage(text))
        if (const auto id = ArxivId::parse(text))
            return {id, {}};
    const QString plain = plainText(text);
    const QList<Candidate> all = candidatesIn(plain);
    if (all.isEmpty())
        return {};
    // Limits the time: each check may read all the text that precedes the candidate.
    constexpr qsizetype mostLookedAt = 50;
    Candidate chosen = all.first();
    bool isNamedOnce = false;
    for (const Candidate &one : all.first(std::min(all.size(), mostLookedAt))) {
        isNamedOnce = isNamedOnce || isNamed(plain, one);
        if (chosen.id.version() == 0 && one.id.version() > 0)
            chosen = one;
    }
    const bool isSeveral = std::any_of(
        all.begin(), all.end(), [&](const Candidate &one) { return one.id.key() != chosen.id.key(); });
    if (isSeveral)
        return {std::nullopt, isNamedOnce || isList(plain, all) ? eachOnce(all) : QList<ArxivId>()};
    if (!isNamedOnce && !(all.size() == 1 && standsAlone(plain, all.first())))
        return {};
    return {chosen.id, {}};
}

Result<ArxivId> read(const QString &text)
{
    const Found found = find(text);
    if (found.id)
        return *found.id;
    return Error{!found.several.isEmpty() ? ErrorKind::SeveralIdentifiers : ErrorKind::BadIdentifier,
        text.simplified(), {}};
}

} // namespace dp::arxividtext
