#include "base/arxividtext.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::arxividtext {
namespace {

/// An identifier and where the text has it, its version included.
struct Candidate {
    ArxivId id;
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isWordSign(QChar c)
{
    return c.unicode() < 128 ? isLetter(c) || isDigit(c) : c.isLetterOrNumber();
}

int hexDigit(QChar c)
{
    if (isDigit(c))
        return c.unicode() - u'0';
    const char16_t low = c.unicode() | 0x20;
    return low >= u'a' && low <= u'f' ? low - u'a' + 10 : -1;
}

/// One sign as the forms are written: full-width signs (of an input method), odd hyphens and blanks become
/// plain ones. Null for signs without width.
QChar plainSign(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 128)
        return c.isSpace() ? QChar(u' ') : c;
    if (code >= 0xff01 && code <= 0xff5e)
        return QChar(char16_t(code - 0xfee0));
    if (code == 0x2010 || code == 0x2011)
        return u'-';
    if (code == 0x3002 || code == 0xff61)
        return u'.';
    if (c.category() == QChar::Other_Format)
        return QChar();
    return c.isSpace() ? QChar(u' ') : c;
}

/// The text in plain signs, `%2F` and the like decoded.
QString plainText(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        QChar c = plainSign(text[at]);
        if (c == u'%' && at + 2 < text.size()) {
            const int high = hexDigit(text[at + 1]), low = hexDigit(text[at + 2]);
            const int code = high * 16 + low;
            if (high >= 0 && low >= 0 && code >= 0x20 && code < 0x7f) {
                c = QChar(char16_t(code));
                at += 2;
            }
        }
        if (!c.isNull())
            plain += c;
    }
    return plain.trimmed();
}

qsizetype digitsFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

/// Where a version (`v2`, also after a blank or in brackets) that begins at `at` ends; `at` where there is
/// none.
qsizetype endOfVersion(QStringView text, qsizetype at)
{
    qsizetype sign = at;
    while (sign < text.size() && sign < at + 2 && QStringView(u" ([").contains(text[sign]))
        ++sign;
    if (sign >= text.size() || (text[sign] != u'v' && text[sign] != u'V'))
        return at;
    const qsizetype digits = digitsFrom(text, sign + 1);
    return digits == 0 ? at : sign + 1 + digits;
}

qsizetype digitsBefore(QStringView text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && isDigit(text[start - 1]))
        --start;
    return at - start;
}

/// Whether a comma with digits on both sides parts two identifiers, and not the thousands of one number.
bool partsTwo(qsizetype digits)
{
    return digits >= 4;
}

/// Whether an identifier may begin here: not within a word or a longer number.
bool mayBegin(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    if (isLetter(before))
        return text.left(at).endsWith(u"arxiv", Qt::CaseInsensitive);
    const qsizetype digits = digitsBefore(text, at - 1);
    if (before == u',')
        return digits == 0 || partsTwo(digits);
    const bool joins = before == u'.' || before == u'-' || before == u'+';
    return !isDigit(before) && (!joins || digits == 0);
}

bool mayEnd(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return true;
    if (isLetter(text[at]) || isDigit(text[at]))
        return false;
    const qsizetype digits = digitsFrom(text, at + 1);
    if (text[at] == u',')
        return digits == 0 || partsTwo(digits);
    return text[at] != u'.' || digits == 0;
}

/// The identifier of a name in its plain form, with the version that may follow it in the text.
std::optional<Candidate> candidate(QStringView text, const QString &name, qsizetype start, qsizetype end)
{
    qsizetype last = endOfVersion(text, end);
    // "v1000" or "v2x" behind a blank is another word, and directly behind the number no identifier.
    if (last > end && !QStringView(u"vV").contains(text[end]) && (!mayEnd(text, last) || last - end > 6))
        last = end;
    if (!mayEnd(text, last))
        return std::nullopt;
    const QString version = last > end
        ? u'v' + text.mid(end, last - end).toString().remove(u' ').remove(u'(').remove(u'[').mid(1)
        : QString();
    const auto id = ArxivId::parse(name + version);
    return id ? std::optional(Candidate{*id, start, last}) : std::nullopt;
}

std::optional<Candidate> newCandidate(QStringView text, qsizetype at)
{
    // DBLP writes corr/abs-2502-20780.
    const bool isDblp = at >= 9 && text.mid(at - 9, 9).compare(u"corr/abs-", Qt::CaseInsensitive) == 0;
    if (at + 4 >= text.size() || (text[at + 4] != u'.' && !(isDblp && text[at + 4] == u'-')))
        return std::nullopt;
    const qsizetype digits = digitsFrom(text, at + 5);
    if (digits < 4 || digits > 5 || !mayBegin(text, at))
        return std::nullopt;
    const QString name = text.mid(at, 4).toString() + u'.' + text.mid(at + 5, digits).toString();
    return candidate(text, name, at, at + 5 + digits);
}

/// `at` is where the seven digits begin; the archive stands before them.
std::optional<Candidate> oldCandidate(QStringView text, qsizetype at)
{
    constexpr qsizetype longestArchive = 24; // with a subject class
    qsizetype nameEnd = at;
    if (nameEnd > 0 && QStringView(u"/_: ").contains(text[nameEnd - 1]))
        --nameEnd;
    qsizetype start = nameEnd;
    while (start > 0 && nameEnd - start <= longestArchive
        && (isLetter(text[start - 1]) || text[start - 1] == u'-' || text[start - 1] == u'.'))
        --start;
    // "arXiv.hep-th/9901001" is of a DOI, "GT" of math.GT a subject class.
    for (qsizetype from = start; from < nameEnd; ++from) {
        if (from > start && text[from - 1] != u'.')
            continue;
        if (!mayBegin(text, from))
            continue;
        const QString name = text.mid(from, nameEnd - from).toString() + u'/' + text.mid(at, 7).toString();
        if (const auto found = candidate(text, name, from, at + 7))
            return found;
    }
    return std::nullopt;
}

QList<Candidate> candidatesIn(QStringView text)
{
    QList<Candidate> found;
    for (qsizetype at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const qsizetype digits = digitsFrom(text, at);
        std::optional<Candidate> one;
        if (digits == 4)
            one = newCandidate(text, at);
        else if (digits == 7)
            one = oldCandidate(text, at);
        if (one)
            found << *one;
        at = one ? std::max(one->end, at + digits) : at + digits;
    }
    return found;
}

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

/// The DOI of another registrant than arXiv (10.48550) may hold the word too.
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

/// Words that say that an identifier of arXiv follows.
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

/// The word of the text, up to a blank, that ends where the text ends.
QStringView lastWord(QStringView text)
{
    const qsizetype blank = text.lastIndexOf(u' ');
    return text.mid(blank + 1);
}

bool isSiteOfPapers(QStringView address)
{
    static constexpr std::array sites = {"arxiv.org/"_L1, "lanl.gov/"_L1, "alphaxiv.org/"_L1, "hf.co/"_L1,
        "huggingface.co/"_L1, "papers.cool/"_L1, "scirate.com/"_L1, "ar5iv.org/"_L1, "arxiv-vanity.com/"_L1,
        "semanticscholar.org/"_L1, "connectedpapers.com/"_L1};
    return std::any_of(sites.begin(), sites.end(), [&](QLatin1StringView site) {
        const qsizetype at = address.indexOf(site, 0, Qt::CaseInsensitive);
        return at == 0 || (at > 0 && !isWordSign(address[at - 1]) && address[at - 1] != u'-');
    });
}

/// Whether the address before an identifier is one of a page about that paper.
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
    while (!folder.isEmpty() && !isLetter(folder.first())) // of a Markdown link, or a bracket
        folder = folder.mid(1);
    const auto isOneOf = [&](std::initializer_list<QLatin1StringView> names) {
        return std::any_of(names.begin(), names.end(),
            [&](QLatin1StringView name) { return folder.compare(name, Qt::CaseInsensitive) == 0; });
    };
    const bool isBare = slash < 0;
    if (isOneOf({"abs"_L1, "pdf"_L1, "html"_L1}))
        return true;
    if (isBare)
        return isSiteOfPapers(address);
    if (folder.size() < path.size() && isSiteOfPapers(QStringView(path.mid(slash + 1).toString() + u'/'))
        && path.left(slash + 1).endsWith(u"//"))
        return true; // ar5iv.org/2502.20780
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

/// ` [cs.CV] 28 Feb 2025` behind the identifier: the rest of arXiv's stamp, or the beginning of it.
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

/// Whether what stands around a bare identifier is nothing but brackets, quotation marks, the rest of a
/// stamp, or the path and the end of a file's name.
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
        const bool isAddress = path.contains(u"://");
        if (folder + 1 != before.size() || !(isLocal || isFile) || (isAddress && !isFile && !isLocal))
            return false;
        return isFile || consistsOf(rest, closeSigns);
    }
    const QStringView lead = before.startsWith(u"- ") ? before.mid(2) : before;
    if (!consistsOf(lead, openSigns))
        return false;
    if (isFile)
        return true;
    // The title of a page of arXiv's: [2502.20780] The title of the paper
    if (lead.endsWith(u'[') && rest.startsWith(u"] "))
        return true;
    rest = withoutStamp(rest);
    const qsizetype query = rest.indexOf(u'?'), fragment = rest.indexOf(u'#');
    const qsizetype tail = query < 0 ? fragment : fragment < 0 ? query : std::min(query, fragment);
    if (tail >= 0 && !rest.contains(u' '))
        rest = rest.left(tail);
    return consistsOf(rest, closeSigns);
}

/// Whether the text has nothing but identifiers, and what stands between those of a list.
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

} // namespace

Found find(QStringView text)
{
    if (const auto id = ArxivId::parse(text.left(80)); id && text.size() <= 80)
        return {id, false};
    const QString plain = plainText(text);
    const QList<Candidate> all = candidatesIn(plain);
    if (all.isEmpty())
        return {};
    constexpr qsizetype mostLookedAt = 50; // each look may read all that stands before
    const Candidate *chosen = &all.first();
    bool isNamedOnce = false;
    for (const Candidate &one : all.first(std::min(all.size(), mostLookedAt))) {
        isNamedOnce = isNamedOnce || isNamed(plain, one);
        if (chosen->id.version() == 0 && one.id.version() > 0)
            chosen = &one;
    }
    const bool isSeveral = std::any_of(
        all.begin(), all.end(), [&](const Candidate &one) { return one.id.key() != chosen->id.key(); });
    if (isSeveral)
        return {std::nullopt, isNamedOnce || isList(plain, all)};
    if (!isNamedOnce && !(all.size() == 1 && standsAlone(plain, all.first())))
        return {};
    return {chosen->id, false};
}

Result<ArxivId> read(const QString &text)
{
    const Found found = find(text);
    if (found.id)
        return *found.id;
    return Error{ErrorKind::BadIdentifier, text.simplified(), found.isSeveral ? QString(several) : QString()};
}

} // namespace dp::arxividtext
