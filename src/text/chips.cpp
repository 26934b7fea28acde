#include "text/chips.h"

#include "text/readable.h"
#include "text/venues.h"
#include "text/venuestatus.h"
#include "text/weblinks.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype longestComment = 2000; // in characters; the facts are at the beginning
constexpr qsizetype longestVenue = 70;

bool contains(const QString &text, const QRegularExpression &expression)
{
    return expression.match(text).hasMatch();
}

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(u"\\b(?:%1)\\b"_s.arg(pattern), QRegularExpression::CaseInsensitiveOption);
}

/// Returns the year that belongs to the name of a venue; empty if there is none. A year of two digits must be
/// joined to a name ("AAAI-26", "(KDD'24)") or be the only year of the sentence ("SIGMOD 24"). Other numbers
/// of two digits are volumes or pages.
QString yearNear(const QString &sentence, qsizetype start, qsizetype end)
{
    constexpr qsizetype farthest = 120;
    static const QRegularExpression joined(u"^['’-]?([12]\\d)(?!\\d)"_s);
    static const QRegularExpression four(
        u"(?<![\\d.:/])((?:19[89]|20[0-2])\\d)(?![\\d/]| ?(?:words|pages|papers|samples))"_s);
    static const QRegularExpression apostrophe(u"['’]([12]\\d)\\b"_s), inName(u"\\([A-Z]\\w+-([12]\\d)\\)"_s);
    static const QRegularExpression alone(
        u"^ ([12]\\d)(?![\\d(:.]|-\\d| ?(?:\\(|pages|pp|figures|tables))"_s);
    const QString after = sentence.mid(end);
    if (const auto match = joined.match(after); match.hasMatch())
        return u"20"_s + match.captured(1);
    auto year = four.match(sentence, end);
    if (!year.hasMatch() || year.capturedStart() - end > farthest)
        year = four.match(sentence);
    if (year.hasMatch() && std::abs(year.capturedStart() - start) < farthest)
        return year.captured(1);
    for (const auto &match : {apostrophe.match(sentence), inName.match(sentence), alone.match(after)})
        if (match.hasMatch())
            return u"20"_s + match.captured(1);
    return {};
}

/// Returns the year of a journal reference. Other numbers in it are volumes and pages.
QString yearOf(const QString &reference)
{
    static const QRegularExpression year(u"(?<![\\d.:/-])((?:19|20)\\d\\d)(?![\\d/:-])"_s);
    const auto match = year.match(reference);
    return match.captured(1);
}

QString withYear(const QString &name, const QString &year)
{
    return year.isEmpty() ? name : name + u' ' + year;
}

/// Returns whether the part of the sentence with the venue is hardly more than its name: "ICML 2025 (Oral)".
bool isBare(const QString &sentence, const venues::Found &venue)
{
    static const QRegularExpression addition(
        u"^(?:the|at|in|on|for|annual|main|conference|conf|track|tracks|technical|research|applied|data|"
        u"science|ads|"
        "findings|of|paper|long|full|short|regular|poster|oral|spotlight|highlight|workshop|workshops|"
        "proceedings|"
        "proc|ieee|acm|cvf|usenix|version|preprint|camera|ready|datasets|benchmarks|and|special|student|"
        "abstract|"
        "international|accept|accepted|first|second|third|fourth|fifth|(?:19|20)?\\d\\d|\\d+(?:st|nd|rd|th))$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression brackets(u"\\([^()]*\\)"_s), notWord(u"[^\\w]+"_s);
    const auto isEnd = [&sentence](qsizetype at) {
        return sentence[at] == u',' || sentence[at] == u':';
    };
    qsizetype from = venue.start, to = venue.start + venue.length;
    while (from > 0 && !isEnd(from - 1))
        --from;
    while (to < sentence.size() && !isEnd(to))
        ++to;
    QString rest = sentence.mid(from, venue.start - from) + u' '
        + sentence.mid(venue.start + venue.length, to - venue.start - venue.length);
    rest.remove(brackets);
    const QStringList words = rest.split(notWord, Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
        [&](const QString &word) { return word == venue.name || addition.match(word).hasMatch(); });
}

/// Returns the name of a journal or conference that the table does not have, after words such as "accepted
/// by".
QString unknownVenue(const QString &sentence)
{
    static const QRegularExpression name(
        u"\\b(?i:accepted|published|publication|appear|appears|appeared|press|submitted|review|consideration)"
        u"\\b"
        "[^,;:()]{0,40}?\\b(?:by|in|at|to|for|with)\\s+(?:(?i:the|journal)\\s+)?(?:\\d{4}\\s+)?"
        "((?:[A-Z][\\w&/+-]*|\\d+(?:st|nd|rd|th))(?:\\s+(?:[A-Z&][\\w&/+'-]*|of|on|and|for|the|in|with|:))*"
        "\\s+[A-Z][\\w&/+'-]*|(?:(?:IEEE|ACM|IFAC|SIAM|AIAA|USENIX)\\s+)?[A-Z][A-Za-z-]*[A-Z][A-Za-z]*(?=[ '’-]*(?:20)?\\d\\d\\b))"_s);
    static const QRegularExpression generic =
        words(u"Transactions|Journal|Letters|Conference|Symposium|Proceedings|"
              "Review|Reviews|Annals|Magazine|Workshop|Systems|Science|Access|"
              "Applications|Engineering|Medicine|Physics|Research|Intelligence|"
              "Statistics|Networks|Reports|Nature|Methods|Computing|Learning"_s);
    const auto match = name.match(sentence);
    if (!match.hasMatch())
        return {};
    QString venue = match.captured(1).simplified();
    static const QRegularExpression goesOn(u"^\\s*(?:, [A-Z][a-z]|:)"_s); // the name is cut off
    if (venue.size() > longestVenue || contains(sentence.mid(match.capturedEnd(1)), goesOn))
        return {};
    static const QRegularExpression acronym(u"^(?:\\w+\\s)?[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*$"_s);
    const bool isAcronym = contains(venue, acronym);
    if (!isAcronym && !contains(venue, generic))
        return {};
    return isAcronym ? withYear(venue, yearNear(sentence, match.capturedStart(1), match.capturedEnd(1)))
                     : venue;
}

/// Returns whether the sentence only counts pages and figures, as most sentences of comments do.
bool isCount(const QString &sentence)
{
    static const QRegularExpression count(
        u"^(?:[\\d\\s,.+&()]|pages?|pp|figures?|tables?|and|with|main|text|appendix|references|including)*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return contains(sentence, count);
}

std::optional<Chip> venueOf(const QString &whole)
{
    using venuestatus::Status;
    if (isCount(whole))
        return std::nullopt;
    static const QRegularExpression findings = words(u"findings"_s);
    static const QRegularExpression workshop = words(u"workshops?|(?:CVPR|ICCV|ECCV)W"_s);
    static const QRegularExpression alsoPresented = words(u"(?:and|also|and also) presented"_s);
    const QString sentence = whole.section(alsoPresented, 0, 0);
    if (venuestatus::isAboutOthers(sentence))
        return std::nullopt;
    const Status status = venuestatus::statusOf(sentence);
    const auto venue = venues::find(sentence);
    if (status == Status::Unknown
        && !(venue && venuestatus::hasNoStatus(sentence) && isBare(sentence, *venue)))
        return std::nullopt;
    QString name;
    if (venue) {
        name = withYear(venue->name, yearNear(sentence, venue->start, venue->start + venue->length));
        if (contains(sentence, workshop))
            name += u" Workshop"_s;
        else if (contains(sentence, findings))
            name += u" Findings"_s;
    } else {
        name = unknownVenue(sentence);
    }
    if (status == Status::UnderReview)
        return Chip{Chip::Kind::UnderReview, name};
    return name.isEmpty() ? std::nullopt : std::optional(Chip{Chip::Kind::Accepted, name});
}

std::optional<Chip> venueOf(const Paper &paper)
{
    std::optional<Chip> found;
    for (const QString &sentence :
        venuestatus::sentencesOf(readable::text(paper.comment.left(longestComment)))) {
        const auto chip = venueOf(sentence);
        if (chip
            && (!found || (found->kind == Chip::Kind::UnderReview && chip->kind == Chip::Kind::Accepted)))
            found = chip;
    }
    return found;
}

/// Returns the journal of a journal reference such as "Phys. Rev. D 98, 030001 (2018)".
std::optional<Chip> journalOf(const QString &reference)
{
    if (reference.isEmpty())
        return std::nullopt;
    static const QRegularExpression volume(u"[\\s,(]*(?:[vV]ol(?:ume|\\.)?\\s*)?[\\d(].*$"_s);
    static const QRegularExpression notName(
        u"[:/@]|\\b(?:appear|publish|submitted|rejected|press|review|accepted|doi)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression workshop = words(u"workshops?"_s);
    const QString text = readable::text(reference.left(longestComment));
    if (venuestatus::isAboutOthers(text))
        return std::nullopt;
    if (!venuestatus::hasNoStatus(text) && !text.startsWith(u"Proc"_s, Qt::CaseInsensitive))
        return std::nullopt;
    QString name = text;
    name.remove(volume);
    if (const auto venue = venues::find(text); venue)
        name = withYear(venue->name, yearOf(text)) + (contains(text, workshop) ? u" Workshop"_s : QString());
    name = name.simplified();
    if (name.size() < 3 || name.size() > longestVenue || !name.front().isUpper() || contains(name, notName))
        return std::nullopt;
    return Chip{Chip::Kind::Accepted, name};
}

/// Returns the number of pages if the comment names only one.
std::optional<Chip> pagesOf(const QString &comment)
{
    static const QRegularExpression pages(
        u"(?<![\\w,.+-])(?<!\\+ )(\\d{1,4})\\s*(?:-\\s*)?(?:pages?|pp\\b|页)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression any(
        u"\\d\\s*(?:-\\s*)?(?:pages?|pp\\b|页)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString text = comment.left(longestComment);
    const auto match = pages.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() == 0 || text.count(any) > 1)
        return std::nullopt;
    return Chip{Chip::Kind::Pages, match.captured(1)};
}

bool isCodeHost(const QString &host)
{
    static const QStringList hosts{u"github.com"_s, u"gitlab.com"_s, u"bitbucket.org"_s, u"codeberg.org"_s,
        u"anonymous.4open.science"_s};
    return hosts.contains(host) || host.startsWith("gitlab."_L1);
}

bool isPagesHost(const QString &host)
{
    return host.endsWith(".github.io"_L1) || host.endsWith(".gitlab.io"_L1) || host == "sites.google.com"_L1;
}

/// Adds the first address of code and of a project page in the text.
void addLinks(const QString &text, QList<Chip> &chips)
{
    static const QRegularExpression project =
        words(u"project(?: web)?(?: |-)?(?:page|site|website)?|web ?(?:page|site)|demo|homepage"_s);
    const auto has = [&chips](Chip::Kind kind) {
        return std::any_of(
            chips.cbegin(), chips.cend(), [kind](const Chip &chip) { return chip.kind == kind; });
    };
    for (const weblinks::Range &range : weblinks::find(text)) {
        const QString address = weblinks::addressAt(text, range);
        const QUrl url(address, QUrl::StrictMode);
        if (!url.isValid())
            continue;
        const QString host = url.host().startsWith("www."_L1) ? url.host().mid(4) : url.host();
        const QString before =
            text.mid(std::max<qsizetype>(0, range.start - 40), std::min<qsizetype>(40, range.start));
        const bool isCode = isCodeHost(host) && url.path().size() > 1;
        const bool isProject =
            !isCode && !url.path().endsWith(".pdf"_L1) && (isPagesHost(host) || contains(before, project));
        if (isCode && !has(Chip::Kind::Code))
            chips << Chip{Chip::Kind::Code, host, address};
        else if (isProject && !has(Chip::Kind::Project))
            chips << Chip{Chip::Kind::Project, host, address};
    }
}

} // namespace

QList<Chip> chips::of(const Paper &paper)
{
    QList<Chip> chips;
    if (paper.isWithdrawn())
        chips << Chip{Chip::Kind::Withdrawn, {}};
    else if (const auto venue = venueOf(paper); venue && venue->kind == Chip::Kind::Accepted)
        chips << *venue;
    else if (const auto journal = journalOf(paper.journalRef))
        chips << *journal;
    else if (venue)
        chips << *venue;
    // Most texts have no address, and reading TeX takes longer than looking for one.
    for (const QString &tex : {paper.comment.left(longestComment), paper.abstract})
        if (tex.contains("http"_L1))
            addLinks(readable::text(tex), chips);
    if (const auto pages = pagesOf(paper.comment))
        chips << *pages;
    return chips;
}

QLatin1StringView chips::nameOf(Chip::Kind kind)
{
    switch (kind) {
    case Chip::Kind::Accepted: return "venue"_L1;
    case Chip::Kind::UnderReview: return "review"_L1;
    case Chip::Kind::Code: return "code"_L1;
    case Chip::Kind::Project: return "project"_L1;
    case Chip::Kind::Pages: return "pages"_L1;
    case Chip::Kind::Withdrawn: return "withdrawn"_L1;
    }
    return {};
}

} // namespace dp
