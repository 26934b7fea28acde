#include "exchange/journalreference.h"

#include "text/venues.h"

#include <QList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QRegularExpression pattern(QString form)
{
    form.replace(u"JOURNAL"_s, u"(?<journal>\\p{L}[\\p{L}.&:' -]*[\\p{L}.])"_s)
        .replace(u"VOLUME"_s, u"(?<volume>[A-Z]?\\d{1,4}[A-Z]?)"_s)
        .replace(u"ISSUE"_s, u"(?<issue>\\d{1,4}(?:[-/]\\d{1,4})?)"_s)
        .replace(
            u"PAGES"_s, u"(?<first>[A-Za-z]?\\d{1,9}[A-Z]?)(?: ?[-–]{1,2} ?(?<last>[A-Za-z]?\\d{1,9}))?"_s)
        .replace(u"YEAR"_s, u"(?<year>(?:19|20)\\d\\d)"_s);
    return QRegularExpression(u"^"_s + form + u"\\.?$"_s);
}

/// The usual forms, each with an example.
const QList<QRegularExpression> &patterns()
{
    static const QList<QRegularExpression> all{
        // Phys. Rev. Lett. 119, 161101 (2017)
        pattern(u"JOURNAL,? VOLUME(?: ?\\(ISSUE\\))?[,:] ?PAGES,? ?\\(YEAR\\)"_s),
        // Eur.Phys.J. C31 (2003) 17-29
        pattern(u"JOURNAL(?:,? |(?<=\\.))VOLUME \\(YEAR\\),? PAGES"_s),
        // Phys.Lett.B573:94-100,2003
        pattern(u"JOURNAL(?: |(?<=\\.))VOLUME: ?PAGES, ?YEAR"_s),
        // Mathematische Zeitschrift 280, 1185-1202, 2015; Int. Journal of Sciences 2(12), 52-60, 2013
        pattern(u"JOURNAL,? VOLUME(?: ?\\(ISSUE\\))?[,:] ?(?:pp?\\. ?)?PAGES, YEAR"_s),
        // IEEE Access, vol. 13, no. 2, pp. 1-12, 2025
        pattern(u"JOURNAL, [Vv]ol\\. ?VOLUME,(?: [Nn]o\\. ?ISSUE,)? (?:pp?\\. ?)?PAGES, YEAR"_s),
        // Statistical Science 2008, Vol. 23, No. 1, 65-68
        pattern(u"JOURNAL,? YEAR, [Vv]ol\\. ?VOLUME,(?: [Nn]o\\. ?ISSUE,)? (?:pp?\\. ?)?PAGES"_s),
    };
    return all;
}

bool isJournal(const QString &name)
{
    static const QRegularExpression other(
        u"\\b(?:Proc|Proceedings|Conference|Conf|Workshop|Workshops|Symposium|Congress|Meeting|Springer|Press"
        "|Book|Chapter|Thesis|Dissertation|Ph\\.? ?D|Technical Report|Tech\\. Rep|Lecture "
        "Notes|LNCS|LNAI|PMLR"
        "|CEUR|LIPIcs|EPTCS|Patent|arXiv|Accepted|Submitted|Published|Preprint|Presented|Appear|Erratum|In"
        "|Volume|Vol|Issue|Pages|Session|no|pp)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Words that only name a part, such as "Article" or "Part II"; "Transportation Research Part C" is a
    // name.
    static const QRegularExpression part(
        u"^(?:(?:Art|Article|Edition|Number|Page|Paper|Part|Section|Series|Suppl|Supplement|Track)\\b[.,:]? ?"
        "(?:[IVXivx]+|[A-Z])?[.,:]? ?)+$"_s);
    return !other.match(name).hasMatch() && !part.match(name).hasMatch() && !venues::isConference(name);
}

/// Returns whether the last page comes after the first one. It may be written without the digits that both
/// have: 436-44.
bool areInOrder(const QString &first, const QString &last)
{
    bool isFirst = false, isLast = false;
    const qint64 from = first.toLongLong(&isFirst);
    const qint64 to =
        (last.size() < first.size() ? first.chopped(last.size()) + last : last).toLongLong(&isLast);
    return !isFirst || !isLast || from <= to;
}

/// Returns whether the numbers can be what their places say. A year in the place of the volume or of the
/// issue can be the year of a conference.
bool areCertain(const JournalReference &found)
{
    const QString year = QString::number(found.year);
    return found.volume != year && found.issue != year && areInOrder(found.firstPage, found.lastPage);
}

/// Moves the letter of a section to the journal, as in "Eur. Phys. J. C" and 31: a volume is a number.
void moveSection(JournalReference &found, bool isApart)
{
    if (!found.volume[0].isLetter())
        return;
    if (!found.journal.endsWith(u' ' + found.volume.left(1)))
        found.journal += (isApart ? u" "_s : QString()) + found.volume[0];
    found.volume.remove(0, 1);
}

} // namespace

std::optional<JournalReference> JournalReference::parse(const QString &text)
{
    const QString simple = text.simplified();
    constexpr qsizetype longest = 200; // longer texts are not in a usual form
    if (simple.size() > longest)
        return std::nullopt;
    for (const QRegularExpression &form : patterns()) {
        const auto match = form.match(simple);
        if (!match.hasMatch())
            continue;
        JournalReference found;
        found.journal = match.captured(u"journal"_s).trimmed();
        found.volume = match.captured(u"volume"_s);
        found.issue = match.captured(u"issue"_s);
        found.firstPage = match.captured(u"first"_s);
        found.lastPage = match.captured(u"last"_s);
        found.year = match.captured(u"year"_s).toInt();
        if (!isJournal(found.journal) || !areCertain(found))
            continue;
        const qsizetype volume = match.capturedStart(u"volume"_s);
        moveSection(found, volume > 0 && simple[volume - 1] == u' ');
        return found;
    }
    return std::nullopt;
}

} // namespace dp
